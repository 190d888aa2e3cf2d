import { type Id, newId } from '#shared/base/ids.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { codeIn } from '#shared/budget/account-finder.ts';
import { accountsById, chainOf } from '#shared/budget/line-names.ts';
import { budgetAccountRows } from '#shared/importing/budget-account-rows.ts';
import { budgetAccount, type Scheme, schemes } from '#shared/registers/budget-account.ts';
import { budgetWords } from '#shared/words/budget.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import { importWords } from '#shared/words/importing.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { everyRow } from '../../store/list.ts';
import { readAccounts } from '../budget/book-rows.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { create } from '../changes.ts';
import { AccountTree, pathKey, pathText } from './account-tree.ts';
import type { Beside, ImportBook, Understood } from './book.ts';
import type { StagedWrite } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

const levels = ['level1', 'level2', 'level3', 'level4'] as const;
const deepest = levels.length;

/** 預算科目: a tree by its numbers; those above come before those below, in the office or in the file. */
export const budgetAccountBook: ImportBook = {
  of: budgetAccountRows,
  asText: ['parent'],
  wants: ['path', 'name'],
  keys: (said) => ([...levels, 'path'].some((name) => said.has(name)) ? ['year', 'scheme', 'path'] : []),
  assumed: (_db, titles) => told(titles),
  understand,
  compared: () => (name, values) => partOf(name, values[name]),
  there,
  beside,
  drafts,
};

/** 115年度歲出機關別預算表. */
function told(titles: string): Record<string, string> {
  const text = squeezedText(titles);
  const year = /(\d{2,3})年度/.exec(text)?.[1];
  const named = Object.values(schemes).filter((label) => text.includes(label.slice(-3)));
  const [scheme] = named;
  return { ...(year ? { year } : {}), ...(named.length === 1 && scheme ? { scheme } : {}) };
}

function partOf(name: string, value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return name === 'path' ? pathKey(String(value)) : String(value);
}

function* there(context: ReadContext, ids?: readonly Id[]): Generator<Kept> {
  const all = [...everyRow({ ...context, of: budgetAccount }, { asMade: true })];
  const byId = accountsById(all as unknown as Parameters<typeof accountsById>[0]);
  const wanted = ids && new Set(ids);
  for (const kept of all)
    if (!wanted || wanted.has(kept.id)) yield { ...kept, path: pathText(chainOf(byId, kept.id)), parent: null };
}

/** Trees as they grow while the rows come. */
class Trees {
  readonly #db: ReadableDb;
  readonly #known = new Map<string, AccountTree>();

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  of(year: unknown, scheme: unknown): AccountTree {
    const key = `${year} ${scheme}`;
    const accounts = () => readAccounts(this.#db, Number(year)).filter((one) => one.scheme === scheme);
    const tree = this.#known.get(key) ?? new AccountTree(accounts());
    this.#known.set(key, tree);
    return tree;
  }
}

const textIn = (value: unknown): string => (value === undefined || value === null ? '' : String(value).trim());

function understand({ db }: ReadContext): (values: Values) => Understood {
  const trees = new Trees(db);
  const places = new Places();
  return (row) => {
    const { level1, level2, level3, level4, parent, level, path, ...values } = row;
    if (typeof row.year !== 'number' || typeof row.scheme !== 'string') return { values, problems: {} };
    const tree = trees.of(row.year, row.scheme);
    const placed = places.of(row) ?? pathIn(tree, row);
    if (placed === 'none') return { values, problems: {}, sum: true };
    if ('problems' in placed) return { values, problems: placed.problems };
    const written = tree.written(placed.path);
    if (textIn(row.name) !== '' && !tree.has(written)) tree.put(written, textIn(row.name));
    return { values: { ...values, path: written }, problems: {} };
  };
}

type Placed = { path: string } | { problems: Record<string, string> };

/** Numbers that a row leaves to those above it. */
class Places {
  #above: string[] = [];

  /** By 款、項、目、節 in columns of their own; undefined where a table has none. */
  of(row: Values): Placed | 'none' | undefined {
    const codes = levels.map((name) => codeIn(textIn(row[name])));
    const at = codes.findIndex((code) => code !== '');
    // 用途別 and lines stand below their account without a number of its own, as notes do: they are none.
    if (at < 0) return this.#above.length > 0 ? 'none' : undefined;
    if (!codes.every((code) => code !== undefined)) {
      const name = textIn(row.name);
      return name === '' ? 'none' : { problems: { name: words.accountCode(name) } };
    }
    this.#above = [...this.#above.slice(0, at), ...codes.slice(at).filter((code) => code !== '')];
    return { path: this.#above.join('-') };
  }
}

/** 02-01-04 in one cell, or a number of its own below a named account. */
function pathIn(tree: AccountTree, row: Values): Placed {
  const code = textIn(row.path).replace(/[－–./／．\s]+/g, '-');
  if (code === '') return { problems: { path: words.noPath } };
  const parent = textIn(row.parent);
  if (parent === '' || row.level === 1) return { path: code };
  const found = tree.named(parent, { code, name: textIn(row.name) });
  const deep = found.filter((one) => row.level === undefined || one.split('-').length === Number(row.level) - 1);
  const [only, other] = deep;
  if (only === undefined) return { problems: { parent: words.noParent(`「${parent}」`) } };
  if (other !== undefined)
    return { problems: { parent: importWords.someNamed(budgetAccount.label, parent, deep.length) } };
  return { path: `${only}-${code}` };
}

function beside({ db }: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const trees = new Trees(db);
  return (said, kept) => {
    const values = { ...said };
    if (kept) return { values, problems: {} };
    const path = String(said.path);
    const tree = trees.of(said.year, said.scheme);
    const [own = '', ...up] = path.split('-').reverse();
    const parent = up.reverse().join('-');
    const problems: Record<string, string> = {};
    if (path.split('-').length > deepest) problems.path = budgetWords.accountDeep(String(said.name));
    else if (parent !== '' && !tree.has(parent)) problems.path = words.noParent(parent);
    else if (own === '' || own.length > 10) problems.path = words.accountCode(path);
    if (Object.keys(problems).length === 0) tree.put(path, String(said.name));
    return { values, problems };
  };
}

function* drafts(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  const trees = new Trees(context.store.db);
  for (const { record, version, values, writes } of rows) {
    const { path, year, scheme, ...rest } = values;
    if (record !== null) {
      const patch = Object.fromEntries(writes.filter((name) => name !== 'path').map((name) => [name, values[name]]));
      yield { kind: 'patch', register: 'budgetAccount', id: record, version: version ?? 0, patch };
      continue;
    }
    yield grown(trees.of(year, scheme as Scheme), { ...rest, year, scheme }, String(path));
  }
}

/** Below an account that is there by now: one that was left out of the file takes those below it along. */
function grown(tree: AccountTree, values: Values, path: string): Draft {
  const codes = path.split('-');
  const above = codes.slice(0, -1).join('-');
  const parent = above === '' ? null : tree.idOf(above);
  if (above !== '' && parent === null) throw new Refusal('invalid', words.noParent(above));
  const id = newId();
  tree.put(path, String(values.name), id);
  return create('budgetAccount', id, { ...values, parent, level: codes.length, code: codes.at(-1) });
}
