import type { Column } from '#renderer/parts/grid/types.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import type { Field } from '#shared/language/field.ts';
import { readValue } from '#shared/language/read-value.ts';
import { type AnyRecord, type Register, statesOf } from '#shared/language/register.ts';
import { shownText } from '#shared/language/shown-text.ts';
import type { LabelOf } from './names.ts';
import type { CellFacts, OwnColumn, OwnColumns } from './own-ways.ts';
import { registerTexts } from './texts.ts';

const perCharacter = 14;

const widths: Partial<Record<Field['kind'], number>> = {
  number: 80,
  money: 120,
  percent: 64,
  day: 96,
  month: 80,
  period: 190,
  flag: 64,
  choice: 96,
  reference: 104,
  sealed: 96,
  longText: 280,
};

/** Kinds that can be typed and pasted in a cell; the others open the record. */
const typed = new Set<Field['kind']>([
  'text',
  'longText',
  'number',
  'decimal',
  'money',
  'percent',
  'day',
  'month',
  'period',
  'flag',
  'choice',
  'choices',
]);

export interface GridColumnsOf {
  of: Register;
  seen: (name: string, field: Field) => boolean;
  changeable: (name: string, field: Field) => boolean;
  changeableRow: (record: AnyRecord) => boolean;
  labelOf: LabelOf;
  today: string;
  /** What the subject draws its own way. */
  ways?: OwnColumns | undefined;
}

/** The columns of any register's list, in the order of its description; those that are no field stand last. */
export function gridColumns(wanted: GridColumnsOf): Column<AnyRecord>[] {
  const { of, seen, ways } = wanted;
  const columns = Object.entries(of.fields)
    .filter(([name, field]) => seen(name, field) && field.kind !== 'attachments')
    .map(([name, field]) => columnFor(wanted, name, field));
  const plain = of.options.states ? [...columns, stateColumn(of)] : columns;
  const facts = { labelOf: wanted.labelOf, today: wanted.today };
  return [
    ...plain.map((column) => ownColumn(column, ways?.own?.[column.id], facts)),
    ...extras(of, ways).map(([id, own]) =>
      ownColumn({ ...blankColumn, id, sortable: own.sortBy !== undefined }, own, facts),
    ),
  ];
}

/** What stands in the list before the user chooses. */
export function hiddenAtFirst(of: Register, ways?: OwnColumns): string[] {
  const { shown } = ways ?? {};
  if (!shown)
    return Object.entries(of.fields)
      .filter(([, field]) => !field.inList)
      .map(([name]) => name);
  return [...Object.keys(of.fields), 'state', ...extras(of, ways).map(([id]) => id)].filter(
    (id) => !shown.includes(id),
  );
}

const extras = (of: Register, ways: OwnColumns | undefined): [string, OwnColumn][] =>
  Object.entries(ways?.own ?? {}).filter(([id]) => id !== 'state' && !Object.hasOwn(of.fields, id));

const blankColumn = { title: '', width: 120, value: () => '' };

function ownColumn(column: Column<AnyRecord>, own: OwnColumn | undefined, facts: CellFacts): Column<AnyRecord> {
  if (!own) return column;
  const { text, cell, sortBy: _elsewhere, ...looks } = own;
  return {
    ...column,
    ...looks,
    ...(text ? { value: (row: AnyRecord) => text(row, facts) } : {}),
    ...(cell ? { render: (row: AnyRecord) => cell(row, facts) } : {}),
  };
}

function columnFor(wanted: GridColumnsOf, name: string, field: Field): Column<AnyRecord> {
  const text = (row: AnyRecord): string => shownText(field, row[name], wanted.labelOf);
  const first = wanted.of.options.title[0] === name;
  const column: Column<AnyRecord> = {
    id: name,
    title: field.label,
    width: field.width
      ? field.width * perCharacter
      : Math.max(widths[field.kind] ?? 120, [...field.label].length * perCharacter + 34),
    value: text,
    sortable: field.kind !== 'computed' && field.kind !== 'sealed' && field.kind !== 'children',
    frozen: first,
    ...(field.kind === 'number' || field.kind === 'money'
      ? { kind: 'number' as const, amount: (row: AnyRecord) => amountOf(row[name]) }
      : {}),
    ...(field.kind === 'text' || field.kind === 'longText' ? { grow: first ? 2 : 1 } : {}),
    ...(field.kind === 'choices'
      ? { width: 180, render: (row: AnyRecord) => <TagSet labels={text(row).split('、')} /> }
      : {}),
    ...(field.kind === 'percent' || field.kind === 'decimal' ? { align: 'right' as const } : {}),
  };
  if (!typed.has(field.kind) || field.fixed) return column;
  return {
    ...column,
    editable: (row) => wanted.changeable(name, field) && !row.removed && wanted.changeableRow(row),
    parse: (typedText) => readValue(field, typedText, wanted.today),
  };
}

/** A set as small framed words. */
function TagSet({ labels }: { labels: readonly string[] }) {
  return (
    <>
      {labels
        .filter((label) => label !== '')
        .map((label) => (
          <Tag key={label} kind="line">
            {label}
          </Tag>
        ))}
    </>
  );
}

/** A record's state: mark and word. */
export function StateWord({ of, state }: { of: Register; state: string }) {
  return <State mark={of.options.marks?.[state] ?? 'ongoing'}>{statesOf(of)[state] ?? state}</State>;
}

const amountOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const stateColumn = (of: Register): Column<AnyRecord> => ({
  id: 'state',
  title: registerTexts.state,
  width: 104,
  sortable: true,
  value: (row) => statesOf(of)[row.state] ?? row.state,
  render: (row) => <StateWord of={of} state={row.state} />,
});
