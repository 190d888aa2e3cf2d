import type { Id } from '#shared/base/ids.ts';
import { type Month, parseMonth } from '#shared/base/month.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { Refusal } from '#shared/base/refusal.ts';
import {
  type Columns,
  type ExecutionField,
  executionAmounts,
  executionColumns,
  findHead,
  type Head,
  isEnough,
} from '#shared/budget/execution-head.ts';
import {
  type ExecutionAmounts,
  type ExecutionRow,
  type ExecutionTable,
  readExecutionTable,
} from '#shared/budget/execution-table.ts';
import type { ExecutionPreview } from '#shared/contract/budget-answers.ts';
import type { Basis, MatchedColumn } from '#shared/contract/import-operations.ts';
import { columnsFrom, fileColumns } from '#shared/importing/source.ts';
import { budgetWords } from '#shared/words/budget.ts';
import { importWords } from '#shared/words/importing.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Of } from '../../store/records.ts';
import { type Job, job } from '../carry.ts';
import { profileOf } from '../importing/profiles.ts';
import { sampleOf } from '../importing/sheets.ts';
import { type TextSheet, tablesOf } from '../importing/tables.ts';
import { namedLines } from './execution-lines.ts';
import { checkMonth } from './executions.ts';
import { bookForFigures } from './in-force.ts';
import type { Book } from './read-book.ts';

/** A month's figures of a whole county are not larger. */
const mostCells = 500_000;

const amountsIn = (one: ExecutionAmounts): ExecutionAmounts => ({
  paid: one.paid,
  payable: one.payable,
  committed: one.committed,
  prepaid: one.prepaid,
  saved: one.saved,
});

function previewed(row: ExecutionRow, known: ReadonlyMap<Id, ExecutionAmounts>): ExecutionPreview['rows'][number] {
  const before = row.line === null ? null : (known.get(row.line) ?? null);
  return { ...row, before, action: actionOf(row, before) };
}

function actionOf(row: ExecutionRow, before: ExecutionAmounts | null): ExecutionPreview['rows'][number]['action'] {
  if (row.problem !== null || row.line === null) return 'refused';
  const same = executionAmounts.every((name) => row.values[name] === (before?.[name] ?? null));
  if (same) return 'same';
  return before === null ? 'add' : 'change';
}

/** The month a report says it is of: 115年9月, 115年度9月份. */
function monthIn(title: string): Month | null {
  const said = /(\d{2,3})年(?:度)?(?:1月至)?(\d{1,2})月/.exec(squeezedText(title));
  const read = said ? parseMonth(`${said[1]}年${said[2]}月`) : undefined;
  return read?.ok ? read.value : null;
}

/** What stands of the month already. */
const knownIn = ({ facts }: Book, month: Month): Map<Id, ExecutionAmounts> =>
  new Map(facts.executions.filter((one) => one.month === month).map((one) => [one.line, amountsIn(one)]));

interface Table {
  sheet: TextSheet;
  head: Head;
}

/** The sheet that was said, else the first that can be read, else the first with anything like a table. */
function tableIn(sheets: readonly TextSheet[], said: number | undefined): Table {
  const asked = said === undefined ? sheets : sheets.filter(({ at }) => at === said);
  const tables = asked.flatMap((sheet) => {
    const head = findHead(sheet.rows);
    return head ? [{ sheet, head }] : [];
  });
  const table = tables.find(({ head }) => isEnough(head)) ?? tables[0];
  if (!table) throw new Refusal('invalid', importWords.noTable);
  return table;
}

type Profile = Of<'importProfile'>;

interface Understood {
  columns: Columns;
  basis: Basis;
  profile: Profile | undefined;
}

/** What the user says goes before what the source was read as, and that before what its heads say. */
function understood(db: ReadableDb, head: Head, said: Columns | undefined): Understood {
  const profile = profileOf(db, 'execution', head.heads);
  if (said) return { columns: said, basis: 'said', profile };
  if (!profile) return { columns: head.columns, basis: 'head', profile };
  const at = columnsFrom(profile, head.heads);
  const columns = executionColumns.flatMap((name) => {
    const place = at.get(name);
    return place === undefined ? [] : [[name, place] as const];
  });
  return { columns: Object.fromEntries(columns), basis: 'profile', profile };
}

function matched({ sheet, head }: Table, { columns, basis }: Understood): MatchedColumn<ExecutionField>[] {
  const fields = new Map<number, ExecutionField>(head.levels.map((at) => [at, 'level']));
  for (const name of executionColumns) {
    const at = columns[name];
    if (at !== undefined) fields.set(at, name);
  }
  return fileColumns(head.heads, sheet.rows, head.first).map((column): MatchedColumn<ExecutionField> => {
    const field = fields.get(column.at) ?? null;
    if (field === null) return { ...column, field };
    const byHead = field === 'level' || head.columns[field] === column.at;
    return { ...column, field, basis: byHead ? 'head' : basis };
  });
}

function unitFrom(table: ExecutionTable, said: unknown, profile: Profile | undefined): ExecutionPreview['unitFrom'] {
  if (said !== undefined) return 'said';
  if (table.unitNamed) return 'file';
  return profile?.unit ? 'profile' : 'none';
}

/** Nothing is written: what comes of it is shown first. */
export const executionFileJobs: Record<string, Job> = {
  'execution.read': job('execution.read', async (context, { budget, month, file, pasted, sheet, unit, columns }) => {
    const book = bookForFigures(context.db, budget);
    checkMonth(book, month);
    const { name, sheets } = await tablesOf(context, { file, pasted }, mostCells);
    const there = tableIn(sheets, sheet);
    const meant = understood(context.db, there.head, columns);
    const { profile } = meant;
    const table = readExecutionTable(there.sheet.rows, there.head, namedLines(book), {
      columns: meant.columns,
      unit,
      usualUnit: profile?.unit ?? undefined,
    });
    const known = knownIn(book, month);
    return {
      file: name,
      sheets: sheets.map(({ at, name: title }) => ({ at, name: title })),
      sheet: there.sheet.at,
      sample: sampleOf(there.sheet.rows, there.head),
      head: { from: there.head.from, first: there.head.first },
      columns: matched(there, meant),
      missing: isEnough({ columns: table.columns, levels: there.head.levels }) ? null : budgetWords.missingColumns,
      profile: profile ? { id: profile.id, name: profile.name } : null,
      unit: table.unit,
      unitFrom: unitFrom(table, unit, profile),
      month: monthIn(table.title),
      rows: table.rows.map((row) => previewed(row, known)),
      notes: table.notes,
    };
  }),
};
