import type { FigureName } from '#shared/contract/figure-operations.ts';
import { budgetKinds } from '#shared/registers/budget.ts';
import { schemes } from '#shared/registers/budget-account.ts';
import { fundings } from '#shared/registers/budget-line.ts';
import { directiveSources } from '#shared/registers/directive.ts';
import { motionCategories, motionSources } from '#shared/registers/motion.ts';
import { questionKinds } from '#shared/registers/question.ts';
import { meetingKinds } from '#shared/registers/series.ts';

/** What a chip may say of its figure beside period and style. */
export const chipParameters = ['unit', 'kind', 'source', 'meetingKind', 'account', 'budget'] as const;
export type ChipParameter = (typeof chipParameters)[number];

type Words = Readonly<Record<string, string>>;

const kinds: Readonly<Record<string, Words>> = {
  meeting: meetingKinds,
  motion: motionCategories,
  question: questionKinds,
  budget: budgetKinds,
};

const sources: Readonly<Record<string, Words>> = {
  directive: directiveSources,
  motion: motionSources,
  budget: fundings,
};

/** The words a parameter can be; undefined where it names a record. */
export function wordsFor({ category }: Pick<FigureName, 'category'>, parameter: ChipParameter): Words | undefined {
  if (parameter === 'kind') return kinds[category];
  if (parameter === 'source') return sources[category];
  return parameter === 'meetingKind' ? meetingKinds : undefined;
}

/** The register whose records a parameter names. */
export const registerFor = (parameter: ChipParameter): string =>
  ({ unit: 'unit', kind: 'directiveKind', account: 'budgetAccount', budget: 'budget', source: '', meetingKind: '' })[
    parameter
  ];

/** agency:01-02 of a template: an account by its codes rather than by its record. */
export function accountByCodes(value: string): string | undefined {
  const [scheme = '', codes] = value.split(':');
  if (codes === undefined) return undefined;
  const name = Object.entries(schemes).find(([key]) => key === scheme)?.[1] ?? scheme;
  return `${name}${codes}`;
}
