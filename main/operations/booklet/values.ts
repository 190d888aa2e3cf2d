import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Period } from '#shared/base/period.ts';
import { chipsFor } from '#shared/booklet/compile.ts';
import type { InsertAnswer } from '#shared/booklet/inserts.ts';
import { type Chip, chipKey, type Insert, insertKey, type Line, parseBody } from '#shared/booklet/markup.ts';
import { type Basis, wishOf } from '#shared/booklet/wish.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';
import type { ReadContext } from '../carry.ts';
import { namesIn } from '../directive/names.ts';
import { figureMany } from '../figures.ts';
import { drawInsert } from './inserts/index.ts';
import { type UnitLine, unitsOn, wordsOf } from './office-words.ts';

/** A report as far as its numbers go: kept as a record, or made of a template on the spot. */
export interface Subject {
  period: Period;
  asOf: Day | null;
  council: Id | null;
  before: Period | null;
  bodies: readonly string[];
}

/** Everything that the texts ask for, reckoned now. */
export function valuesNow(context: ReadContext, subject: Subject): Omit<BookletValues, 'frozen' | 'since'> {
  const { period, council, before, bodies } = subject;
  const asOf = subject.asOf ?? period.to;
  const basis: Basis = { period, asOf, before };
  const units = unitsOn(context.db, asOf);
  const lines = bodies.flatMap(parseBody);
  return {
    ...{ period, asOf, before, units },
    words: wordsOf(context.db, { period, asOf, council }),
    figures: figuresFor(context, basis, chipsFor(lines, units)),
    inserts: insertsFor(context, { basis, council, units }, lines),
  };
}

function figuresFor(context: ReadContext, basis: Basis, chips: readonly Chip[]): Record<string, FigureReply> {
  const { replies } = figureMany(context, { period: basis.period, wishes: chips.map((chip) => wishOf(chip, basis)) });
  return Object.fromEntries(
    chips.flatMap((chip, at) => {
      const reply = replies[at];
      return reply ? [[chipKey(chip), reply]] : [];
    }),
  );
}

interface Ground {
  basis: Basis;
  council: Id | null;
  units: readonly UnitLine[];
}

const isDrawn = (line: Line): line is Extract<Line, { kind: 'insert' }> =>
  line.kind === 'insert' && line.insert !== 'picture';

function insertsFor(context: ReadContext, ground: Ground, lines: readonly Line[]): Record<string, InsertAnswer> {
  const { basis } = ground;
  const names = namesIn(context.db);
  const asked = new Map<string, Insert>(lines.filter(isDrawn).map((line) => [insertKey(line), line]));
  const span = { period: basis.period, asOf: basis.asOf };
  return Object.fromEntries(
    [...asked].map(([key, { name, params }]) => [
      key,
      drawInsert(name, {
        read: context,
        ...ground,
        params,
        unitName: names.unit,
        ask: (wishes) => figureMany(context, { ...span, wishes: [...wishes] }).replies,
      }),
    ]),
  );
}
