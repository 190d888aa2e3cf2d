import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { importFields, namingFields } from '#shared/importing/register-fields.ts';
import { matches } from '#shared/language/condition.ts';
import type { LabelOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { patchSchema } from '#shared/language/schema.ts';
import { type Right, rights } from '#shared/rights.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { Kept } from '../../store/columns.ts';
import { labelsOf } from '../../store/labels.ts';
import type { ReadContext } from '../carry.ts';
import { type Patched, patched } from '../patched.ts';
import { keptRows } from './kept-rows.ts';
import { fieldAbove, type Split, splitsOf, unitsIn } from './splits.ts';
import type { FormColumn, FormRow, FormRows, FormSubject, Now, RowsAsked, Taken, Values } from './subject.ts';

interface PlainWays {
  /** What people know a row by. */
  key?: string;
  /** Of the fields that could be filled in, those that units may: the others say what a row is about. */
  only?: readonly string[];
}

/** Records of a register of plain entries: units correct and complete them. */
export function plainSubject(of: Register, ways: PlainWays = {}): FormSubject {
  const naming = namingFields(of);
  const key = ways.key ?? numberOf(of) ?? naming[0] ?? '';
  const about = naming.find((name) => name !== key) ?? fieldAbove(of);
  const splits = splitsOf(of);
  return {
    ...{ label: of.label, of, key },
    ...(about === undefined ? {} : { about }),
    splits: splits.map(({ name, label }) => ({ name, label })),
    columns: (context) => columnsOf(context, of, key, ways.only),
    rows: (context, asked) => rowsOf(context, of, splits, asked),
    now: (context, ids) => nowOf(context, of, ids),
    unfit: (name, value) => unfitIn(of, name, value),
    drafts: (context, taken) => taken.flatMap((one) => patched(context, of.name, patchOf(of, one, ways.only))),
  };
}

/** A number that every record has, and no other. */
const numberOf = ({ fields }: Register): string | undefined =>
  Object.entries(fields).find(([, { unique, required, fixed }]) => unique && (required || fixed))?.[0];

function columnsOf({ who }: ReadContext, of: Register, key: string, only: PlainWays['only']): FormColumn[] {
  const may = (right: Parameters<typeof who.rights.has>[0] | undefined): boolean =>
    right === undefined || who.rights.has(right);
  const said = importFields(of, (field) => may(field.see) && may(field.change)).map(({ name }) => name);
  const fillable = new Set(only ? said.filter((name) => only.includes(name)) : said);
  const naming = new Set([key, ...namingFields(of), ...(of.options.hint ?? []), ...(only ? said : [])]);
  const columns = Object.entries(of.fields)
    .filter(([name, field]) => naming.has(name) || (fillable.has(name) && may(field.see)))
    .map(([name, field]): FormColumn => {
      const fill = fillable.has(name) && name !== key;
      const usual = fill && (only !== undefined || (!naming.has(name) && field.inList === true));
      return { name, field, fill, usual, naming: naming.has(name) };
    });
  return columns.toSorted((a, b) => Number(b.naming) - Number(a.naming));
}

function rowsOf(context: ReadContext, of: Register, splits: readonly Split[], asked: RowsAsked): FormRows {
  const all = [...keptRows(context, of, asked)];
  const kept = asked.knownAt === undefined ? all.filter((one) => isOpen(context, of, one)) : all;
  const labels = labelsOf({ ...context, of, outward: asked.outward === true }, kept, asked.knownAt);
  const labelOf: LabelOf = (register, id) => labels[register]?.[id] ?? '';
  const units = unitsIn(context, splits, kept);
  const rows = kept.map((one): FormRow => ({ id: one.id, version: one.version, units: units(one), values: one }));
  return { rows, labelOf, settled: all.length - kept.length };
}

/** Closed to everybody, whatever their rights: what has been confirmed or ended. */
const isOpen = ({ who }: ReadContext, of: Register, kept: Kept): boolean => {
  const rule = of.options.editable?.({ ...who, rights: allRights });
  return rule === undefined || matches(rule, kept, of.fields);
};

const allRights: ReadonlySet<Right> = new Set(Object.keys(rights) as Right[]);

function nowOf(context: ReadContext, of: Register, ids: readonly Id[]): Map<Id, Now> {
  const { states } = of.options;
  const closed = ({ state }: Kept): string => (states ? words.settled(states[state] ?? state) : words.ended);
  return new Map(
    [...keptRows(context, of, { ids })].map((one) => [
      one.id,
      { version: one.version, values: one, ...(isOpen(context, of, one) ? {} : { closed: closed(one) }) },
    ]),
  );
}

function patchOf(of: Register, { id, version, values }: Taken, only: PlainWays['only']): Patched {
  const strange = only && Object.keys(values).find((name) => !only.includes(name));
  if (strange !== undefined) throw new Refusal('invalid', words.noColumn(strange));
  const parsed = patchSchema(of).safeParse(values);
  if (!parsed.success) throw unfit(parsed.error.issues);
  return { id, version, patch: parsed.data as Values };
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
