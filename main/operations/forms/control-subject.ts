import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { choice, day, money, text } from '#shared/language/field.ts';
import { register, statesOf } from '#shared/language/register.ts';
import { patchSchema } from '#shared/language/schema.ts';
import { control } from '#shared/registers/control.ts';
import { budgetWords } from '#shared/words/budget.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordThere } from '../../store/records.ts';
import { paymentProblems, usedControl } from '../budget/controls.ts';
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

type Control = Of<'control'>;

/** One payment, as a unit tells it. */
const use = register(
  'control',
  '核銷',
  {
    usedOn: day('核銷日'),
    useAmount: money('核銷金額', { min: 1 }),
    voucher: text('付款憑單', { length: 60 }),
    last: choice('核銷完畢', { yes: '是', no: '否' }, { help: '填「是」：餘額不再使用。' }),
  },
  { subject: 'budget', title: ['voucher'] },
);

const { number, purpose, vendor, contract, amount, used, heldOn } = control.fields;

const columns: readonly FormColumn[] = [
  shown('number', number),
  shown('purpose', purpose),
  shown('place', text('預算細目', { width: 30 })),
  shown('vendor', vendor),
  shown('contract', contract),
  shown('heldOn', heldOn),
  shown('amount', amount),
  shown('used', used),
  ...Object.entries(use.fields).map(([name, field]): FormColumn => ({ name, field, fill: true, usual: true })),
];

/** 動支控留: units tell what has been paid of what is held for them; it is entered payment by payment, as on the page. */
export const controlSubject: FormSubject = {
  label: control.label,
  of: control,
  key: 'number',
  about: 'purpose',
  splits: [{ name: 'unit', label: control.fields.unit.label }],
  columns: () => columns,
  rows: rowsOf,
  now: nowOf,
  unfit: (name, value) => unfitIn(use, name, value),
  judge: (context) => ({ row: (_id, said, now) => problemsOf(context, said, now) }),
  drafts: draftsOf,
};

const isHeld = ({ state }: { state: string }): boolean => state === 'held';

function rowsOf(context: ReadContext, asked: RowsAsked): FormRows {
  const all = [...keptRows(context, control, asked)];
  const kept = asked.knownAt === undefined ? all.filter(isHeld) : all;
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
  return { rows, labelOf: () => '', settled: all.length - kept.length };
}

/** What was paid since the form went out. */
function nowOf(context: ReadContext, ids: readonly Id[], issuedAt: number): Map<Id, Now> {
  const before = new Map([...keptRows(context, control, { ids, knownAt: issuedAt })].map((one) => [one.id, one]));
  return new Map(
    [...keptRows(context, control, { ids })].map((one): [Id, Now] => {
      const known = new Set((before.get(one.id) as unknown as Control | undefined)?.uses.map(({ id }) => id));
      const newest = (one as unknown as Control).uses.findLast(({ id }) => !known.has(id));
      const values = {
        ...one,
        usedOn: newest?.on ?? null,
        useAmount: newest?.amount ?? null,
        voucher: newest?.voucher ?? null,
        last: newest && !isHeld(one) ? 'yes' : null,
      };
      const closed = isHeld(one) ? {} : { closed: words.settled(statesOf(control)[one.state] ?? one.state) };
      return [one.id, { version: one.version, values, ...closed }];
    }),
  );
}

type Problems = Record<string, string>;

function problemsOf({ who }: Seeing, said: Values, { values }: Pick<Now, 'values'>): Problems {
  const [first] = Object.keys(said);
  if (first !== undefined && !who.rights.has('accounting')) return { [first]: budgetWords.onlyAccounting };
  const { usedOn, useAmount } = said;
  if (typeof useAmount !== 'number')
    return Object.fromEntries(Object.keys(said).map((name) => [name, words.amountFirst]));
  if (typeof usedOn !== 'string') return { useAmount: words.useDayFirst };
  const { on, amount: much } = paymentProblems(values as unknown as Control, { on: usedOn, amount: useAmount });
  return { ...(on ? { usedOn: on } : {}), ...(much ? { useAmount: much } : {}) };
}

function draftsOf(context: TaskContext, taken: readonly Taken[]): Draft[] {
  if (!mayDo(context, 'accounting')) throw new Refusal('forbidden', budgetWords.onlyAccounting);
  return taken.map(({ id, version, values }) => {
    const parsed = patchSchema(use).safeParse(values);
    if (!parsed.success) throw unfit(parsed.error.issues);
    const { usedOn, useAmount, voucher = null, last } = parsed.data as Readonly<Record<string, string | number | null>>;
    if (typeof useAmount !== 'number') throw new Refusal('invalid', words.amountFirst);
    if (typeof usedOn !== 'string') throw new Refusal('invalid', words.useDayFirst);
    const held = recordThere(context.store.db, 'control', id);
    const paid = { on: usedOn as Day, amount: useAmount, voucher: voucher as string | null, last: last === 'yes' };
    return { ...usedControl(held, paid), version };
  });
}
