import { type Day, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { textKey } from '#shared/base/text-key.ts';
import { controlRows } from '#shared/importing/control-rows.ts';
import { control } from '#shared/registers/control.ts';
import type { Who } from '#shared/rights.ts';
import { budgetWords } from '#shared/words/budget.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { recordsSeen } from '../../store/records.ts';
import { type Ask, askedControl, checkControl } from '../budget/controls.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { move } from '../changes.ts';
import { signed } from '../signed.ts';
import type { Beside, ImportBook, Understood } from './book.ts';
import { budgetInForce } from './budget-titles.ts';
import { lineOfRows } from './line-calls.ts';
import { recordsThere } from './records-there.ts';
import type { StagedWrite } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/** 動支控留: a new row is asked for, and held where the file says since when, within what the line has left. */
export const controlBook: ImportBook = {
  of: controlRows,
  asText: ['line'],
  keys: (said) => {
    if (said.has('number')) return ['number'];
    return said.has('purpose') && said.has('amount') ? ['line', 'askedOn', 'amount', 'purpose'] : [];
  },
  assumed: budgetInForce,
  understand,
  there: recordsThere(control),
  beside,
  drafts,
};

/** A request keeps its line, however that is called by now. */
function understand(context: ReadContext): (values: Values) => Understood {
  const known = new Map(recordsSeen(context, 'control', { all: [] }).map((one) => [textKey(one.number), one.line]));
  return lineOfRows(context.db, ({ number }) => known.get(textKey(String(number ?? ''))));
}

/** What the rows before ask of the same lines: it is not there any more for those after. */
class Held {
  readonly #sums = new Map<unknown, number>();

  of = (line: unknown): number => this.#sums.get(line) ?? 0;

  add(line: unknown, amount: unknown): void {
    this.#sums.set(line, this.of(line) + Number(amount));
  }
}

function beside(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const today = todayIn();
  const held = new Held();
  return (said, kept) => {
    const values = { ...said };
    const problems = kept ? settled(values, kept) : newProblems(context, values, held.of(values.line), today);
    const holds = values.heldOn !== undefined && values.heldOn !== null;
    if (!kept && holds && Object.keys(problems).length === 0) held.add(values.line, values.amount);
    return { values, problems };
  };
}

function settled(values: Values, kept: Kept): Record<string, string> {
  const news = Object.keys(values).filter((name) => !equal(kept[name] ?? null, values[name] ?? null));
  const labels: Readonly<Record<string, { label: string }>> = controlRows.fields;
  return Object.fromEntries(news.map((name) => [name, words.controlSettled(labels[name]?.label ?? name)]));
}

function newProblems({ db, who }: ReadContext, values: Values, also: number, today: Day): Record<string, string> {
  const { askedOn, heldOn } = values;
  if (String(askedOn) > today) return { askedOn: directiveWords.futureDay };
  const held = typeof heldOn === 'string' ? heldProblem(who, heldOn, String(askedOn), today) : undefined;
  if (held !== undefined) return { heldOn: held };
  try {
    checkControl({ db, who }, asked(values), String(heldOn ?? askedOn), also);
    return {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.facts.findings) return { amount: error.message };
    return error.facts.fields ? { askedOn: error.message } : { line: error.message };
  }
}

function heldProblem(who: Who, heldOn: Day, askedOn: Day, today: Day): string | undefined {
  if (!who.rights.has('accounting')) return budgetWords.onlyAccounting;
  if (heldOn > today) return directiveWords.futureDay;
  return heldOn < askedOn ? budgetWords.heldBefore : undefined;
}

const asked = ({ line, amount, purpose, askedOn, ...rest }: Values): Ask => ({
  line: String(line),
  amount: Number(amount),
  purpose: String(purpose),
  on: String(askedOn),
  number: (rest.number as string | undefined) ?? null,
  unit: (rest.unit as Id | undefined) ?? null,
  vendor: (rest.vendor as string | undefined) ?? null,
  contract: (rest.contract as string | undefined) ?? null,
  files: [],
});

/** All are judged before the first is written: books are not read in the middle of a change. */
function* drafts(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  const held = new Held();
  const drafting = { db: context.store.db, who: context.author.who };
  const all = [...rows].map(({ values }) => {
    const { heldOn, askedOn, line, amount } = values;
    const checked = checkControl(drafting, asked(values), String(heldOn ?? askedOn), held.of(line));
    if (heldOn) held.add(line, amount);
    return { values, checked };
  });
  for (const { values, checked } of all) {
    const draft = askedControl(context, asked(values), checked);
    yield draft;
    if (typeof values.heldOn !== 'string') continue;
    const { on, by } = signed(context, values.heldOn);
    yield move('control', draft.id, 'hold', { heldOn: on, heldBy: by });
  }
}
