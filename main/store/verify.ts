import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { eq } from 'drizzle-orm';
import { Refusal } from '#shared/base/refusal.ts';
import type { VerifyAnswer } from '#shared/contract/office-operations.ts';
import type { Register } from '#shared/language/register.ts';
import { isStored } from '#shared/language/schema.ts';
import { officeWords } from '#shared/words/office.ts';
import { accessProblems } from './access-log.ts';
import { equal } from './canonical.ts';
import { blankOf, type Kept, keptFrom, layoutOf, quote, type Row } from './columns.ts';
import type { ReadableDb } from './database.ts';
import { type Change, chainStart, changeHash, changesFrom, eachEntry } from './journal.ts';
import { sealedFields } from './sealing.ts';
import { tables } from './tables.ts';

export interface VerifyScope {
  db: ReadableDb;
  access: ReadableDb;
  registers: readonly Register[];
  attachments: string;
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** More sentences than this help nobody. */
const most = 200;

const { attachment } = tables;

/** Chain, replay equals rows and history, references, attachments, and SQLite's own check. */
export async function verify(scope: VerifyScope): Promise<VerifyAnswer> {
  const problems: string[] = [];
  const say = (sentence: string): void => {
    if (problems.length < most) problems.push(sentence);
  };
  const { db } = scope;
  for (const { integrity_check: line } of db.all<{ integrity_check: string }>('PRAGMA main.integrity_check(20)'))
    if (line !== 'ok') say(`資料庫完整性檢查：${line}`);
  for (const { table, parent } of db.all<{ table: string; parent: string }>('PRAGMA main.foreign_key_check'))
    say(`資料表${table}有一筆參照的${parent}不存在。`);
  const changes = await chainProblems(scope, say);
  let records = 0;
  for (const of of scope.registers) {
    records += await replayProblems(scope, of, say);
    tried(say, `${of.label}的參照`, () => referenceProblems(scope, of, say));
    keyProblems(db, of, say);
  }
  tried(say, '存取紀錄', () => accessProblems(scope.access).forEach(say));
  await attachmentProblems(scope, say);
  return { sound: problems.length === 0, changes, records, problems };
}

type Say = (sentence: string) => void;

/** Lets others of the same process have their turn, and the user stop it. */
async function breathe(scope: VerifyScope): Promise<void> {
  await new Promise((next) => setImmediate(next));
  if (scope.signal?.aborted) throw new Refusal('cancelled', officeWords.cancelled);
}

/** Content that cannot even be read is a finding like any other. */
function tried(say: Say, what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'damaged') throw error;
    say(`${what}的內容無法解讀，可能遭到修改。`);
  }
}

async function chainProblems(scope: VerifyScope, say: Say): Promise<number> {
  const last = new Map<string, { sequence: number; hash: string }>();
  const total = scope.db.get<{ n: number }>('SELECT count(*) AS n FROM change')?.n ?? 0;
  let seen = 0;
  for (const change of changesFrom(scope.db, 1)) {
    const before = last.get(change.station) ?? { sequence: 0, hash: chainStart };
    if (change.sequence !== before.sequence + 1 || change.previous !== before.hash)
      say(`紀錄鏈在第${change.position}筆變更中斷，有變更遭到刪除或調換。`);
    tried(say, `第${change.position}筆變更`, () => {
      if (change.hash !== hashNow(scope.db, change))
        say(`第${change.position}筆變更的內容與其雜湊不符，可能遭到修改。`);
    });
    last.set(change.station, { sequence: change.sequence, hash: change.hash });
    seen += 1;
    if (seen % 500 !== 0) continue;
    scope.progress?.(seen, total);
    await breathe(scope);
  }
  return seen;
}

/** Over the entries as they rest: a text that says the same in other words was not written by this program. */
function hashNow(db: ReadableDb, change: Change): string {
  for (const { before, after } of eachEntry(db, change.position))
    for (const text of [before, after]) JSON.parse(text ?? 'null');
  return changeHash(db, change);
}

interface ReplayRow {
  record: string;
  position: number;
  before: string | null;
  after: string;
}

type Values = Record<string, unknown>;

/** Walks journal, rows and history side by side, one record at a time. */
async function replayProblems(scope: VerifyScope, of: Register, say: Say): Promise<number> {
  const { db } = scope;
  const { table, history, names } = layoutOf(of);
  const rows = db.each<Row>(`SELECT ${names} FROM ${quote(table)} ORDER BY id`);
  // Lines without an end are of an older program, and say what the rows say; its office can be looked at before it is opened.
  const earlier = db.each<Row>(
    `SELECT from_position, to_position, ${names} FROM ${quote(history)} WHERE to_position IS NOT NULL ORDER BY id, from_position`,
  );
  const entries = db.each<ReplayRow>(
    'SELECT record, position, before, after FROM entry WHERE register = ? ORDER BY record, number',
    of.name,
  );
  const nextRow = grouped(rows, (row) => String(row.id));
  const nextPast = grouped(earlier, (row) => String(row.id));
  const nextEntries = grouped(entries, (row) => row.record);
  let count = 0;
  try {
    for (
      let at = earliest(nextRow, nextPast, nextEntries);
      at !== undefined;
      at = earliest(nextRow, nextPast, nextEntries)
    ) {
      const [row, past, said] = [nextRow.take(at)[0], nextPast.take(at), nextEntries.take(at)];
      tried(say, `${of.label}${at}`, () => {
        const problem = recordProblem(of, row, past, said);
        if (problem) say(`${of.label}${at}：${problem}`);
      });
      count += 1;
      if (count % 500 === 0) await breathe(scope);
    }
  } finally {
    // Stopped half way, the connection is free again.
    for (const one of [rows, earlier, entries]) one.return?.();
  }
  return count;
}

interface Groups<T> {
  peek(): string | undefined;
  take(key: string): T[];
}

function grouped<T>(rows: IterableIterator<T>, keyOf: (row: T) => string): Groups<T> {
  let next = rows.next();
  return {
    peek: () => (next.done ? undefined : keyOf(next.value)),
    take(key) {
      const group: T[] = [];
      while (!next.done && keyOf(next.value) === key) {
        group.push(next.value);
        next = rows.next();
      }
      return group;
    },
  };
}

const earliest = (...all: Groups<unknown>[]): string | undefined =>
  all
    .map((one) => one.peek())
    .filter((key) => key !== undefined)
    .sort()[0];

function recordProblem(
  of: Register,
  row: Row | undefined,
  past: readonly Row[],
  entries: readonly ReplayRow[],
): string | undefined {
  if (!row) return entries.length > 0 ? '日誌裡有，資料表裡沒有。' : '歷程裡有，資料表裡沒有。';
  if (entries.length === 0) return '資料表裡有，日誌裡沒有。';
  const kept = keptFrom(of, row);
  const versions = replay(of, entries);
  if (!versions) return '日誌的前後內容不相連。';
  const [position, last] = versions.at(-1) ?? [0, {}];
  if (kept.version !== position || !sameValues(last, kept, of)) return '資料表的內容與日誌重播的結果不同。';
  if (past.length !== versions.length - 1) return '歷程的筆數與日誌不同。';
  const sound = past.every((one, index) => {
    const [from, values] = versions[index] ?? [0, {}];
    const to = versions[index + 1]?.[0];
    return one.from_position === from && one.to_position === to && sameValues(values, keptFrom(of, one), of);
  });
  return sound ? undefined : '歷程的內容與日誌重播的結果不同。';
}

/** Values after each position. */
function replay(of: Register, entries: readonly ReplayRow[]): [number, Values][] | undefined {
  const versions: [number, Values][] = [];
  let values: Values = { removed: false };
  for (const [index, one] of entries.entries()) {
    const before = one.before === null ? null : (JSON.parse(one.before) as Values);
    if ((before === null) !== (index === 0)) return undefined;
    for (const [name, value] of Object.entries(before ?? {}))
      if (!equal(values[name] ?? blankIn(of, name), value)) return undefined;
    values = { ...values, ...(JSON.parse(one.after) as Values) };
    if (versions.at(-1)?.[0] === one.position) versions.pop();
    versions.push([one.position, values]);
  }
  return versions;
}

/** A field that an entry leaves out was blank: when its record was new, or because the register got it later. */
const blankIn = (of: Register, name: string): unknown => blankOf(of.fields[name]?.kind);

const sameValues = (values: Values, kept: Kept, of: Register): boolean =>
  ['state', 'removed', ...Object.entries(of.fields).flatMap(([name, field]) => (isStored(field) ? [name] : []))].every(
    (name) => equal(values[name] ?? blankIn(of, name), kept[name]),
  );

/** References inside sets and children, which SQLite's own keys do not reach. */
function referenceProblems(scope: VerifyScope, of: Register, say: Say): void {
  for (const [name, field] of Object.entries(of.fields)) {
    const paths =
      field.kind === 'references' || field.kind === 'attachments'
        ? [{ to: field.to?.() ?? '', value: 'e.value' }]
        : Object.entries(field.fields ?? {})
            .filter(([, part]) => part.kind === 'reference')
            .map(([part, described]) => ({ to: described.to?.() ?? '', value: `json_extract(e.value, '$.${part}')` }));
    for (const { to, value } of paths) {
      const target = scope.registers.find((one) => one.name === to);
      if (!target) continue;
      const broken = scope.db.all<{ id: string }>(
        `SELECT t.id AS id FROM ${quote(layoutOf(of).table)} t, json_each(t.${quote(name)}) e
         WHERE ${value} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${quote(layoutOf(target).table)} o WHERE o.id = ${value}) LIMIT 20`,
      );
      for (const { id } of broken) say(`${of.label}${id}的「${field.label}」指向不存在的${target.label}。`);
    }
  }
}

/** Personal data that is there must have a key; the key itself opens only for those signed in. */
function keyProblems(db: ReadableDb, of: Register, say: Say): void {
  for (const name of sealedFields(of)) {
    const lost = db.all<{ id: string }>(
      `SELECT t.id AS id FROM ${quote(layoutOf(of).table)} t WHERE t.${quote(name)} IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM sealed_key k WHERE k.subject = t.id AND k.wrapped IS NOT NULL) LIMIT 20`,
    );
    for (const { id } of lost) say(`${of.label}${id}的「${of.fields[name]?.label}」沒有金鑰，無法解讀。從備份取回。`);
  }
}

export const attachmentPath = (folder: string, hash: string): string => path.join(folder, hash.slice(0, 2), hash);

async function attachmentProblems(scope: VerifyScope, say: Say): Promise<void> {
  if (!scope.registers.some((of) => of.name === 'attachment')) return;
  for (const { name, hash } of scope.db.query
    .select({ name: attachment.name, hash: attachment.hash })
    .from(attachment)
    .where(eq(attachment.removed, false))
    .all()) {
    await breathe(scope);
    const file = attachmentPath(scope.attachments, hash);
    if (!existsSync(file)) say(`附件「${name}」的檔案不見了。從備份取回。`);
    else if ((await hashFile(file)) !== hash) say(`附件「${name}」的內容與存入時不同。從備份取回。`);
  }
}

export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
