import { textKey } from '../base/text-key.ts';
import type { Field, FieldKind } from '../language/field.ts';
import type { Register } from '../language/register.ts';

/** What a cell can say; parts, files and sealed values have forms of their own. */
const said: ReadonlySet<FieldKind> = new Set([
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
  'reference',
  'references',
]);

export interface ImportField {
  name: string;
  field: Field;
  keys: readonly string[];
}

/** Registers whose records come by plain entries, and whole from cells. */
const isPlain = ({ fields, options }: Register): boolean =>
  !options.own &&
  !options.guided &&
  !options.lasting &&
  Object.values(fields).every((field) => !field.required || beginsAlone(field) || isSaid(field));

/** Registers of operations of their own that know what to do with the rows of a file. */
const ownImports: ReadonlySet<string> = new Set([
  'directive',
  'meeting',
  'budgetAccount',
  'budgetLine',
  'budgetMove',
  'budgetTerm',
  'advance',
  'control',
  'allotment',
]);

/** Registers that a file can be read into. */
export const isImportable = (of: Register): boolean => isPlain(of) || ownImports.has(of.name);

const isSaid = ({ kind, fixed }: Field): boolean => fixed !== true && said.has(kind);

/** Sets and parts may be empty at first. */
const beginsAlone = ({ kind, initial, least = 0 }: Field): boolean =>
  initial !== undefined || (least === 0 && ['flag', 'choices', 'references', 'attachments', 'children'].includes(kind));

/** Fields that a file may fill, of those an account may see and change. */
export const importFields = (of: Register, may: (field: Field) => boolean): ImportField[] =>
  Object.entries(of.fields)
    .filter(([, field]) => isSaid(field) && may(field))
    .map(([name, field]) => ({ name, field, keys: keysOf(field) }));

/** Names in brackets count with and without them: 指（裁）示事項. */
const keysOf = ({ label, aliases = [] }: Field): string[] => [
  ...new Set([label, ...aliases].flatMap((one) => [bareHead(one), textKey(one)])),
];

/** The ends of a time, which may stand in columns of their own: 會期起, 會期（迄）. */
const ends = '起迄訖';
const endInBrackets = new RegExp(`[（(［[【]([${ends}])[）)］\\]】]`, 'g');

/** 期限（必填）, ※期限, 期限：what surrounds the name of a column. */
export const bareHead = (head: string): string =>
  textKey(
    head
      .replace(endInBrackets, '$1')
      .replace(/[（(［[【][^）)］\]】]*[）)］\]】]/g, '')
      .replace(/^[*＊※★●]+|[:：*＊]+$/g, ''),
  );

/** 督導單位 is no 單位 for that: other columns end so, too. */
const common: ReadonlySet<string> = new Set(['單位', '課室']);

/** Which column each field has: by its own name, by another name, then by the end of a head over several rows. */
export function columnsFor(fields: readonly ImportField[], heads: readonly string[]): Map<string, number> {
  const keys = heads.map(bareHead);
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const take = (name: string, at: number): void => {
    if (at < 0 || taken.has(at) || found.has(name)) return;
    found.set(name, at);
    taken.add(at);
  };
  for (const {
    name,
    keys: [own = ''],
  } of fields)
    take(name, keys.indexOf(own));
  for (const { name, keys: all } of fields) for (const key of all) take(name, keys.indexOf(key));
  for (const { name, keys: all } of fields)
    for (const key of all.filter((one) => (one.length > 1 && !common.has(one)) || ends.includes(one))) {
      const named = keys.flatMap((head, at) => (head.endsWith(key) && !taken.has(at) ? [at] : []));
      if (named.length === 1) take(name, named[0] ?? -1);
    }
  return found;
}

/** Fields that together name a record; of a computed name those it follows from. */
export const namingFields = ({ fields, options }: Register): string[] => [
  ...new Set(
    options.title.flatMap((name) => (fields[name]?.kind === 'computed' ? (fields[name]?.needs ?? []) : [name])),
  ),
];

/** What tells records apart: the first field that is unique, else all that make its title. */
export function usualKeys(of: Register, columns: ReadonlyMap<string, number>): string[] {
  const unique = Object.entries(of.fields).find(([name, field]) => field.unique && columns.has(name));
  if (unique) return [unique[0]];
  const naming = namingFields(of);
  return naming.every((name) => columns.has(name)) ? naming : [];
}
