import type { Day } from '#shared/base/day.ts';
import { formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { amountOf, balanceOf, lineProblems, reserveProblem } from '#shared/budget/balance.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import type { BudgetStep } from '#shared/contract/budget-operations.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import { budget as register } from '#shared/registers/budget.ts';
import { budgetWords as words } from '#shared/words/budget.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordsWith } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { follow, move } from '../changes.ts';
import { signed } from '../signed.ts';
import { promulgated } from './promulgate.ts';
import { type Book, budgetThere, readBook } from './read-book.ts';
import { budgetRules } from './rules.ts';

type Budget = Of<'budget'>;

interface Step {
  id: Id;
  version: number;
  step: BudgetStep;
  on?: Day;
  number?: string | null;
  council?: Id | null;
}

interface Way {
  /** Where the day and the number of the step are kept. */
  on?: keyof Budget;
  number?: keyof Budget;
  /** The day it cannot come before. */
  after?: keyof Budget;
  check?: (book: Book, db: ReadableDb) => void;
  /** What becomes of the lines. */
  lines?: (work: Work) => Draft[];
  /** Of the budget itself, besides day and number. */
  more?: (on: Day) => Partial<Budget>;
}

interface Work {
  context: TaskContext;
  book: Book;
  on: Day;
  number: string | null;
}

const refuseIf = (problem: boolean, sentence: string): void => {
  if (problem) throw new Refusal('invalid', sentence);
};

function checkFilled({ facts: { lines } }: Book): void {
  refuseIf(lines.length === 0, words.emptyBudget);
  const blank = lines.filter((line) => amountOf(line) === null).length;
  refuseIf(blank > 0, words.noAmounts(blank));
}

/** What goes to the council adds up: by line, and revenue against expenditure. */
function checkSound(book: Book, db: ReadableDb): void {
  checkFilled(book);
  const { lines } = book.facts;
  const unplaced = lines.filter((line) => line.side === 'expenditure' && !(line.object && line.function)).length;
  refuseIf(unplaced > 0, words.unplaced(unplaced));
  const off = lineProblems(lines).filter(({ sentence }) => sentence.startsWith('計算')).length;
  refuseIf(off > 0, words.itemsOff(off));
  const { open } = balanceOf(lines, amountOf, book.budget);
  refuseIf(open !== 0, words.unbalanced(formatMoney(open)));
  const reserve = reserveProblem(lines, book.accounts, amountOf, budgetRules(db).reserve1);
  if (reserve !== undefined) throw new Refusal('invalid', reserve);
}

const eachLine = ({ book }: Work, patch: (line: LineFact) => Record<string, unknown>): Draft[] =>
  book.facts.lines.map((line) => follow('budgetLine', line.id, patch(line)));

/** What the council cut of each line. */
function cutsOf(book: Book): Map<Id, number> {
  const cuts = new Map<Id, number>();
  for (const { kind, line, amount } of book.facts.terms)
    if (kind === 'cut' && line !== null) cuts.set(line, (cuts.get(line) ?? 0) + (amount ?? 0));
  return cuts;
}

/** 法定預算數 = 預算案數 − 刪減; the council only ever lowers. */
function resolved(work: Work): Draft[] {
  const cuts = cutsOf(work.book);
  return eachLine(work, (line) => {
    const cut = cuts.get(line.id) ?? 0;
    const proposed = line.proposed ?? 0;
    refuseIf(Math.abs(cut) > Math.abs(proposed), words.cutTooMuch(line.name ?? '', formatMoney(proposed)));
    return { legal: line.proposed === null ? null : proposed - Math.sign(proposed) * cut };
  });
}

/** Returned by the council: what it said of the lines goes with the amounts it spoke of. */
function takenBack(work: Work): Draft[] {
  const terms = recordsWith(work.context.store.db, 'budgetTerm', 'budget', work.book.budget.id);
  return [
    ...eachLine(work, () => ({ proposed: null })),
    ...terms.map(({ id }): Draft => ({ kind: 'remove', register: 'budgetTerm', id })),
  ];
}

const ways: Readonly<Record<BudgetStep, Way>> = {
  submit: { check: checkFilled },
  decide: { lines: (work) => eachLine(work, (line) => ({ decided: line.decided ?? line.reviewed ?? line.estimate })) },
  send: {
    on: 'sentOn',
    number: 'sentNumber',
    check: checkSound,
    lines: (work) => eachLine(work, (line) => ({ proposed: line.decided ?? line.reviewed ?? line.estimate })),
  },
  read: { on: 'firstOn', after: 'sentOn' },
  readAgain: { on: 'secondOn', after: 'firstOn' },
  resolve: { on: 'thirdOn', number: 'thirdNumber', after: 'secondOn', lines: resolved },
  promulgate: { on: 'promulgatedOn', number: 'promulgatedNumber', after: 'thirdOn', lines: promulgated },
  begin: {},
  settle: {},
  audit: { on: 'finalSentOn', number: 'finalSentNumber' },
  publish: { on: 'publishedOn', number: 'publishedNumber', after: 'finalSentOn', more: (on) => ({ auditedOn: on }) },
  adopt: {
    on: 'promulgatedOn',
    number: 'promulgatedNumber',
    check: checkFilled,
    more: (on) => ({ thirdOn: on }),
    lines: (work) => [
      ...eachLine(work, (line) => ({ proposed: amountOf(line), legal: amountOf(line) })),
      ...promulgated(work),
    ],
  },
  rework: {},
  reconsider: { lines: (work) => eachLine(work, () => ({ decided: null })) },
  returned: { lines: takenBack, more: () => ({ sentOn: null, sentNumber: null, firstOn: null, secondOn: null }) },
  reopen: {},
  auditAgain: { more: () => ({ finalSentOn: null, finalSentNumber: null }) },
};

function checkDay(budget: Budget, { after }: Way, label: string, on: Day): void {
  const earliest = after === undefined ? null : budget[after];
  if (typeof earliest === 'string' && on < earliest)
    throw new Refusal('invalid', words.stepOrder(label, formatDay(earliest)), {
      fields: { on: words.stepOrder(label, formatDay(earliest)) },
    });
}

function stepped(context: TaskContext, { id, version, step, on: said, number, council }: Step): Made {
  const { db } = context.store;
  const way = ways[step];
  const budget = budgetThere(db, id);
  const { label } = register.options.moves?.[step] ?? { label: step };
  const { on } = signed(context, said);
  if (way.number && !number)
    throw new Refusal('invalid', words.stepNumber(label), { fields: { number: words.stepNumber(label) } });
  checkDay(budget, way, label, on);
  const book = readBook(db, id);
  way.check?.(book, db);
  const work: Work = { context, book, on, number: number ?? null };
  const patch = {
    ...(way.on ? { [way.on]: on } : {}),
    ...(way.number ? { [way.number]: number } : {}),
    ...(council ? { council } : {}),
    ...way.more?.(on),
  };
  const own: Draft = { ...move('budget', id, step, patch), version };
  const { position } = context.commit(`budget.${step}`, [own, ...(way.lines?.(work) ?? [])]);
  return { position, ids: [id] };
}

function filed(context: TaskContext, input: { id: Id; version: number; on: Day; number: string }): Made {
  const { on } = signed(context, input.on);
  const budget = budgetThere(context.store.db, input.id);
  refuseIf(budget.promulgatedOn === null, words.notInForce('預算'));
  checkDay(budget, { after: 'promulgatedOn' }, '函縣府備查', on);
  const patch = { filedOn: on, filedNumber: input.number };
  const { position } = context.commit('budget.file', [
    { kind: 'patch', register: 'budget', id: input.id, version: input.version, patch },
  ]);
  return { position, ids: [input.id] };
}

export const stepTasks: Record<string, Task> = { 'budget.step': task(stepped), 'budget.file': task(filed) };
