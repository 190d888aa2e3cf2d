import { useQueries } from '@tanstack/react-query';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Fields } from '#shared/language/field.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { registerCalls } from './client.ts';

type Values = Readonly<Record<string, unknown>>;
type Wanted = [register: string, id: Id];

/** Records that what is typed refers to, in parts too. */
function referredIn(fields: Fields, values: Values): Wanted[] {
  return Object.entries(fields).flatMap(([name, field]): Wanted[] => {
    const value = values[name];
    if (field.kind === 'children')
      return ((value ?? []) as readonly Values[]).flatMap((row) => referredIn(field.fields ?? {}, row));
    if (!field.to || value === null || value === undefined) return [];
    const to = field.to();
    return (Array.isArray(value) ? value : [value]).map((id): Wanted => [to, String(id)]);
  });
}

/** Titles of records chosen since the form was opened, or kept in a draft: no answer brought them along. */
export function useChosenLabels(of: Register, values: Values, known: LabelOf): LabelOf {
  const missing = referredIn(of.fields, values).filter(([register, id]) => known(register, id) === '');
  const asked = [...Map.groupBy(missing, ([register]) => register)].map(([register, wanted]): [string, Id[]] => [
    register,
    [...new Set(wanted.map(([, id]) => id))].sort(),
  ]);
  const answers = useQueries({
    queries: asked.map(([register, ids]) => ({
      queryKey: [`${register}.list`, 'titles', ids],
      queryFn: () => titles(register, ids),
    })),
  });
  return (register, id) => {
    const label = known(register, id);
    if (label !== '') return label;
    const at = asked.findIndex(([name]) => name === register);
    return answers[at]?.data?.get(id) ?? '';
  };
}

async function titles(register: string, ids: readonly Id[]): Promise<Map<Id, string>> {
  const of = registerNamed(register);
  if (!of) return new Map();
  const { rows } = await registerCalls(of).list({ filter: { field: 'id', is: 'oneOf', value: ids }, limit: 1000 });
  return new Map(rows.map((row) => [row.id, titleOf(of, row)]));
}
