/** Tables of a report as a spreadsheet: a sheet a table, and one that says where they come from. */
export interface TableBook {
  title: string;
  /** Who made it. */
  by: string;
  /** ISO, with zone. */
  at: string;
  sheets: readonly TableSheet[];
  about: readonly (readonly [string, string])[];
}

export interface TableSheet {
  /** Of the tab. */
  name: string;
  title: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
}

export interface TableColumn {
  title: string;
  /** In half-width characters. */
  width: number;
  right?: boolean;
}

/** A figure is a number with its look; text is never taken for a formula. */
export type TableCell = string | TableFigure;

export interface TableFigure {
  value: number;
  look: 'whole' | 'percent';
  /** Behind the point, of percentages. */
  places: number;
}

const whole = /^△?\d{1,3}(?:,\d{3})*$|^△?\d+$/;
const percent = /^(△?)(\d{1,6})(?:\.(\d+))?%$/;

/** What a report prints, as a spreadsheet reckons with it: 25,896,000 and 90.7% are numbers, △ is below zero. */
export function cellOf(text: string): TableCell {
  if (whole.test(text)) {
    const size = Number(text.replace(/[△,]/g, ''));
    const value = text.startsWith('△') ? -size : size;
    return Number.isSafeInteger(value) && !/^0\d/.test(text) ? { value, look: 'whole', places: 0 } : text;
  }
  const [, minus, units, tail = ''] = percent.exec(text) ?? [];
  if (units === undefined) return text;
  const points = Number(`${units}.${tail}`) / 100;
  return { value: minus === '△' ? -points : points, look: 'percent', places: Math.min(tail.length, 2) };
}

/** No two tabs have one name, and none is longer than spreadsheets bear. */
export function tabNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = [...name.replace(/[\\/?*[\]:\u0000-\u001f]/g, '＿')].slice(0, 27).join('') || '表';
    let free = plain;
    for (let nth = 2; taken.has(free); nth += 1) free = `${plain}（${nth}）`;
    taken.add(free);
    return free;
  });
}
