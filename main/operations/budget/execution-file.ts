import { readFile, stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { parseDelimited } from '#shared/base/csv.ts';
import type { Id } from '#shared/base/ids.ts';
import { type Month, parseMonth } from '#shared/base/month.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { executionAmounts } from '#shared/budget/execution-head.ts';
import {
  type ExecutionAmounts,
  type ExecutionRow,
  type NamedLine,
  readExecutionTable,
} from '#shared/budget/execution-table.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import { accountsById, chainOf, lineNames } from '#shared/budget/line-names.ts';
import type { ExecutionPreview } from '#shared/contract/budget-answers.ts';
import { type Job, type JobContext, job } from '../carry.ts';
import { checkMonth } from './executions.ts';
import { bookForFigures } from './in-force.ts';
import type { Book } from './read-book.ts';

const mostBytes = 8 * 1024 * 1024;

/** UTF-8 where it is, else the encoding of older accounting systems. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'cp950');
  }
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';
const isOldExcel = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';

async function fileText(context: JobContext, token: string): Promise<{ text: string; name: string }> {
  const file = context.files.take(token);
  if ((await stat(file.path)).size > mostBytes)
    throw new Refusal('invalid', '檔案超過8MB，不像一個月的執行數。只匯出這個月的報表。');
  const bytes = await readFile(file.path);
  if (isZip(bytes) || isOldExcel(bytes))
    throw new Refusal('invalid', '這裡讀CSV檔。在試算表選「另存新檔」存成CSV，或複製表格後直接貼上。');
  return { text: decoded(bytes), name: file.name };
}

/** A pasted table is parted by tabs, a file by commas; whichever parts more. */
function cellsOf(text: string): string[][] {
  const [tabs, commas] = [parseDelimited(text, '\t'), parseDelimited(text, ',')];
  const width = (rows: string[][]): number => rows.reduce((sum, row) => sum + row.length, 0);
  return width(tabs) > width(commas) ? tabs : commas;
}

/** The numbers and names a row of the accounting system may call a line by. */
function namedLines({ accounts, facts }: Book): NamedLine[] {
  const byId = accountsById(accounts);
  const called = lineNames(accounts, facts.lines);
  return facts.lines.map((line) => {
    const { name = '', fullCode = '' } = called.get(line.id) ?? {};
    const [plan, object] = [chainOf(byId, line.account), chainOf(byId, line.object)];
    return {
      id: line.id,
      label: name,
      codes: [fullCode, ...codesOf(plan, object)],
      names: namesOf(line, plan, object),
    };
  });
}

/** Every code on the way down; and by the first level of 用途別 alone, where that is enough to tell. */
function codesOf(plan: readonly AccountFact[], object: readonly AccountFact[]): string[] {
  const codes = (path: readonly AccountFact[]): string => path.map(({ code }) => code).join('-');
  const whole = [codes(plan), codes(object)].filter((code) => code !== '').join('-');
  const root = object[0]?.code;
  return root === undefined ? [whole] : [whole, `${codes(plan)}-${root}`];
}

function namesOf(line: LineFact, plan: readonly AccountFact[], object: readonly AccountFact[]): string[] {
  const last = plan.at(-1)?.name ?? '';
  const use = object.at(-1)?.name ?? '';
  const own = line.name ?? '';
  const names = [own, `${use}${own}`, `${last}${use}`, `${last}${use}${own}`, `${last}${own}`];
  return object.length === 0 ? [...names, last] : names;
}

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
  if (before === null) return 'add';
  return executionAmounts.every((name) => row.values[name] === before[name]) ? 'same' : 'change';
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

/** Nothing is written: what comes of it is shown first. */
export const executionFileJobs: Record<string, Job> = {
  'execution.read': job('execution.read', async (context, { budget, month, file, pasted, columns }) => {
    const book = bookForFigures(context.db, budget);
    checkMonth(book, month);
    if (file === undefined && pasted === undefined)
      throw new Refusal('invalid', '選擇會計系統匯出的檔案，或貼上表格。');
    const { text, name } = file === undefined ? { text: pasted ?? '', name: '' } : await fileText(context, file);
    const table = readExecutionTable(cellsOf(text), namedLines(book), columns);
    if (!table)
      throw new Refusal('invalid', '找不到執行數的表格。表頭須有「科目編號」或「科目名稱」，以及「實現數」。');
    const known = knownIn(book, month);
    return {
      file: name,
      month: monthIn(table.title),
      unit: table.unit,
      rows: table.rows.map((row) => previewed(row, known)),
      notes: table.notes,
    };
  }),
};
