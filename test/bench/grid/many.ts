import type { Column, Parsed } from '#renderer/parts/grid/index.ts';

export interface Line {
  id: string;
  cells: (string | number)[];
}

const units = ['民政課', '建設課', '農業課', '社會課', '清潔隊', '行政室', '財政課', '圖書館'];
const texts = [
  '路面刨鋪與標線重劃',
  '活動中心無障礙坡道改善',
  '漁港曳船道安全欄杆增設',
  '沿海垃圾熱點增設監視器',
  '獨居長者關懷訪視',
];

const textColumns = 5;
export const columnCount = 15;

export function manyLines(count: number): Line[] {
  return Array.from({ length: count }, (_, row) => ({
    id: `r${row}`,
    cells: Array.from({ length: columnCount }, (_, col) => cellOf(row, col)),
  }));
}

function cellOf(row: number, col: number): string | number {
  if (col === 0) return `海-${String(row + 1).padStart(6, '0')}`;
  if (col === 1) return `${texts[row % texts.length]}第${row % 97}期`;
  if (col === 2) return units[row % units.length] ?? '';
  if (col < textColumns)
    return `115.${String((row % 12) + 1).padStart(2, '0')}.${String((row % 28) + 1).padStart(2, '0')}`;
  return ((row * 7919 + col * 104_729) % 9_000_000) - 200_000;
}

// One formatter for all: `toLocaleString` makes a new one for every cell, which costs more than drawing it.
const figures = new Intl.NumberFormat('en-US');
const thousands = (value: number) => `${value < 0 ? '△' : ''}${figures.format(Math.abs(value))}`;

export function readMoney(text: string): Parsed {
  const plain = text.replaceAll(',', '').replace('△', '-').trim();
  if (plain === '') return { ok: true, value: 0, text: '' };
  if (!/^-?\d+$/.test(plain)) return { ok: false, reason: `「${text}」不是金額，請填整數。` };
  return { ok: true, value: Number(plain), text: thousands(Number(plain)) };
}

const titles = ['編號', '事項', '主辦', '期限', '填報'];

export const manyColumns: Column<Line>[] = Array.from({ length: columnCount }, (_, col): Column<Line> => {
  const number = col >= textColumns;
  const cell = (line: Line) => line.cells[col] ?? '';
  const shared = {
    id: `c${col}`,
    title: titles[col] ?? `金額${col - textColumns + 1}`,
    sortable: true,
    editable: () => col > 0,
    compare: (a: Line, b: Line) => (cell(a) < cell(b) ? -1 : Number(cell(a) > cell(b))),
  };
  if (!number) {
    const width = [100, 240, 80, 96, 96][col] ?? 96;
    return { ...shared, width, frozen: col === 0, value: (line) => String(cell(line)) };
  }
  return {
    ...shared,
    kind: 'number',
    width: 104,
    value: (line) => thousands(Number(cell(line))),
    editText: (line) => String(cell(line)),
    amount: (line) => Number(cell(line)),
    parse: readMoney,
  };
});
