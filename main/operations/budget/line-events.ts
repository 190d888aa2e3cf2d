import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { LineEvent } from '#shared/contract/budget-answers.ts';
import { statesOf } from '#shared/language/register.ts';
import { moveKinds } from '#shared/registers/budget-move.ts';
import { termKinds } from '#shared/registers/budget-term.ts';
import { registers } from '#shared/registers/index.ts';
import type { ReadableDb } from '../../store/database.ts';
import { type Of, recordsWith } from '../../store/records.ts';
import { lineIn, lineName } from './in-force.ts';
import type { Book } from './read-book.ts';
import { inForceFrom } from './read-book.ts';

type Move = Of<'budgetMove'>;
type Term = Of<'budgetTerm'>;
type Carry = Of<'carryOver'>;

interface Told {
  db: ReadableDb;
  book: Book;
  line: Id;
  asOf: Day;
}

/** An event before the amounts run through it. */
type Sketch = Omit<LineEvent, 'current'> & { change: number };

/** Everything that happened to a line, in the order of its days, with the current amount after each. */
export function eventsOf(told: Told): LineEvent[] {
  const sketches = [...legal(told), ...moves(told), ...terms(told), ...carries(told)].filter(
    ({ on, pending }) => pending !== null || on <= told.asOf,
  );
  let current = 0;
  return sketches
    .toSorted(
      (a, b) => Number(a.pending !== null) - Number(b.pending !== null) || (a.on < b.on ? -1 : Number(a.on > b.on)),
    )
    .map(({ change, ...event }) => {
      current += change;
      return { ...event, current: event.pending !== null || change === 0 ? null : current };
    });
}

const plain = { other: null, number: null, pending: null } as const;

function legal({ book, line: id }: Told): Sketch[] {
  const { budget } = book;
  const line = lineIn(book, id);
  const on = inForceFrom(budget);
  if (on === null || line.legal === null) return [];
  const text = budget.thirdOn === null ? '' : '代表會三讀議決';
  return [
    {
      ...plain,
      register: 'budget',
      id: budget.id,
      on,
      kind: 'legal',
      label: '法定預算',
      amount: line.legal,
      change: line.legal,
      number: budget.thirdNumber ?? budget.promulgatedNumber,
      text,
    },
  ];
}

function moves({ db, book, line }: Told): Sketch[] {
  const all = [...recordsWith(db, 'budgetMove', 'from', line), ...recordsWith(db, 'budgetMove', 'to', line)];
  return all.flatMap((move) => moveSketches(book, line, move));
}

const dead = new Set<Move['state']>(['returned', 'withdrawn']);

function moveSketches(book: Book, line: Id, move: Move): Sketch[] {
  if (dead.has(move.state)) return [];
  const comesIn = move.to === line;
  const far = comesIn ? move.from : move.to;
  const there = far === null ? undefined : book.facts.lines.find((one) => one.id === far);
  const decided = move.state === 'approved' || move.state === 'cancelled';
  const amount = comesIn ? move.amount : -move.amount;
  const way = comesIn ? '入' : '出';
  const event: Sketch = {
    register: 'budgetMove',
    id: move.id,
    on: move.on,
    kind: move.kind,
    label: move.kind === 'transfer' ? `流用${way}` : moveKinds[move.kind],
    other: there ? `${comesIn ? '自' : '至'}${lineName(book, there)}` : null,
    amount,
    change: decided ? amount : 0,
    number: move.number,
    text: move.reason,
    pending: decided ? null : (statesOf(registers.budgetMove)[move.state] ?? null),
  };
  if (move.cancelledOn === null) return [event];
  const cancelled: Sketch = {
    ...event,
    on: move.cancelledOn,
    kind: 'cancelled',
    label: `註銷${event.label}`,
    amount: -amount,
    change: -amount,
    text: move.cancelText ?? '',
  };
  return [event, cancelled];
}

const terms = ({ db, line }: Told): Sketch[] => recordsWith(db, 'budgetTerm', 'line', line).flatMap(termSketches);

/** What the council said changes no current amount: a cut is in the legal amount, a freeze lowers what may be spent. */
function termSketches(term: Term): Sketch[] {
  const said: Sketch = {
    ...plain,
    register: 'budgetTerm',
    id: term.id,
    on: term.on,
    kind: term.kind,
    label: termKinds[term.kind],
    amount: term.amount === null ? null : -term.amount,
    change: 0,
    number: term.number,
    text: term.text,
  };
  const isFreeze = term.kind === 'freeze';
  const lifted = term.thaws.map(
    ({ on, amount, number, text }): Sketch => ({
      ...said,
      on,
      kind: isFreeze ? 'thaw' : 'met',
      label: isFreeze ? '解凍' : '條件成就',
      amount: amount ?? null,
      number,
      text: text ?? term.text,
    }),
  );
  return [said, ...lifted];
}

const carriesNot = new Set<Carry['state']>(['returned', 'withdrawn']);

const carries = ({ db, line }: Told): Sketch[] =>
  recordsWith(db, 'carryOver', 'line', line)
    .filter(({ state }) => !carriesNot.has(state))
    .map((carry) => {
      const approved = carry.approvedOn !== null;
      return {
        ...plain,
        register: 'carryOver',
        id: carry.id,
        on: carry.approvedOn ?? carry.askedOn,
        kind: 'carry',
        label: approved ? '保留' : '擬保留',
        amount: carry.amount,
        change: 0,
        number: carry.approvedNumber,
        text: carryText(carry),
        pending: approved ? null : (statesOf(registers.carryOver)[carry.state] ?? null),
      } satisfies Sketch;
    });

const carryText = ({ contract, reason, left, amount }: Carry): string =>
  `${contract === null ? '' : `${contract}　`}${reason}${left === null || left === amount ? '' : `（未結清${formatMoney(left)}元）`}`;
