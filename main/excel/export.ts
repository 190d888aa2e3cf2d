import type { z } from 'zod';
import { formatDay, todayIn } from '#shared/base/day.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Exported, exportInput } from '#shared/contract/register-operations.ts';
import type { Register } from '#shared/language/register.ts';
import { cellOf, type SheetColumn, sheetColumns } from '#shared/language/sheet.ts';
import { exportWords } from '#shared/words/exports.ts';
import { officeWords } from '#shared/words/office.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { JobContext } from '../operations/carry.ts';
import type { Kept } from '../store/columns.ts';
import { translated } from '../store/database.ts';
import { labelsOf } from '../store/labels.ts';
import { everyRow } from '../store/list.ts';
import { officeSetting } from '../store/office-setting.ts';
import { shownTo, visibleFields } from '../store/show.ts';
import { type Outgoing, outgoing, withheldLine } from './withheld.ts';
import { csvWriter, type SheetMatter, type SheetWriter, xlsxWriter } from './write.ts';

const batch = 500;

/** Writes what the list shows, all pages of it, to a file that the door then hands out. */
export async function exportRegister(
  context: JobContext,
  of: Register,
  input: z.output<typeof exportInput>,
): Promise<Exported> {
  const all = sheetColumns(of, visibleFields(of, context.who));
  const columns = input.columns
    ? input.columns.map((name) => all.find((one) => one.name === name) ?? unknown(name))
    : all;
  const scope = { ...context, of };
  const going = outgoing(scope, input);
  const { withheld } = going;
  const day = formatDay(todayIn(), 'dots').replaceAll('.', '');
  const mark = withheld?.included ? exportWords.mark : '';
  const file = context.files.room(`${of.label}_${day}${mark}.${input.kind}`);
  const matter = matterOf(context, of, columns, going);
  const writer = (input.kind === 'csv' ? csvWriter : xlsxWriter)(file.path, matter);
  try {
    const rows = await writeRows(context, of, going, columns, writer);
    await writer.done();
    await context.log('exported', {
      register: of.name,
      rows,
      kind: input.kind,
      ...(withheld?.included ? { withheld: withheld.count } : {}),
    });
    const left = withheld && !withheld.included ? { left: withheld.count } : {};
    return { file: context.files.offer(file), name: file.name, rows, ...left };
  } catch (error) {
    await writer.abandon();
    throw translated(error);
  }
}

async function writeRows(
  context: JobContext,
  of: Register,
  { asked, total, withheld }: Outgoing,
  columns: readonly SheetColumn[],
  writer: SheetWriter,
): Promise<number> {
  const scope = { ...context, of, outward: !withheld?.included };
  let written = 0;
  for (const rows of batches(everyRow(scope, asked))) {
    if (context.signal.aborted) throw new Refusal('cancelled', officeWords.cancelled);
    const labels = labelsOf(scope, rows, asked.knownAt);
    const labelOf = (register: string, id: string): string => labels[register]?.[id] ?? '';
    for (const kept of rows) {
      const record = shownTo(of, context.who, kept);
      await writer.row(columns.map((column) => cellOf(of, column, record, labelOf)));
    }
    written += rows.length;
    context.progress(written, total, `匯出${of.label}`);
    await new Promise((next) => setImmediate(next));
  }
  return written;
}

function unknown(name: string): never {
  throw new Refusal('usage', refusalWords.unknownField(name));
}

function* batches(rows: Iterable<Kept>): Generator<Kept[]> {
  let some: Kept[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function matterOf(context: JobContext, of: Register, columns: SheetMatter['columns'], going: Outgoing): SheetMatter {
  const office = officeSetting(context.db).officeName;
  return {
    title: `${office}　${of.label}`,
    columns,
    about: [
      ['機關', office],
      ['匯出人', context.who.name],
      ['匯出日', formatDay(todayIn(), 'full')],
      ['筆數', String(going.total)],
      ...withheldLine(of, going),
    ],
  };
}
