import { Refusal } from '#shared/base/refusal.ts';
import type {
  FigureAnswer,
  FigureName,
  FigureReply,
  FigureWish,
  FigureWishes,
} from '#shared/contract/figure-operations.ts';
import { budgetFigureNamed, budgetFigures } from '#shared/figures/budget-figures.ts';
import { figureNamed, figures } from '#shared/figures/catalogue.ts';
import { styled } from '#shared/figures/style.ts';
import { figureWords as words } from '#shared/words/figures.ts';
import { lastPosition } from '../store/journal.ts';
import { type Read, type ReadContext, read } from './carry.ts';
import { type Ask, type Defined, type Reading, readingFor, refuseUnfit } from './figures/ask.ts';
import { aboutBudget, budgetFigure } from './figures/budget.ts';
import { aboutCounted, countedFigure } from './figures/counted.ts';
import { indicatorFigure, indicatorNames } from './figures/indicators.ts';
import { ownFigure, ownNames } from './figures/own.ts';

/** The catalogue, which needs no office. */
export const figureCatalogue = (): FigureName[] => [...figures.map(aboutCounted), ...budgetFigures.map(aboutBudget)];

/** With what an office counts and defined by itself. */
const figureNames = (context: ReadContext): FigureName[] => [
  ...figureCatalogue(),
  ...indicatorNames(context),
  ...ownNames(context),
];

/** A figure of the catalogue; undefined where its name is one that only an office knows. */
export function catalogued(name: string): Defined | undefined {
  const counted = figureNamed(name);
  if (counted) return countedFigure(counted);
  const budget = budgetFigureNamed(name);
  if (budget) return budgetFigure(budget);
  if (name.includes(':')) return undefined;
  throw new Refusal('usage', words.unknown(name));
}

function defined(context: ReadContext, name: string, knownAt: number | undefined): Defined {
  const found = catalogued(name) ?? indicatorFigure(context, name, knownAt) ?? ownFigure(context, name, knownAt);
  if (!found) throw new Refusal('usage', words.unknown(name));
  return found;
}

function compared(figure: Defined, reading: Reading, ask: Ask): Pick<FigureAnswer, 'before'> {
  const { before: period, group: _none, ...same } = ask;
  if (period === undefined) return {};
  const { value, numerator, denominator, ids } = figure.compute(reading, { ...same, period, asOf: period.to });
  return { before: { period, value, numerator, denominator, ids } };
}

function answer(reading: Reading, wish: FigureWish, last: number): FigureAnswer {
  const { style, ...asked } = wish;
  const knownAt = wish.knownAt !== undefined && wish.knownAt < last ? wish.knownAt : undefined;
  const ask: Ask = { ...asked, asOf: wish.asOf ?? wish.period.to, knownAt };
  const figure = defined(reading, wish.name, knownAt);
  refuseUnfit(figure, ask);
  const { name, label, meaning, version, category, unit, measure, register, places } = figure.about;
  const found: FigureAnswer = {
    ...{ name, label, meaning, version, category, unit, measure, register, places },
    ...figure.compute(reading, ask),
    ...compared(figure, reading, ask),
    period: ask.period,
    asOf: ask.asOf,
    knownAt: knownAt ?? last,
  };
  return style ? { ...found, text: styled(found, style) } : found;
}

function replied(reading: Reading, wish: FigureWish, last: number): FigureReply {
  try {
    return { ok: true, ...answer(reading, wish, last) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, name: wish.name, code: error.code, sentence: error.message };
  }
}

/** Wishes are answered in their order; the same question twice is computed once. */
function repliesTo(context: ReadContext, { wishes, period, asOf, knownAt }: FigureWishes, last: number): FigureReply[] {
  const reading = readingFor(context);
  const known = new Map<string, FigureReply>();
  return wishes.map((wish) => {
    const day = wish.asOf ?? (wish.period === undefined ? asOf : undefined);
    const whole: FigureWish = {
      ...wish,
      period: wish.period ?? period,
      ...(day === undefined ? {} : { asOf: day }),
      ...(knownAt === undefined ? {} : { knownAt }),
    };
    const key = JSON.stringify(whole);
    const reply = known.get(key) ?? replied(reading, whole, last);
    known.set(key, reply);
    return reply;
  });
}

/** Several figures together, as an operation of its own or inside another. */
export function figureMany(context: ReadContext, wishes: FigureWishes): { replies: FigureReply[]; knownAt: number } {
  const last = lastPosition(context.db);
  const { knownAt } = wishes;
  return {
    replies: repliesTo(context, wishes, last),
    knownAt: knownAt !== undefined && knownAt < last ? knownAt : last,
  };
}

export const figureReads: Readonly<Record<string, Read>> = {
  'figure.list': read('figure.list', (context) => ({ figures: figureNames(context) })),
  'figure.compute': read('figure.compute', (context, wish) =>
    answer(readingFor(context), wish, lastPosition(context.db)),
  ),
  'figure.many': read('figure.many', figureMany),
};
