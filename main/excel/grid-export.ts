import type { z } from 'zod';
import { type Day, formatDay, isDay, todayIn } from '#shared/base/day.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { gridOperations } from '#shared/contract/grid-operations.ts';
import type { Exported } from '#shared/contract/register-operations.ts';
import type { Cell } from '#shared/language/sheet.ts';
import { exportWords as words } from '#shared/words/exports.ts';
import { officeWords } from '#shared/words/office.ts';
import { emWidth } from '../documents/plain.ts';
import type { JobContext } from '../operations/carry.ts';
import { translated } from '../store/database.ts';
import { officeSetting } from '../store/office-setting.ts';
import { momentText } from './about-lines.ts';
import { Cp950Encoder } from './cp950.ts';
import { lostIn, writerFor } from './one-writer.ts';
import {
  type About,
  type Adds,
  type SheetFileColumn,
  type SheetLook,
  type SheetMatter,
  SheetTally,
  type SheetWriter,
  sheetName,
} from './sheet-file.ts';
import { treeSums } from './tree-sums.ts';

type Input = z.output<(typeof gridOperations)['grid.export']['input']>;

/** So many rows between two looks at whether somebody stopped it. */
const breath = 500;
/** In half-width characters. */
const widths = { least: 8, most: 60 } as const;
/** Beside the text: the button of the filter in a head. */
const beside = 3;

/** Writes what a page shows as it stands there: its figures as figures, its heads of groups as such. */
export async function exportGrid(context: JobContext, input: Input): Promise<Exported> {
  const { title, kind, encoding } = input;
  if (encoding === 'cp950' && kind !== 'csv') throw new Refusal('usage', words.encodingOfCsv);
  const cp950 = encoding === 'cp950' ? new Cp950Encoder() : undefined;
  const at = new Date().toISOString();
  const office = officeSetting(context.db).officeName;
  const day = formatDay(todayIn(), 'dots').replaceAll('.', '');
  const file = context.files.room(`${title}_${day}${cp950 ? '_CP950' : ''}.${kind}`);
  const columns = input.columns.map((column, at) => columnOf(input, column, at));
  const matter: SheetMatter = {
    title: `${office}　${title}`,
    sheet: sheetName(title),
    unit: input.money ? words.unitLine : undefined,
    columns,
    grouped: input.rows.some(({ group }) => group !== undefined),
    paper: input.paper,
    by: context.who.name,
    at,
  };
  const writer = await writerFor(kind, file.path, matter, cp950);
  try {
    const sums = treeSums(input.rows, columns, new SheetTally(matter).first);
    const rows = await writeRows(context, input, columns, { writer, sums });
    await writer.done(aboutOf(context, input, { office, at, rows }));
    await context.log('exported', { grid: title, rows, kind, ...(cp950 ? { encoding } : {}) });
    return { file: context.files.offer(file), name: file.name, rows, ...(cp950 ? lostIn(cp950) : {}) };
  } catch (error) {
    await writer.abandon();
    throw translated(error);
  }
}

function columnOf({ rows, dates }: Input, { label, kind }: Input['columns'][number], at: number): SheetFileColumn {
  const cells = rows.flatMap(({ cells }) => cells[at] ?? []);
  const look = lookOf(kind, cells, dates);
  return { label, width: widthOf([label, ...cells.map(textOf)]), look, places: 0, summed: false };
}

/** A column of figures, or of days, holds nothing else; whole figures are written with their thousands apart. */
function lookOf(kind: Input['columns'][number]['kind'], cells: readonly Cell[], dates: Input['dates']): SheetLook {
  if (kind === 'day') return dates === 'real' && cells.every(isDayCell) ? 'day' : 'text';
  if (kind === 'text' || !cells.every((cell) => typeof cell === 'number')) return 'text';
  return cells.every((cell) => Number.isSafeInteger(cell)) ? 'money' : 'decimal';
}

const isDayCell = (cell: Cell): cell is Day => typeof cell === 'string' && isDay(cell);

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20 });

const textOf = (cell: string | number): string => (typeof cell === 'number' ? grouped.format(cell) : cell);

/** All of it is seen: an amount that does not fit is not. */
function widthOf(texts: readonly string[]): number {
  const widest = texts.reduce<number>((most, text) => Math.max(most, Math.ceil(emWidth(text) * 2)), widths.least);
  return Math.min(widths.most, widest + beside);
}

async function writeRows(
  context: JobContext,
  input: Input,
  columns: readonly SheetFileColumn[],
  { writer, sums }: { writer: SheetWriter; sums: (place: number) => Adds | undefined },
): Promise<number> {
  const { title, rows } = input;
  let written = 0;
  for (const [at, { cells, group }] of rows.entries()) {
    if (at % breath === 0) {
      if (context.signal.aborted) throw new Refusal('cancelled', officeWords.cancelled);
      context.progress(at, rows.length, words.working(title));
      await new Promise((next) => setImmediate(next));
    }
    if (group) await writer.group({ ...group, sums: columns.map(() => null) });
    else {
      await writer.row(
        columns.map(({ look }, place) => cellFor(look, input.columns[place]?.kind, cells[place] ?? null)),
        sums(at),
      );
      written += 1;
    }
  }
  return written;
}

/** Exact decimals are texts, and what stands among texts is one. */
function cellFor(look: SheetLook, kind: Input['columns'][number]['kind'] | undefined, cell: Cell): Cell {
  if (cell === null || look === 'money') return cell;
  return kind === 'day' && look === 'text' && isDayCell(cell) ? formatDay(cell, 'dots') : String(cell);
}

function aboutOf(
  context: JobContext,
  { title, facts, columns, money }: Input,
  { office, at, rows }: { office: string; at: string; rows: number },
): About {
  return [
    [words.office, office],
    [words.table, title],
    [words.by, context.who.name],
    [words.at, momentText(at)],
    ...facts,
    [words.columns, columns.map(({ label }) => label).join('、')],
    ...(money ? [[words.unit, words.unitOfMoney] as const] : []),
    [words.rows, String(rows)],
  ];
}
