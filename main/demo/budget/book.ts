import type { Day } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { Draft } from '../../store/draft.ts';
import { type Cast, create, move, named } from '../drafts.ts';
import past from '../past-years.json' with { type: 'json' };
import { amountIn, type Offset } from './amounts.ts';
import { generalLife, type Life, type Reached } from './calendar.ts';
import cutRows from './cuts.json' with { type: 'json' };
import schemes from './schemes.json' with { type: 'json' };
import { balancingKey, type Sketch, sketches, subsidyAccount } from './sketches.ts';
import { type Tree, treeOf } from './tree.ts';

/** What changes a line's current amount from a day on. */
interface Step {
  on: Day;
  amount: number;
}

/** A line of one year, with what has been done to it so far. */
export interface BookLine {
  readonly id: Id;
  readonly sketch: Sketch;
  readonly name: string | null;
  readonly explain: string;
  /** What the council made of it, or what is asked of it. */
  readonly amount: number;
  readonly cut: number;
  readonly steps: Step[];
  /** Held by freezes, conditions and controls: not to be spent. */
  blocked: number;
  /** Wholly upon a condition that is not met. */
  closed: boolean;
  carried: number;
  payments: Step[];
}

export interface Book {
  readonly cast: Cast;
  readonly year: number;
  readonly offset: Offset;
  readonly budget: Id;
  readonly tree: Tree;
  readonly life: Life;
  readonly lines: readonly BookLine[];
  /** By what the line is called in every year. */
  line(key: string): BookLine;
  readonly drafts: readonly Draft[];
}

/** 預算現額 on a day. */
export const currentOn = (line: BookLine, on: Day): number =>
  line.steps.reduce((sum, step) => (step.on <= on ? sum + step.amount : sum), line.amount);

/** What the year before put aside to meet the gap. */
const surplus = 12_000;

const { villages } = past;

const isOfOneYear = ({ name }: Sketch): boolean => name?.includes('{村}') ?? false;

/** Works go from village to village, year by year; a subsidy goes where its line goes. */
const inVillage = (text: string, sketch: Sketch, year: number): string =>
  text.replace('{村}', villages[(seedOf(sketch) * 3 + year) % villages.length] ?? '');

const cuts = new Map(Object.entries(cutRows).map(([key, { amount }]) => [key, amount]));

/** Every line's amount in a year; the balancing one takes what is left. */
function amountsOf(offset: Offset): ReadonlyMap<string, number> {
  const amounts = new Map(sketches.map((one) => [one.key, amountIn(offset, one.thousands, seedOf(one))]));
  const sum = (side: Sketch['side']) =>
    sketches.reduce((total, one) => (one.side === side ? total + (amounts.get(one.key) ?? 0) : total), 0);
  const open = sum('expenditure') - amountIn(offset, surplus, 0) - sum('revenue');
  return amounts.set(balancingKey, (amounts.get(balancingKey) ?? 0) + open);
}

const seeds = new Map(sketches.map(({ key, seed }) => [key, seed]));

/** A subsidy is what its line is. */
const seedOf = ({ key, seed, at }: Sketch): number =>
  at === subsidyAccount ? (seeds.get(key.slice(subsidyAccount.length + 1)) ?? seed) : seed;

export function bookOf(cast: Cast, year: number, offset: Offset, before?: Book): Book {
  const tree = treeOf(year, schemes, before?.tree);
  const life = generalLife(year, cast.today);
  const amounts = amountsOf(offset);
  const lines = sketches.map(
    (sketch): BookLine => ({
      id: newId(),
      sketch,
      name: sketch.name === null ? null : inVillage(sketch.name, sketch, year),
      explain: inVillage(sketch.explain, sketch, year),
      amount: named(amounts, sketch.key),
      cut: offset === 1 ? 0 : (cuts.get(sketch.key) ?? 0),
      steps: [],
      blocked: 0,
      closed: false,
      carried: 0,
      payments: [],
    }),
  );
  const byKey = new Map(lines.map((one) => [one.sketch.key, one]));
  const budget = newId();
  const values = {
    year,
    kind: 'general',
    surplusUsed: amountIn(offset, surplus, 0),
    copiedFrom: before?.budget ?? null,
    ...life.values,
  };
  const ways = { cast, year, tree, budget, reached: life.reached, before };
  return {
    cast,
    year,
    offset,
    budget,
    tree,
    life,
    lines,
    line: (key) => named(byKey, key),
    drafts: [
      ...tree.drafts,
      create('budget', values, budget),
      ...lines.map((line, at) => lineDraft(line, at, ways)),
      ...life.moves.map((name) => move('budget', budget, name)),
    ],
  };
}

interface Ways {
  cast: Cast;
  tree: Tree;
  budget: Id;
  reached: Reached;
  before: Book | undefined;
}

const asOfStage: Readonly<Record<Reached, number>> = { estimate: 0, decided: 1, proposed: 2, legal: 3 };

function lineDraft(line: BookLine, at: number, { cast, tree, budget, reached, before }: Ways): Draft {
  const { sketch } = line;
  const isRevenue = sketch.side === 'revenue';
  const stage = asOfStage[reached];
  const decided = line.amount + line.cut;
  const hoped = decided + hope(sketch, decided);
  return create(
    'budgetLine',
    {
      budget,
      side: sketch.side,
      account: tree.at(isRevenue ? 'source' : 'agency', sketch.at),
      function: sketch.function === null ? null : tree.called('function', sketch.function),
      object: sketch.object === null ? null : tree.called('object', sketch.object),
      name: line.name,
      nature: sketch.nature,
      funding: sketch.funding,
      unit: sketch.unit === null ? null : cast.unit(sketch.unit),
      explain: line.explain,
      caseByCase: sketch.caseByCase,
      items: itemsOf(sketch, hoped),
      estimate: hoped,
      reviewed: stage >= 1 ? Math.round((decided + (hoped - decided) / 2) / 1000) * 1000 : null,
      decided: stage >= 1 ? decided : null,
      proposed: stage >= 2 ? decided : null,
      legal: stage >= 3 ? line.amount : null,
      former: isOfOneYear(sketch) ? null : (before?.line(sketch.key).id ?? null),
      order: at * 10,
    },
    line.id,
  );
}

const asksMore: ReadonlySet<Sketch['season']> = new Set(['office', 'grants', 'capital']);

/** What units ask for beyond what they are given: here and there a twentieth. */
const hope = ({ season, seed }: Sketch, decided: number): number =>
  asksMore.has(season) && seed % 4 === 0 ? Math.round(decided / 20_000) * 1000 : 0;

/** Quantity × unit price × times, and what is left as a sum of its own. */
function itemsOf({ item, seed }: Sketch, total: number): Record<string, unknown>[] {
  if (item === null || seed % 3 === 2) return [];
  const [name, measure, price, times] = item;
  const quantity = Math.floor(total / (price * times));
  if (quantity === 0) return [];
  const amount = quantity * price * times;
  const first = { id: newId(), name, quantity: String(quantity), measure, price, times: String(times), amount };
  const rest = total - amount;
  if (rest === 0) return [first];
  const other = { id: newId(), name: '其他', quantity: null, measure: null, price: null, times: null, amount: rest };
  return [first, other];
}
