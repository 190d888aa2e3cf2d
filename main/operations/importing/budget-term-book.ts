import { type Day, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { budgetTermRows } from '#shared/importing/budget-term-rows.ts';
import { budgetTerm } from '#shared/registers/budget-term.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Add, addedTerm, checkTerm } from '../budget/terms.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import type { Beside, ImportBook } from './book.ts';
import { budgetRead } from './budget-titles.ts';
import { lineOfRows } from './line-calls.ts';
import { recordsThere } from './records-there.ts';
import type { StagedWrite } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/** 審議意見: what the council resolved of lines, entered as on the page; what stands already does not change by a file. */
export const budgetTermBook: ImportBook = {
  of: budgetTermRows,
  asText: ['line'],
  wants: ['kind', 'text'],
  mayLack: ['line'],
  keys: (said) => (said.has('kind') && said.has('text') ? ['budget', 'kind', 'line', 'text'] : []),
  assumed: budgetRead,
  understand: ({ db }) => lineOfRows(db),
  there: recordsThere(budgetTerm),
  beside,
  drafts,
};

/** What the rows before say of the same lines: no more than there is, all of them together. */
class Entered {
  readonly #db: ReadableDb;
  readonly #sums = new Map<string, number>();

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  /** Refused where it cannot be; counted in where it can. */
  check(values: Values): void {
    const term = termOf(values);
    const key = `${term.kind} ${term.line}`;
    const also = this.#sums.get(key) ?? 0;
    checkTerm(this.#db, term, also);
    this.#sums.set(key, also + (term.amount ?? 0));
  }
}

const termOf = ({ budget, line, kind, amount, on, number, text, council, motion }: Values): Add => ({
  budget: String(budget),
  line: (line as Id | undefined) ?? null,
  kind: kind as Add['kind'],
  amount: (amount as number | undefined) ?? null,
  on: String(on) as Day,
  number: (number as string | undefined) ?? null,
  text: String(text),
  council: (council as Id | undefined) ?? null,
  motion: (motion as Id | undefined) ?? null,
  files: [],
});

function beside({ db }: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const today = todayIn();
  const entered = new Entered(db);
  return (said, kept) => ({
    values: { ...said },
    problems: kept ? settled(said, kept) : problemsOf(said, entered, today),
  });
}

function settled(values: Values, kept: Kept): Record<string, string> {
  const news = Object.keys(values).filter((name) => !equal(kept[name] ?? null, values[name] ?? null));
  const labels: Readonly<Record<string, { label: string }>> = budgetTermRows.fields;
  return Object.fromEntries(news.map((name) => [name, words.termSettled(labels[name]?.label ?? name)]));
}

function problemsOf(values: Values, entered: Entered, today: Day): Record<string, string> {
  if (String(values.on) > today) return { on: directiveWords.futureDay };
  const record = { ...termOf(values) };
  for (const { field, check } of budgetTerm.options.rules ?? []) {
    const sentence = check(record);
    if (sentence !== undefined) return { [field]: sentence };
  }
  try {
    entered.check(values);
    return {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.facts.fields ?? { kind: error.message };
  }
}

function* drafts(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  const entered = new Entered(context.store.db);
  // Books are not read in the middle of a change.
  const all = [...rows].map(({ values }) => {
    entered.check(values);
    return values;
  });
  for (const values of all) yield addedTerm(context, termOf(values));
}
