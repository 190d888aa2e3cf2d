import { describe, expect, it } from 'vitest';
import type { IndicatorFact } from '#shared/indicator/fact.ts';
import { petitionIndicators } from '#shared/indicator/petitions.ts';

const fact = (key: string, more: Partial<IndicatorFact> = {}): IndicatorFact => ({
  id: key,
  key,
  name: key,
  category: 'petition',
  unit: null,
  measure: '件',
  kind: 'period',
  cumulative: false,
  places: 0,
  source: null,
  owner: null,
  stopped: false,
  ...more,
});

const keysOf = (...all: IndicatorFact[]) => {
  const found = petitionIndicators(all);
  return found && [found.received.key, found.closed?.key];
};

describe('what an office counts its petitions by', () => {
  it('are the keys of the report’s templates, whatever the names and categories', () => {
    const own = [fact('mail.received'), fact('mail.closed')];
    const known = [fact('petition.closed', { category: 'other' }), fact('petition.received', { category: 'other' })];
    expect(keysOf(...own, ...known)).toEqual(['petition.received', 'petition.closed']);
  });

  it('is else a pair of its own among what serves petitions', () => {
    expect(
      keysOf(fact('mediation.received', { category: 'legalAid' }), fact('mail.received'), fact('mail.closed')),
    ).toEqual(['mail.received', 'mail.closed']);
    expect(keysOf(fact('mail.received'))).toEqual(['mail.received', undefined]);
  });

  it('is nothing where none is counted by the month', () => {
    expect(keysOf()).toBeUndefined();
    expect(keysOf(fact('petition.closed'))).toBeUndefined();
    expect(keysOf(fact('petition.received', { kind: 'standing', cumulative: true }))).toBeUndefined();
  });
});
