import { queryPieces, runsOf, textKey } from '#shared/base/text-key.ts';
import type { SearchHit } from '#shared/contract/office-operations.ts';
import type { Field } from '#shared/language/field.ts';
import { hintOf, titleOf, valueText } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { seeRight } from '#shared/language/register.ts';
import { may, type Who } from '#shared/rights.ts';
import { columnOf, type Kept, keptFrom, layoutOf, quote, type Row } from './columns.ts';
import type { ReadableDb } from './database.ts';
import { lastPosition } from './journal.ts';
import { visibleFields } from './show.ts';
import { allOf, type Sql, where } from './where.ts';

/**
 * Pieces go into the index as fixed-width code points: a tokenizer made for other languages then neither
 * splits nor drops a character it does not know.
 */
const token = (piece: string): string => Array.from(piece, pointOf).join('');

const points = new Map<string, string>();

/** A few thousand characters write everything. */
function pointOf(sign: string): string {
  const known = points.get(sign);
  if (known !== undefined) return known;
  const point = (sign.codePointAt(0) ?? 0).toString(16).padStart(6, '0');
  points.set(sign, point);
  return point;
}

/** The tokens of `bigrams`, put together while the text is walked through: it is most of what indexing takes. */
export function indexText(text: string): string {
  let tokens = '';
  for (const run of runsOf(text)) {
    let before = '';
    for (const sign of run) {
      const point = pointOf(sign);
      if (before !== '') tokens += `${before}${point} `;
      before = point;
    }
    tokens += `${before} `;
  }
  return tokens.trimEnd();
}

/** What was typed, as an FTS5 query; nothing where there is no letter or digit in it. */
export function matchQuery(typed: string): string | undefined {
  const phrases = queryPieces(typed).map(({ pieces, prefix }) => {
    const words = pieces.map(token).join(' ');
    return prefix ? `"${words}"*` : `"${words}"`;
  });
  return phrases.length > 0 ? phrases.join(' AND ') : undefined;
}

/** Fields that only some may see stay out of the index: a hit alone would tell. */
export const searchFields = (of: Register): [string, Field][] =>
  Object.entries(of.fields).filter(([, field]) => field.search === true && !field.see);

/** A register whose records have no text to be found by: amounts of months, and the like. */
export const isFindable = (of: Register): boolean =>
  searchFields(of).length > 0 || of.options.title.some((name) => isText(of.fields[name]));

const isText = (field: Field | undefined): boolean =>
  field?.kind === 'text' || field?.kind === 'longText' || field?.kind === 'computed';

/** The text of a record that can be found; its title always can. Sealed fields never are. */
export function searchText(of: Register, kept: Kept): string {
  const parts = searchFields(of)
    .filter(([, field]) => field.kind !== 'sealed')
    .map(([name, field]) => valueText(field, kept[name], () => ''));
  return [titleOf(of, kept), ...parts].filter((part) => part !== '').join('\n');
}

/** The test "has these words" within one register's list. The index knows the present only. */
export function found(of: Register, typed: string, past: boolean): Sql {
  if (past) return inTexts(of, typed);
  const query = matchQuery(typed);
  if (!query) return { text: '0', values: [] };
  const rest = notYetIndexed(of, typed);
  return {
    text: `(t.id IN (SELECT d.record FROM scratch.doc d WHERE d.register = ? AND d.number IN (SELECT rowid FROM scratch.find WHERE find MATCH ?)) OR ${rest.text})`,
    values: [of.name, query, ...rest.values],
  };
}

/** What the index has yet to follow is looked through, so that nothing is missed meanwhile; there is mostly nothing. */
function notYetIndexed(of: Register, typed: string): Sql {
  const { text, values } = inTexts(of, typed);
  const later = `SELECT e.record FROM entry e WHERE e.number > ${indexedTo} AND e.register = ?`;
  return { text: `(t.id IN (${later}) AND ${text})`, values: [of.name, ...values] };
}

const indexedTo = "(SELECT CAST(value AS INTEGER) FROM scratch.state WHERE key = 'entry')";

/** How many changes the index has yet to follow. */
export function changesBehind(db: ReadableDb): number {
  const at = db.get<{ value: string }>("SELECT value FROM scratch.state WHERE key = 'position'")?.value;
  return Math.max(0, lastPosition(db) - Number(at ?? 0));
}

/** Every word stands in one of the texts. */
function inTexts(of: Register, typed: string): Sql {
  const names = [...new Set([...of.options.title, ...searchFields(of).map(([name]) => name)])].filter(
    (name) => of.fields[name]?.kind !== 'sealed' && columnOf(of, name),
  );
  if (names.length === 0) return { text: '0', values: [] };
  const words = typed.split(/\s+/).map(textKey);
  const somewhere = names.map((name) => `instr(text_key(t.${quote(name)}), ?) > 0`).join(' OR ');
  return {
    text: `(${words.map(() => `coalesce(${somewhere}, 0)`).join(' AND ')})`,
    values: words.flatMap((word) => names.map(() => word)),
  };
}

interface Doc {
  register: string;
  record: string;
}

interface Scope {
  db: ReadableDb;
  who: Who;
  registers: readonly Register[];
}

/** Newest first, over everything the account may see; what stands there by the hundreds comes after the rest. */
export function search(scope: Scope, typed: string, limit: number): SearchHit[] {
  const query = matchQuery(typed);
  if (!query) return [];
  const open = new Map(scope.registers.filter((of) => may(scope.who, seeRight(of))).map((of) => [of.name, of]));
  const hits: SearchHit[] = [];
  const crowd: Doc[] = [];
  const take = (doc: Doc): void => {
    const of = open.get(doc.register);
    const kept = of && visibleKept(scope, of, doc.record);
    if (of && kept) hits.push(hitOf(scope.who, of, kept, typed));
  };
  for (const doc of docsFor(scope, [...open.values()], typed, query, limit)) {
    if (!open.get(doc.register)?.options.crowd) take(doc);
    else if (crowd.length < limit) crowd.push(doc);
    if (hits.length >= limit) return hits;
  }
  for (const doc of crowd) if (hits.length < limit) take(doc);
  return hits;
}

/** The newest first: what the index has yet to follow, and then what it knows. */
function* docsFor(
  { db }: Scope,
  open: readonly Register[],
  typed: string,
  query: string,
  limit: number,
): Generator<Doc> {
  const seen = new Set<string>();
  for (const of of changesBehind(db) > 0 ? open.filter(isFindable) : []) {
    const { text, values } = notYetIndexed(of, typed);
    const sql = `SELECT t.id AS record FROM ${quote(layoutOf(of).table)} t WHERE ${text} ORDER BY t.row_number DESC LIMIT ?`;
    for (const { record } of db.all<{ record: string }>(sql, ...values, limit)) {
      seen.add(record);
      yield { register: of.name, record };
    }
  }
  const indexed = db.each<Doc>(
    'SELECT d.register, d.record FROM scratch.find f JOIN scratch.doc d ON d.number = f.rowid WHERE f.find MATCH ? ORDER BY f.rowid DESC LIMIT 5000',
    query,
  );
  for (const doc of indexed) if (!seen.has(doc.record)) yield doc;
}

function visibleKept(scope: Scope, of: Register, id: string): Kept | undefined {
  const rule = of.options.visible?.(scope.who);
  const test = allOf({ text: 't.id = ? AND t.removed = 0', values: [id] }, ...(rule ? [where(of, rule)] : []));
  const layout = layoutOf(of);
  const row = scope.db.get<Row>(
    `SELECT ${layout.ofT} FROM ${quote(layout.table)} t WHERE ${test.text}`,
    ...test.values,
  );
  return row && keptFrom(of, row);
}

function hitOf(who: Who, of: Register, kept: Kept, typed: string): SearchHit {
  const seen = visibleFields(of, who);
  const texts = searchFields(of)
    .filter(([name]) => seen.has(name))
    .map(([name, field]) => valueText(field, kept[name], () => ''));
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const text =
    [titleOf(of, kept), ...texts].find((one) => words.some((word) => textKey(one).includes(textKey(word)))) ?? '';
  return {
    register: of.name,
    id: kept.id,
    title: titleOf(of, kept),
    hint: hintOf(of, kept),
    found: marked(text, words),
  };
}

const shownLength = 60;

/** A stretch of the text around the first word found, cut into found and other parts. */
function marked(text: string, words: readonly string[]): SearchHit['found'] {
  const plain = text.replace(/\s+/g, ' ');
  const places = words.map((word) => plain.toLowerCase().indexOf(word.toLowerCase())).filter((index) => index >= 0);
  const before = places.length === 0 ? 0 : [...plain.slice(0, Math.min(...places))].length;
  const signs = [...plain];
  const start = Math.max(0, before - 12);
  const end = start + shownLength;
  const stretch = `${start > 0 ? '…' : ''}${signs.slice(start, end).join('')}${signs.length > end ? '…' : ''}`;
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  return stretch
    .split(pattern)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, match: words.some((word) => word.toLowerCase() === part.toLowerCase()) }));
}
