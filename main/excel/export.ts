import type { z } from 'zod';
import { formatDay, todayIn } from '#shared/base/day.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Exported, exportInput } from '#shared/contract/register-operations.ts';
import type { Register } from '#shared/language/register.ts';
import { sheetColumns } from '#shared/language/sheet.ts';
import { exportWords as words } from '#shared/words/exports.ts';
import { officeWords } from '#shared/words/office.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { JobContext } from '../operations/carry.ts';
import { translated } from '../store/database.ts';
import { labelsOfHeld } from '../store/labels.ts';
import { everyValue } from '../store/list.ts';
import { officeSetting } from '../store/office-setting.ts';
import { visibleFields } from '../store/show.ts';
import { aboutLines } from './about-lines.ts';
import { Cp950Encoder } from './cp950.ts';
import { CellLimit, ExportColumns, type Values } from './export-columns.ts';
import { GroupHeads } from './group-heads.ts';
import { lostIn, writerFor } from './one-writer.ts';
import { type SheetMatter, type SheetWriter, sheetName } from './sheet-file.ts';
import { type Outgoing, outgoing } from './withheld.ts';

/** So many rows are read, and written while they are still at hand. */
const batch = 250;
/** After so many rows whoever waits is told how far it is. */
const told = 1000;
/** A sheet ends there; the head, a total and the groups need their rows too. */
const mostRows = 1_000_000;

type Input = z.output<typeof exportInput>;

/** What is being exported, as far as it is settled before the first row is read. */
interface Plan {
  context: JobContext;
  of: Register;
  input: Input;
  going: Outgoing;
  columns: ExportColumns;
  limit: CellLimit;
}

/** Writes what the list shows, all pages of it, to a file that the door then hands out. */
export async function exportRegister(context: JobContext, of: Register, input: Input): Promise<Exported> {
  const plan = planOf(context, of, input);
  const { going, columns, limit } = plan;
  const { withheld } = going;
  const office = officeSetting(context.db).officeName;
  const at = new Date().toISOString();
  const money = columns.all.some(({ look }) => look === 'money');
  const cp950 = input.encoding === 'cp950' ? new Cp950Encoder() : undefined;
  const file = context.files.room(fileName(of, input, withheld?.included === true));
  const matter: SheetMatter = {
    title: `${office}　${of.label}`,
    sheet: sheetName(of.label),
    unit: money ? words.unitLine : undefined,
    columns: columns.all,
    grouped: input.group !== undefined,
    paper: input.paper,
    by: context.who.name,
    at,
  };
  const writer = await writerFor(input.kind, file.path, matter, cp950);
  try {
    const rows = await writeRows(plan, writer);
    await writer.done(
      aboutLines({ context, of, input, going, office, at, columns: columns.all, money }, rows, limit.cut),
    );
    await context.log('exported', {
      register: of.name,
      rows,
      kind: input.kind,
      ...(cp950 ? { encoding: input.encoding } : {}),
      ...(withheld?.included ? { withheld: withheld.count } : {}),
    });
    const left = withheld && !withheld.included ? { left: withheld.count } : {};
    return { file: context.files.offer(file), name: file.name, rows, ...left, ...(cp950 ? lostIn(cp950) : {}) };
  } catch (error) {
    await writer.abandon();
    throw translated(error);
  }
}

function planOf(context: JobContext, of: Register, input: Input): Plan {
  if (input.encoding === 'cp950' && input.kind !== 'csv') throw new Refusal('usage', words.encodingOfCsv);
  const all = sheetColumns(of, visibleFields(of, context.who));
  const columns = input.columns
    ? input.columns.map((name) => all.find((one) => one.name === name) ?? unknown(name))
    : all;
  const going = outgoing({ ...context, of }, input);
  if (input.kind !== 'csv' && going.total > mostRows) throw new Refusal('usage', words.tooMany(going.total, mostRows));
  return {
    context,
    of,
    input,
    going,
    columns: new ExportColumns(of, columns, input.dates),
    limit: new CellLimit(),
  };
}

function unknown(name: string): never {
  throw new Refusal('usage', refusalWords.unknownField(name));
}

function fileName(of: Register, { kind, encoding }: Input, included: boolean): string {
  const day = formatDay(todayIn(), 'dots').replaceAll('.', '');
  return `${of.label}_${day}${included ? words.mark : ''}${encoding === 'cp950' ? '_CP950' : ''}.${kind}`;
}

async function writeRows(plan: Plan, writer: SheetWriter): Promise<number> {
  const { context, of, input, going, columns } = plan;
  const scope = { ...context, of, outward: !going.withheld?.included };
  let heads: GroupHeads | undefined;
  // Asked for while the rows are being read: both then see the same moment.
  const begin = (): void => {
    if (input.group !== undefined && input.kind !== 'csv')
      heads = new GroupHeads(scope, going.asked, input.group, columns.all);
  };
  let written = 0;
  for (const rows of batches(everyValue(scope, going.asked, columns.fields), begin)) {
    if (context.signal.aborted) throw new Refusal('cancelled', officeWords.cancelled);
    columns.ready(rows, (held) => labelsOfHeld(scope, held, going.asked.knownAt));
    await writeBatch(plan, writer, rows, heads);
    written += rows.length;
    if (written % told === 0 || written === going.total)
      context.progress(written, going.total, words.working(of.label));
    await new Promise((next) => setImmediate(next));
  }
  return written;
}

async function writeBatch(
  { input, columns, limit }: Plan,
  writer: SheetWriter,
  rows: readonly Values[],
  heads: GroupHeads | undefined,
): Promise<void> {
  const isSheet = input.kind !== 'csv';
  for (const row of rows) {
    const group = heads?.next();
    if (group) await writer.group(group);
    const cells = columns.all.map((column) => {
      const cell = column.cell(row);
      return isSheet ? limit.fitted(cell) : cell;
    });
    const waiting = writer.row(cells);
    if (waiting) await waiting;
  }
}

function* batches(rows: Iterable<unknown[]>, begin: () => void): Generator<unknown[][]> {
  let some: unknown[][] = [];
  let begun = false;
  for (const row of rows) {
    if (!begun) begin();
    begun = true;
    some.push(row);
    if (some.length < batch) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
