import fc from 'fast-check';
import type { PaperHead } from '#main/excel/papers/parts.ts';
import type { Amounts } from '#shared/budget/amounts.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';

/** A small book of whatever shape: accounts of several depths, lines anywhere below them, amounts with gaps. */
export interface RandomBook {
  accounts: AccountFact[];
  lines: LineFact[];
  amounts: Map<string, Amounts>;
}

const money = fc.option(fc.oneof(fc.integer({ min: -9_000_000, max: 99_000_000 }), fc.constantFrom(0, 1, 999, 500)), {
  nil: null,
  freq: 3,
});

const accountsOf = (scheme: AccountFact['scheme'], parents: readonly number[]): AccountFact[] => {
  const made: AccountFact[] = [];
  for (const [at, pick] of parents.entries()) {
    const candidates = made.filter(({ level }) => level < 4);
    const parent = pick === 0 ? undefined : candidates[pick % Math.max(1, candidates.length)];
    made.push({
      id: `${scheme}${at}`,
      scheme,
      parent: parent?.id ?? null,
      level: (parent?.level ?? 0) + 1,
      code: String(at + 1).padStart(2, '0'),
      name: `${scheme}科目${at + 1}`,
      role: null,
    });
  }
  return made;
};

const amountsFor = fc.record({
  original: money,
  supplement: money,
  transfer: money,
  reserve: money,
  allotted: money,
  paid: money,
  payable: money,
  committed: money,
  prepaid: money,
  saved: money,
  carried: money,
});

const plus = (...values: (number | null)[]): number | null =>
  values.reduce((sum, one) => (one === null ? sum : (sum ?? 0) + one), null);

const spec = fc.record({
  account: fc.nat(20),
  object: fc.option(fc.nat(20), { nil: null, freq: 5 }),
  name: fc.option(fc.constantFrom('一般事務費', '=SUM(A1)', '工程'), { nil: null }),
  revenue: fc.boolean(),
  amounts: amountsFor,
  lastYear: money,
});

export const randomBook: fc.Arbitrary<RandomBook> = fc
  .record({
    agency: fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }),
    source: fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }),
    objects: fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }),
    lines: fc.array(spec, { maxLength: 14 }),
  })
  .map(({ agency, source, objects, lines }) => {
    const trees = {
      agency: accountsOf('agency', agency),
      source: accountsOf('source', source),
      object: accountsOf('object', objects),
    };
    const pick = (some: readonly AccountFact[], at: number): string => some[at % some.length]?.id ?? '';
    const amounts = new Map<string, Amounts>();
    const made = lines.map((one, at): LineFact => {
      const id = `line${at}`;
      const { original, supplement, transfer, reserve } = one.amounts;
      const current = plus(original, supplement, transfer, reserve);
      const held = { frozen: null, conditional: null, controlled: null, available: current, kept: one.amounts.carried };
      amounts.set(id, { ...one.amounts, ...held, current });
      return {
        id,
        version: 1,
        base: null,
        former: null,
        side: one.revenue ? 'revenue' : 'expenditure',
        account: pick(one.revenue ? trees.source : trees.agency, one.account),
        function: null,
        object: one.revenue || one.object === null ? null : pick(trees.object, one.object),
        nature: 'current',
        funding: 'own',
        unit: null,
        name: one.name,
        caseByCase: false,
        order: at,
        itemsSum: null,
        estimate: one.lastYear,
        reviewed: null,
        decided: null,
        proposed: null,
        legal: original,
      };
    });
    return { accounts: [...trees.agency, ...trees.source, ...trees.object], lines: made, amounts };
  });

export const plainHead: PaperHead = { office: '海澄鄉公所', book: '', period: '', unit: '元', about: [] };
