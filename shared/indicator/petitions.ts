import { type IndicatorFact, stands } from './fact.ts';

/** The keys under which the report's templates take an office's petitions. */
const byTemplate = { received: 'petition.received', closed: 'petition.closed' } as const;

export interface PetitionIndicators {
  readonly received: IndicatorFact;
  readonly closed: IndicatorFact | undefined;
}

/**
 * What an office counts its petitions of each month by: the templates' own keys; else, of what it counts as 陳情服務, a
 * pair that ends in received and closed. undefined where it counts none.
 */
export function petitionIndicators(indicators: readonly IndicatorFact[]): PetitionIndicators | undefined {
  const all = indicators.filter((one) => !stands(one));
  const keyed = (key: string): IndicatorFact | undefined => all.find((one) => one.key === key);
  const received =
    keyed(byTemplate.received) ?? all.find(({ key, category }) => category === 'petition' && key.endsWith('.received'));
  return received && { received, closed: keyed(received.key.replace(/received$/, 'closed')) };
}
