import { type Id, newId } from '#shared/base/ids.ts';
import { monthOfYear } from '#shared/budget/amounts.ts';
import type { Funding } from '#shared/registers/budget-line.ts';
import type { Draft } from '../../store/draft.ts';
import { type Cast, create, move } from '../drafts.ts';
import { generalLife } from './calendar.ts';
import data from './golden.json' with { type: 'json' };
import { type Tree, treeOf } from './tree.ts';

type Row = [object: string, name: string | null, funding: Funding, budget: number, final: number];

interface Year {
  year: number;
  lines: Row[];
}

const years = data.years as Year[];

interface Kept {
  tree: Tree;
  /** By object and name, for the year after. */
  lines: Map<string, Id>;
  drafts: Draft[];
}

/** A year of document 002: what was spent, what pays for it, and the account of its end. */
function goldenYear(cast: Cast, { year, lines }: Year, before: Kept | undefined): Kept {
  const tree = treeOf(year, data.schemes, before?.tree);
  const life = generalLife(year, cast.today);
  const budget = newId();
  const month = monthOfYear(year, 12);
  const made = new Map(lines.map(([object, name]) => [`${object} ${name}`, newId()]));
  const stages = (amount: number) => ({
    estimate: amount,
    reviewed: amount,
    decided: amount,
    proposed: amount,
    legal: amount,
  });
  const spent = lines.flatMap(([object, name, funding, amount, final], at): Draft[] => {
    const id = made.get(`${object} ${name}`);
    const values = {
      budget,
      side: 'expenditure',
      account: tree.at('agency', '02-01-01-01'),
      function: tree.called('function', '行政支出'),
      object: tree.called('object', object),
      name,
      nature: object === '資訊軟硬體設備費' ? 'capital' : 'current',
      funding,
      unit: cast.unit('研考室'),
      ...stages(amount),
      former: before?.lines.get(`${object} ${name}`) ?? null,
      order: at * 10,
    };
    const done = { budget, line: id, month, paid: final, saved: amount - final || null, source: 'typed' };
    return [create('budgetLine', values, id), create('execution', done)];
  });
  const paying = (['own', 'island'] as const).flatMap((funding): Draft[] => {
    const amount = lines.reduce((sum, line) => (line[2] === funding ? sum + line[3] : sum), 0);
    if (amount === 0) return [];
    const account = tree.at('source', funding === 'own' ? '01-06-01' : '08-01-02');
    const name = funding === 'own' ? '普通統籌分配稅' : '離島建設基金補助';
    return [
      create('budgetLine', { budget, side: 'revenue', account, name, nature: 'current', funding, ...stages(amount) }),
    ];
  });
  const note = '自歷年施政績效報告登錄。';
  return {
    tree,
    lines: made,
    drafts: [
      ...tree.drafts,
      create('budget', { year, kind: 'general', note, ...life.values }, budget),
      ...spent,
      ...paying,
      ...life.moves.map((name) => move('budget', budget, name)),
    ],
  };
}

/** 98年至100年, as document 002 prints them. */
export function goldenYears(cast: Cast): Draft[] {
  const drafts: Draft[] = [];
  let before: Kept | undefined;
  for (const year of years) {
    before = goldenYear(cast, year, before);
    drafts.push(...before.drafts);
  }
  return drafts;
}
