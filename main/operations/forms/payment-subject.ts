import { type Day, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { text } from '#shared/language/field.ts';
import type { LabelOf } from '#shared/language/record.ts';
import { type Register, statesOf } from '#shared/language/register.ts';
import { patchSchema } from '#shared/language/schema.ts';
import { budgetWords } from '#shared/words/budget.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { labelsOf } from '../../store/labels.ts';
import { type Of, recordThere } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { mayDo } from '../signed.ts';
import { keptRows } from './kept-rows.ts';
import { namedPlaces, placeText } from './line-places.ts';
import { unfit, unfitIn } from './plain-subject.ts';
import {
  type FormColumn,
  type FormRow,
  type FormRows,
  type FormSubject,
  type Now,
  type RowsAsked,
  type Seeing,
  shown,
  type Taken,
  type Values,
} from './subject.ts';

type Ledger = 'control' | 'carryOver';

/** One payment, with what else a ledger asks of it. */
export interface Payment {
  on: Day;
  amount: number;
  more: Values;
}

/** A ledger that is paid from by and by: units tell one payment a row. */
export interface PaymentForm<N extends Ledger> {
  of: Register<N>;
  key: string;
  about: string;
  /** What a row is about; where its line stands comes behind. */
  shown: readonly string[];
  /** What is told of a payment: its `usedOn` and `useAmount`, and more. */
  told: Register;
  /** The state in which it is paid from. */
  open: string;
  /** How a payment that is there reads in the form. */
  read(use: Of<N>['uses'][number], record: Of<N>): Values;
  /** Why so much cannot be paid. */
  problems(db: ReadableDb, record: Of<N>, payment: Payment): { on?: string; amount?: string };
  draft(db: ReadableDb, record: Of<N>, payment: Payment): Draft;
}

export function paymentSubject<N extends Ledger>(form: PaymentForm<N>): FormSubject {
  const { of, key, about, told } = form;
  const columns: readonly FormColumn[] = [
    ...form.shown.flatMap((name) => (of.fields[name] ? [shown(name, of.fields[name])] : [])),
    shown('place', text('預算細目', { width: 30 })),
    ...Object.entries(told.fields).map(([name, field]): FormColumn => ({ name, field, fill: true, usual: true })),
  ];
  return {
    ...{ label: of.label, of, key, about },
    splits: [{ name: 'unit', label: of.fields.unit?.label ?? '' }],
    columns: () => columns,
    rows: (context, asked) => rowsOf(context, form, asked),
    now: (context, ids, issuedAt) => nowOf(context, form, ids, issuedAt),
    unfit: (name, value) => unfitIn(told, name, value),
    needs: (name) => ['usedOn', 'useAmount'].filter((need) => need !== name),
    judge: (context) => ({ row: (_id, said, now) => problemsOf(context, form, said, now) }),
    drafts: (context, taken) => draftsOf(context, form, taken),
  };
}

function rowsOf<N extends Ledger>(context: ReadContext, { of, open }: PaymentForm<N>, asked: RowsAsked): FormRows {
  const all = [...keptRows(context, of, asked)];
  const kept = asked.knownAt === undefined ? all.filter(({ state }) => state === open) : all;
  const labels = labelsOf({ ...context, of, outward: asked.outward === true }, kept, asked.knownAt);
  const labelOf: LabelOf = (register, id) => labels[register]?.[id] ?? '';
  const places = namedPlaces(
    context,
    kept.map(({ line }) => line),
  );
  const rows = kept.map(
    (one): FormRow => ({
      id: one.id,
      version: one.version,
      units: { unit: (one.unit as Id | null) ?? null },
      values: { ...one, place: placeText(places.get(String(one.line))) },
    }),
  );
  return { rows, labelOf, settled: all.length - kept.length };
}

/** What was paid since the form went out. */
function nowOf<N extends Ledger>(
  context: ReadContext,
  { of, open, read }: PaymentForm<N>,
  ids: readonly Id[],
  issuedAt: number,
): Map<Id, Now> {
  const then = keptRows(context, of, { ids, knownAt: issuedAt }) as unknown as Iterable<Of<N>>;
  const before = new Map([...then].map((one) => [one.id, new Set(one.uses.map(({ id }) => id))]));
  const now = keptRows(context, of, { ids }) as unknown as Iterable<Of<N>>;
  return new Map(
    [...now].map((one): [Id, Now] => {
      const newest = one.uses.findLast(({ id }) => !before.get(one.id)?.has(id));
      const state = String(one.state);
      const closed = state === open ? {} : { closed: words.settled(statesOf(of)[state] ?? state) };
      const values: Values = { ...(one as unknown as Values), ...(newest && read(newest, one)) };
      return [one.id, { version: one.version, values, whole: true, ...closed }];
    }),
  );
}

type Problems = Record<string, string>;

/** The payment that a row tells, or what is missing of it. */
function paymentIn({ usedOn, useAmount, ...more }: Values): Payment | Problems {
  if (typeof useAmount !== 'number')
    return Object.fromEntries(Object.keys({ usedOn, ...more }).map((name) => [name, words.amountFirst]));
  if (typeof usedOn !== 'string') return { useAmount: words.useDayFirst };
  return { on: usedOn, amount: useAmount, more };
}

const isPayment = (told: Payment | Problems): told is Payment => typeof told.amount === 'number';

function reasons<N extends Ledger>(db: ReadableDb, form: PaymentForm<N>, record: Of<N>, payment: Payment): Problems {
  if (payment.on > todayIn()) return { usedOn: directiveWords.futureDay };
  const { on, amount } = form.problems(db, record, payment);
  return { ...(on ? { usedOn: on } : {}), ...(amount ? { useAmount: amount } : {}) };
}

function problemsOf<N extends Ledger>({ db, who }: Seeing, form: PaymentForm<N>, said: Values, now: Now): Problems {
  const [first] = Object.keys(said);
  if (first !== undefined && !who.rights.has('accounting')) return { [first]: budgetWords.onlyAccounting };
  const told = paymentIn(said);
  return isPayment(told) ? reasons(db, form, now.values as unknown as Of<N>, told) : told;
}

function draftsOf<N extends Ledger>(context: TaskContext, form: PaymentForm<N>, taken: readonly Taken[]): Draft[] {
  if (!mayDo(context, 'accounting')) throw new Refusal('forbidden', budgetWords.onlyAccounting);
  const { db } = context.store;
  return taken.map(({ id, version, values }) => {
    const parsed = patchSchema(form.told).safeParse(values);
    if (!parsed.success) throw unfit(parsed.error.issues);
    const told = paymentIn(parsed.data as Values);
    const record = recordThere(db, form.of.name, id) as Of<N>;
    const problems = isPayment(told) ? reasons(db, form, record, told) : told;
    const [sentence] = Object.values(problems);
    if (sentence !== undefined || !isPayment(told))
      throw new Refusal('invalid', sentence ?? words.amountFirst, { fields: problems });
    return { ...form.draft(db, record, told), version };
  });
}
