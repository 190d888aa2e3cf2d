import { useCall, useNamed } from '#renderer/data/queries.ts';
import type { Id } from '#shared/base/ids.ts';
import { type Chip, chipKey } from '#shared/booklet/markup.ts';
import { type Basis, wishOf } from '#shared/booklet/wish.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureName, FigureReply } from '#shared/contract/figure-operations.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { accountByCodes, type ChipParameter, chipParameters, registerFor, wordsFor } from './parameters.ts';
import { partsOf } from './parts.ts';
import { type BookletRecord, useSections } from './use-booklet.ts';

const noFigures: readonly FigureName[] = [];

/** The catalogue: what figures there are, and what each can be asked for. */
export function useCatalogue(): readonly FigureName[] {
  const { data } = useCall('figure.list', {});
  return data?.figures ?? noFigures;
}

export const basisOf = ({ period, asOf, before }: BookletValues): Basis => ({ period, asOf, before });

export function useBooklet(id: Id): BookletRecord | undefined {
  const { data } = useNamed<GetAnswer>('booklet.get', { id });
  return data?.record as unknown as BookletRecord | undefined;
}

/** The title of a record that is named by its id; undefined while it is looked up, or where nothing is named. */
export function useTitle(register: string, id: string | undefined): string | undefined {
  const { data } = useNamed<GetAnswer>(`${register}.get`, { id }, id !== undefined && register !== '');
  const of = registerNamed(register);
  return data && of ? titleOf(of, data.record) : undefined;
}

/** What a chip narrows its figure to, in words. */
export function useNarrowing({ params }: Chip, about: FigureName | undefined): string[] {
  const named = (parameter: ChipParameter): string | undefined => {
    const value = params[parameter];
    if (!about || value === undefined || value === '@' || wordsFor(about, parameter)) return undefined;
    return accountByCodes(value) === undefined ? value : undefined;
  };
  const titles: Partial<Record<ChipParameter, string | undefined>> = {
    unit: useTitle(registerFor('unit'), named('unit')),
    kind: useTitle(registerFor('kind'), named('kind')),
    account: useTitle(registerFor('account'), named('account')),
    budget: useTitle(registerFor('budget'), named('budget')),
  };
  return chipParameters.flatMap((parameter) => {
    const value = params[parameter];
    if (value === undefined || !about) return [];
    const words = wordsFor(about, parameter);
    return titles[parameter] ?? words?.[value] ?? accountByCodes(value) ?? [];
  });
}

interface Broken {
  byUnit: Extract<FigureReply, { ok: true }> | undefined;
  sources: string[];
}

/** The figure taken apart: by unit, and by where its records come from. Of a published report as it was known then. */
export function useTakenApart(chip: Chip, about: FigureName | undefined, values: BookletValues, booklet: Id): Broken {
  const record = useBooklet(booklet);
  const can = (group: 'unit' | 'source'): boolean =>
    about?.groups.includes(group) === true && chip.params[group] === undefined;
  const groups = (['unit', 'source'] as const).filter(can);
  const wish = wishOf(chip, basisOf(values));
  const known = values.frozen ? (record?.publishedAt ?? undefined) : undefined;
  const { data } = useCall(
    'figure.many',
    {
      period: values.period,
      wishes: groups.map((group) => ({ ...wish, group })),
      ...(known === undefined ? {} : { knownAt: known }),
    },
    groups.length > 0 && (!values.frozen || known !== undefined),
  );
  const reply = (group: 'unit' | 'source'): Broken['byUnit'] => {
    const found = data?.replies[groups.indexOf(group)];
    return found?.ok ? found : undefined;
  };
  const from = reply('source')?.groups ?? [];
  return {
    byUnit: reply('unit'),
    sources: from.filter(({ count, value }) => value !== null && Number(count ?? 0) !== 0).map(({ label }) => label),
  };
}

/** How often the figure stands in the report, in whatever style. */
export function useTimes(booklet: Id, chip: Chip, values: BookletValues): number {
  const key = chipKey(chip);
  return useSections(booklet)
    .flatMap(({ body }) => partsOf(body ?? '', values))
    .flatMap((part) => ('runs' in part ? part.runs : []))
    .filter((run) => run.chip && chipKey(run.chip) === key).length;
}
