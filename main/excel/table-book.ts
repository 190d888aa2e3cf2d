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
  look: 'whole' | 'decimal' | 'percent';
  /** Behind the point. */
  places: number;
}

const whole = /^△?\d{1,3}(?:,\d{3})*$|^△?\d+$/;
const decimal = /^△?(?:\d{1,3}(?:,\d{3})+|\d+)\.(\d{1,2})$/;
const percent = /^(△?)(\d{1,6})(?:\.(\d+))?%$/;

const signed = (text: string): number => {
  const size = Number(text.replace(/[△,]/g, ''));
  return text.startsWith('△') ? -size : size;
};

/** A number with its places; none: as many as it has, but two at most. */
export function figureOf(value: number, places?: number): TableFigure {
  const own = places ?? Math.min(2, String(value).split('.')[1]?.length ?? 0);
  return { value, look: own === 0 ? 'whole' : 'decimal', places: own };
}

/** What a report prints, as a spreadsheet reckons with it: 25,896,000 and 90.7% are numbers, △ is below zero. */
export function cellOf(text: string): TableCell {
  if (whole.test(text)) {
    const value = signed(text);
    return Number.isSafeInteger(value) && !/^0\d/.test(text) ? figureOf(value, 0) : text;
  }
  const [, places] = decimal.exec(text) ?? [];
  if (places !== undefined) return figureOf(signed(text), places.length);
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
