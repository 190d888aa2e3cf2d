import { type Id, newId } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { create, move } from '../drafts.ts';
import type { Book, BookLine } from './book.ts';
import { dayIn, draftedFrom, type Life, supplementaryLife } from './calendar.ts';
import events from './events.json' with { type: 'json' };
import { subsidyKey } from './sketches.ts';

interface Amending {
  id: Id;
  base: BookLine;
  /** As the council resolved it; less than nothing is 追減. */
  amount: number;
  cut: number;
  text: string;
}

/** Every line it amends; where a subsidy pays, the subsidy too. */
function amendingOf(book: Book): Amending[] {
  return events.supplement.flatMap((row): Amending[] => {
    const base = book.line(row.line);
    const amount = row.thousands * 1000;
    const own = { id: newId(), base, amount, cut: (row.cut ?? 0) * 1000, text: row.text };
    const { side, funding } = base.sketch;
    if (side === 'revenue' || funding === 'own') return [own];
    return [own, { id: newId(), base: book.line(subsidyKey(base.sketch)), amount, cut: 0, text: row.text }];
  });
}

const sumOf = (lines: readonly Amending[], side: 'revenue' | 'expenditure'): number =>
  lines.reduce((sum, one) => (one.base.sketch.side === side ? sum + one.amount : sum), 0);

export interface Supplementary {
  budget: Id;
  life: Life;
  drafts: Draft[];
}

/** 第1次追加（減）預算 of a year, as far as it has come; its lines become moves once it is promulgated. */
export function supplementaryOf(book: Book): Supplementary | undefined {
  const { cast, year } = book;
  const life = supplementaryLife(year, cast.today);
  const lines = amendingOf(book);
  for (const { base, amount } of lines) base.steps.push({ on: life.promulgatedOn, amount });
  if (dayIn(year, draftedFrom.supplementary) > cast.today) return undefined;
  const budget = newId();
  const values = {
    year,
    kind: 'supplementary',
    serial: 1,
    amends: book.budget,
    surplusUsed: sumOf(lines, 'expenditure') - sumOf(lines, 'revenue'),
    ...life.values,
  };
  return {
    budget,
    life,
    drafts: [
      create('budget', values, budget),
      ...lines.map((line, at) => lineDraft(book, budget, line, at, life)),
      ...life.moves.map((name) => move('budget', budget, name)),
      ...(life.isLaw ? lines.flatMap((line) => enacted(book, budget, line, life)) : []),
      ...(life.moves.includes('resolve') ? lines.flatMap((line) => cutTerm(budget, line, life)) : []),
    ],
  };
}

const reachedAt = { estimate: 0, decided: 1, proposed: 2, legal: 3 } as const;

function lineDraft({ cast, tree }: Book, budget: Id, line: Amending, at: number, { reached }: Life): Draft {
  const { sketch, id: base, name } = line.base;
  const stage = reachedAt[reached];
  const asked = line.amount + line.cut;
  return create(
    'budgetLine',
    {
      budget,
      base,
      side: sketch.side,
      account: tree.at(sketch.side === 'revenue' ? 'source' : 'agency', sketch.at),
      function: sketch.function === null ? null : tree.called('function', sketch.function),
      object: sketch.object === null ? null : tree.called('object', sketch.object),
      name,
      nature: sketch.nature,
      funding: sketch.funding,
      unit: sketch.unit === null ? null : cast.unit(sketch.unit),
      explain: line.text,
      estimate: asked,
      reviewed: stage >= 1 ? asked : null,
      decided: stage >= 1 ? asked : null,
      proposed: stage >= 2 ? asked : null,
      legal: stage >= 3 ? line.amount : null,
      order: at * 10,
    },
    line.id,
  );
}

function enacted({ cast, budget }: Book, amendment: Id, line: Amending, life: Life): Draft[] {
  const { base, amount } = line;
  const id = newId();
  const values = {
    budget,
    kind: amount > 0 ? 'supplement' : 'reduce',
    on: life.promulgatedOn,
    from: amount > 0 ? null : base.id,
    to: amount > 0 ? base.id : null,
    amount: Math.abs(amount),
    number: life.promulgatedNumber,
    reason: line.text,
    unit: base.sketch.unit === null ? null : cast.unit(base.sketch.unit),
    amendment,
    approvedOn: life.promulgatedOn,
  };
  return [create('budgetMove', values, id), move('budgetMove', id, 'enact')];
}

const cutTerm = (budget: Id, { id, cut }: Amending, { thirdOn, thirdNumber }: Life): Draft[] =>
  cut === 0
    ? []
    : [
        create('budgetTerm', {
          budget,
          line: id,
          kind: 'cut',
          amount: cut,
          on: thirdOn,
          number: thirdNumber,
          text: `刪減宣導經費${cut / 10_000}萬元。`,
        }),
      ];
