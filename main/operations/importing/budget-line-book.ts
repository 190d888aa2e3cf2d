import { Refusal } from '#shared/base/refusal.ts';
import { lineNameOf } from '#shared/budget/line-names.ts';
import { budgetLineRows } from '#shared/importing/budget-line-rows.ts';
import { columnsFor } from '#shared/importing/register-fields.ts';
import { budgetLine } from '#shared/registers/budget-line.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { added, changed, type Drafting, LineWriting } from '../budget/lines.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import type { Beside, ImportBook } from './book.ts';
import { KnownBooks } from './budget-line-finding.ts';
import { FormulaCheck } from './budget-line-items.ts';
import { amendedLine, LineReader } from './budget-line-reader.ts';
import { budgetDrafted, sideTold } from './budget-titles.ts';
import { recordsThere } from './records-there.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/** 款、項、目、節 in columns of their own. */
const levels = ['level1', 'level2', 'level3', 'level4'];
const places = ['account', 'accountCode', ...levels];

/** 預算細目: lines of a budget that is drafted, by the rules of whoever writes them there. */
export function budgetLineBook(): ImportBook {
  let reader: LineReader | undefined;
  return {
    of: budgetLineRows,
    must: (said) => (levels.some((name) => said.has(name)) ? [] : ['account']),
    asText: ['account', 'object', 'objectRoot', 'function'],
    mayLack: ['object', 'name'],
    columns: (fields, heads) => twoColumnHeads(columnsFor(fields, heads), heads),
    keys: (said) => (places.some((name) => said.has(name)) ? ['budget', 'account', 'object', 'name'] : []),
    assumed: (db, titles) => ({ ...budgetDrafted(db, titles), ...sideTold(titles) }),
    understand: ({ db }) => {
      const reading = new LineReader(new KnownBooks(db));
      reader = reading;
      return (values, near) => reading.read(values, near);
    },
    check: (_context, sheet) => new FormulaCheck(sheet, () => reader?.odd),
    called,
    there: recordsThere(budgetLine),
    beside,
    drafts,
  };
}

/** One head over two columns: the number and the name, or two levels of 用途別. */
function twoColumnHeads(columns: Map<string, number>, heads: readonly string[]): Map<string, number> {
  const taken = new Set(columns.values());
  const part = (first: string, second: string): void => {
    const at = columns.get(second);
    if (at === undefined || columns.has(first) || at + 1 >= heads.length || taken.has(at + 1)) return;
    const head = heads[at + 1] ?? '';
    if (head !== '' && head !== heads[at]) return;
    columns.set(first, at).set(second, at + 1);
    taken.add(at + 1);
  };
  if (!columns.has('objectRoot')) part('objectCode', 'object');
  if (!levels.some((name) => columns.has(name))) part('accountCode', 'account');
  return columns;
}

function called({ db }: ReadContext): (values: Values) => string {
  const books = new KnownBooks(db);
  return (values) => {
    const book = typeof values.account === 'string' ? books.of(values.budget) : undefined;
    if (!book) return String(values.name ?? budgetLine.label);
    const { account = '', object = null, name = null, side } = values;
    const line = { ...blank, account, object, name, side } as Parameters<typeof lineNameOf>[1];
    return lineNameOf(book.finder.accounts, line).name;
  };
}

const blank = { id: '', base: null, former: null, function: null };

function beside({ db, who }: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const books = new KnownBooks(db);
  const writings = new Writings({ db, who });
  return (said, kept) => {
    const values = kept ? said : withBase(said, books);
    const news = kept ? newsOf(values, kept) : values;
    try {
      if (!kept) added(writings.of(said.budget), { values: { ...values } });
      else if (Object.keys(news).length > 0)
        changed(writings.of(kept.budget), { id: kept.id, version: kept.version, patch: news });
      return { values: { ...values }, problems: {} };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { values: { ...values }, problems: problemsIn(error) };
    }
  };
}

const newsOf = (values: Values, kept: Kept): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !equal(kept[name] ?? null, value ?? null)));

const problemsIn = ({ message, facts }: Refusal): Record<string, string> => facts.fields ?? { budget: message };

/** A line of a supplementary budget knows what it amends. */
function withBase(said: Values, books: KnownBooks): Values {
  const book = books.of(said.budget);
  const base = book && amendedLine(book, said, books);
  return base ? { ...said, base: base.id } : said;
}

/** One writing for each budget: whoever may not write there is told once for all of its rows. */
class Writings {
  readonly #drafting: Drafting;
  readonly #known = new Map<unknown, LineWriting>();

  constructor(drafting: Drafting) {
    this.#drafting = drafting;
  }

  of(budget: unknown): LineWriting {
    const known = this.#known.get(budget) ?? new LineWriting(this.#drafting, String(budget));
    this.#known.set(budget, known);
    return known;
  }
}

function* drafts(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  const { db } = context.store;
  const writings = new Writings({ db, who: context.author.who });
  for (const row of rows) {
    const { record, version, values } = row;
    if (record === null) {
      yield added(writings.of(values.budget), { values });
      continue;
    }
    yield changed(writings.of(values.budget), { id: record, version: version ?? 0, patch: saidAnew(row) });
  }
}
