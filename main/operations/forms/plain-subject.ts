import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { importFields, namingFields } from '#shared/importing/register-fields.ts';
import type { LabelOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { patchSchema } from '#shared/language/schema.ts';
import type { Draft } from '../../store/draft.ts';
import { labelsOf } from '../../store/labels.ts';
import { everyRow } from '../../store/list.ts';
import type { ReadContext } from '../carry.ts';
import type { FormColumn, FormRow, FormSubject, Now, RowsAsked, Taken, Values } from './subject.ts';

/** Records of a register of plain entries: units correct and complete them. */
export function plainSubject(of: Register): FormSubject {
  const key =
    Object.entries(of.fields).find(([, field]) => field.unique && field.required)?.[0] ?? namingFields(of)[0] ?? '';
  const splits = Object.entries(of.fields)
    .filter(([, field]) => field.kind === 'reference' && field.to?.() === 'unit')
    .map(([name, { label }]) => ({ name, label }));
  return {
    label: of.label,
    of,
    key,
    splits,
    columns: (context) => columnsOf(context, of, key),
    rows: (context, asked) => rowsOf(context, of, splits, asked),
    now: (context, ids) => nowOf(context, of, ids),
    unfit: (name, value) => unfitIn(of, name, value),
    wanting: () => ({}),
    drafts: (_context, taken) => taken.map((one) => patchOf(of, one)),
  };
}

function columnsOf({ who }: ReadContext, of: Register, key: string): FormColumn[] {
  const may = (right: Parameters<typeof who.rights.has>[0] | undefined): boolean =>
    right === undefined || who.rights.has(right);
  const fillable = new Set(importFields(of, (field) => may(field.see) && may(field.change)).map(({ name }) => name));
  const naming = new Set([key, ...namingFields(of)]);
  const columns = Object.entries(of.fields)
    .filter(([name, field]) => naming.has(name) || (fillable.has(name) && may(field.see)))
    .map(([name, field]): FormColumn => {
      const fill = fillable.has(name) && name !== key;
      return { name, field, fill, usual: fill && !naming.has(name) && field.inList === true };
    });
  return columns.toSorted((a, b) => Number(naming.has(b.name)) - Number(naming.has(a.name)));
}

/** The rows asked for, of those that the account sees. */
export function* keptRows(context: ReadContext, of: Register, { filter, ids, knownAt, outward }: RowsAsked) {
  const picked = ids && ({ field: 'id', is: 'oneOf', value: ids } as const);
  const all = [filter, picked].filter((one) => one !== undefined);
  yield* everyRow(
    { ...context, of, outward: outward === true },
    {
      ...(all.length > 0 ? { filter: { all } } : {}),
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(outward && of.options.withheld ? { without: of.options.withheld.rows } : {}),
    },
  );
}

function rowsOf(context: ReadContext, of: Register, splits: FormSubject['splits'], asked: RowsAsked) {
  const kept = [...keptRows(context, of, asked)];
  const labels = labelsOf({ ...context, of, outward: asked.outward === true }, kept, asked.knownAt);
  const labelOf: LabelOf = (register, id) => labels[register]?.[id] ?? '';
  const rows = kept.map(
    (one): FormRow => ({
      id: one.id,
      version: one.version,
      units: Object.fromEntries(splits.map(({ name }) => [name, (one[name] as Id | null) ?? null])),
      values: one,
    }),
  );
  return { rows, labelOf };
}

function nowOf(context: ReadContext, of: Register, ids: readonly Id[]): Map<Id, Now> {
  const rows = keptRows(context, of, { ids });
  return new Map([...rows].map((one) => [one.id, { version: one.version, values: one }]));
}

function patchOf(of: Register, { id, version, values }: Taken): Draft {
  const parsed = patchSchema(of).safeParse(values);
  if (!parsed.success) throw unfit(parsed.error.issues);
  return { kind: 'patch', register: of.name, id, version, patch: parsed.data as Values };
}

export function unfitIn(of: Register, name: string, value: unknown): string | undefined {
  const parsed = patchSchema(of).safeParse({ [name]: value });
  return parsed.success ? undefined : parsed.error.issues[0]?.message;
}

/** What a form says, judged as if it had been typed. */
export function unfit(issues: readonly { path: readonly PropertyKey[]; message: string }[]): Refusal {
  const fields = Object.fromEntries(issues.map(({ path: [name], message }) => [String(name ?? ''), message]));
  return new Refusal('invalid', issues[0]?.message ?? '', { fields });
}
