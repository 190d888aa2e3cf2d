import type { AccountFact } from '#shared/budget/facts.ts';
import { levelNames, type Scheme } from '#shared/registers/budget-account.ts';
import { budgetTexts as texts } from './texts.ts';

/** What stands between the accounts of a scheme and its lines. */
const between: Readonly<Record<Scheme, readonly string[]>> = {
  source: [],
  agency: [texts.between.object],
  function: [texts.between.plan],
  object: [texts.between.plan],
};

/** Names of a tree's levels from the top, as deep as this book's accounts go. */
export function levelsOf(accounts: readonly AccountFact[], scheme: Scheme): string[] {
  const deepest = accounts.reduce((most, one) => (one.scheme === scheme ? Math.max(most, one.level) : most), 1);
  const named = scheme === 'object' ? texts.objectLevels : levelNames;
  return [...named.slice(0, deepest), ...between[scheme], texts.lineLevel];
}
