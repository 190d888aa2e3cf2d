import { compare } from '#shared/base/decimal.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { naturalKey } from '#shared/base/text-key.ts';
import { month, percent } from '#shared/language/field.ts';
import { statesOf } from '#shared/language/register.ts';
import { patchSchema } from '#shared/language/schema.ts';
import { lagLimits, lagOf } from '#shared/plan/lag.ts';
import { plan } from '#shared/registers/plan.ts';
import { planMonth } from '#shared/registers/plan-month.ts';
import { formWords } from '#shared/words/forms.ts';
import { planWords as words } from '#shared/words/plan.ts';
import type { Kept } from '../../store/columns.ts';
import type { Draft } from '../../store/draft.ts';
import { type Of, recordsWhere, recordThere } from '../../store/records.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { create } from '../changes.ts';
import { futureMonth } from '../plan/check.ts';
import { isOf, onlyOwn } from '../signed.ts';
import { keptRows } from './kept-rows.ts';
import { unfit, unfitIn } from './plain-subject.ts';
import {
  type FormColumn,
  type FormRow,
  type FormRows,
  type FormSubject,
  isSaid,
  type Now,
  type Rest,
  type RowsAsked,
  shown,
  type Taken,
  type Values,
} from './subject.ts';

const usual: ReadonlySet<string> = new Set(['planned', 'actual', 'spent', 'analysis', 'remedy']);
const told = ['planned', 'actual', 'spent', 'valued', 'payable', 'factor', 'analysis', 'remedy', 'improveBy'] as const;

const { label: monthLabel, aliases: monthAliases } = planMonth.fields.month;

const columns: readonly FormColumn[] = [
  shown('number', plan.fields.number),
  shown('name', plan.fields.name),
  shown('dueOn', plan.fields.dueOn),
  shown('lastMonth', month('前次填報月份')),
  shown('lastPlanned', percent('前次預定總進度', { places: 2 })),
  shown('lastActual', percent('前次實際總進度', { places: 2 })),
  { name: 'month', field: month(monthLabel, { aliases: monthAliases ?? [] }), fill: true, usual: true },
  ...told.map((name): FormColumn => ({ name, field: planMonth.fields[name], fill: true, usual: usual.has(name) })),
];

/** 計畫進度: a row is a plan that is carried out. What comes back becomes its month; it never changes the plan itself. */
export const planSubject: FormSubject = {
  label: '計畫進度',
  of: plan,
  key: 'name',
  about: 'number',
  splits: [{ name: 'unit', label: plan.fields.unit.label }],
  columns: () => columns,
  rows: rowsOf,
  now: nowOf,
  speaks: (who, unit) => isOf(who, 'write', unit),
  unfit: unfitSaid,
  judge: () => ({ row: (_id, said, { beside = {} }, { bad }) => wanting(said, beside, bad) }),
  drafts: draftsOf,
};

const open = ['ongoing', 'finished', 'accepting'];
const isOpen = ({ state }: { state: string }): boolean => open.includes(state);

const picked = ({ filter, knownAt, ...rest }: RowsAsked): RowsAsked => {
  const atWork = { field: 'state', is: 'oneOf', value: open } as const;
  if (knownAt !== undefined) return { ...rest, filter, knownAt };
  return { ...rest, filter: filter ? { all: [filter, atWork] } : atWork };
};

const monthsOf = (context: ReadContext, ids: readonly Id[], knownAt?: number): Kept[] => [
  ...keptRows(context, planMonth, { filter: { field: 'plan', is: 'oneOf', value: ids }, knownAt }),
];

function rowsOf(context: ReadContext, wish: RowsAsked): FormRows {
  const plans = [...keptRows(context, plan, picked(wish))];
  const ids = plans.map(({ id }) => id);
  const last = new Map<unknown, Kept>();
  for (const one of monthsOf(context, ids, wish.knownAt))
    if (String(one.month) > String(last.get(one.plan)?.month ?? '')) last.set(one.plan, one);
  const rows = plans.map((one): FormRow => {
    const { number, name, dueOn } = one;
    const newest = last.get(one.id);
    return {
      id: one.id,
      version: one.version,
      units: { unit: String(one.unit) },
      values: {
        ...{ number, name, dueOn },
        lastMonth: newest?.month ?? null,
        lastPlanned: newest?.planned ?? null,
        lastActual: newest?.actual ?? null,
      },
    };
  });
  const placeOf = ({ values: { number, name } }: FormRow): string => naturalKey(String(number ?? name));
  return { rows: rows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)), labelOf: () => '' };
}

/** What was reported of the month that a row names, since the form went out; what stood before, the form corrects. */
function nowOf(context: ReadContext, ids: readonly Id[], issuedAt: number): Map<Id, Now> {
  const byPlan = Map.groupBy(monthsOf(context, ids), (one) => String(one.plan));
  return new Map(
    [...keptRows(context, plan, { ids })].map((one): [Id, Now] => {
      const closed = isOpen(one) ? {} : { closed: words.notOngoing(statesOf(plan)[one.state] ?? '') };
      const none: Now = { version: one.version, values: {}, ...closed };
      const now = (said: Values): Now => {
        const there = byPlan.get(one.id)?.find((kept) => kept.month === said.month);
        if (!there) return none;
        return { ...none, version: there.version, values: there.version > issuedAt ? there : {}, beside: there };
      };
      return [one.id, { ...none, told: now }];
    }),
  );
}

function unfitSaid(name: string, value: unknown): string | undefined {
  if (!isSaid(value)) return undefined;
  return unfitIn(planMonth, name, value) ?? (name === 'month' ? futureMonth(String(value)) : undefined);
}

/** A month wherever anything is said, and where it is red why, and what is done about it. */
function wanting(said: Values, there: Values, bad: Rest['bad'] = {}): Record<string, string> {
  const news = Object.keys(said).filter((name) => isSaid(said[name]));
  const row = { ...there, ...said };
  const why = (names: readonly string[], otherwise: string): string => {
    const label = names.map((name) => bad[name]).find((one) => one !== undefined);
    return label === undefined ? otherwise : formWords.hangsOn(label);
  };
  if (!isSaid(row.month)) return Object.fromEntries(news.map((name) => [name, why(['month'], words.monthFirst)]));
  if (news.length === 1 && news[0] === 'month' && told.every((name) => !isSaid(row[name])))
    return { month: why(told, words.nothingSaid) };
  const lag = lagOf(row);
  if (lag === null || compare(lag, lagLimits.red) < 0 || (isSaid(row.analysis) && isSaid(row.remedy))) return {};
  const behind = ['planned', 'actual'].filter((name) => isSaid(said[name]));
  return Object.fromEntries(behind.map((name) => [name, why(['analysis', 'remedy'], words.behind(lag))]));
}

function draftsOf(context: TaskContext, taken: readonly Taken[]): Draft[] {
  return taken.map((row) => {
    const of = recordThere(context.store.db, 'plan', row.id);
    onlyOwn(context, 'write', of.unit);
    if (!isOpen(of)) throw new Refusal('invalid', words.notOngoing(statesOf(plan)[of.state] ?? ''));
    return draftOf(context, row, of);
  });
}

/** The month is there already or it is made; a row that was weighed against one is known by that one's version. */
function draftOf(context: TaskContext, { version, values }: Taken, of: Of<'plan'>): Draft {
  const parsed = patchSchema(planMonth).safeParse(values);
  if (!parsed.success) throw unfit(parsed.error.issues);
  const strange = Object.keys(values).find((name) => !columns.some((one) => one.fill && one.name === name));
  if (strange !== undefined) throw new Refusal('invalid', formWords.noColumn(strange));
  const weighed = (one: Of<'planMonth'>): boolean => one.version === version && version !== of.version;
  const months = recordsWhere(context.store.db, 'planMonth', { field: 'plan', is: 'equal', value: of.id });
  const there = months.find((one) => (isSaid(values.month) ? one.month === values.month : weighed(one)));
  if (!there && !isSaid(values.month) && version !== of.version) throw new Refusal('conflict', words.changed(of.name));
  const [missing] = Object.entries(wanting(values, { ...there }));
  if (missing) throw new Refusal('invalid', missing[1], { fields: { [missing[0]]: missing[1] } });
  if (there) return { kind: 'patch', register: 'planMonth', id: there.id, version, patch: parsed.data as Values };
  return create('planMonth', newId(), { ...values, plan: of.id, unit: of.unit });
}
