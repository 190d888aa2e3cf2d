import type { Day } from '../base/day.ts';
import type { Period } from '../base/period.ts';
import type { FigureWishes } from '../contract/figure-operations.ts';
import { type FigureStyle, figureStyles, type StyleName, type StyleUnit, styleUnits } from '../figures/style.ts';
import { type MeetingKind, meetingKinds } from '../registers/series.ts';
import type { Chip } from './markup.ts';

/** What the numbers of a report are reckoned over. */
export interface Basis {
  readonly period: Period;
  readonly asOf: Day;
  /** Of the report before this one. */
  readonly before: Period | null;
}

type Wish = FigureWishes['wishes'][number];

const wholeYear = (day: Day): Period => ({ from: `${day.slice(0, 4)}-01-01`, to: day });

/** The days that a chip's `period` names: the report's own, the one before, the year so far, or a range written out. */
export function spanOf(named: string | undefined, { period, asOf, before }: Basis): { period: Period; asOf?: Day } {
  if (named === 'before' && before) return { period: before, asOf: before.to };
  if (named === 'year') return { period: wholeYear(asOf), asOf };
  const written = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(named ?? '');
  if (written?.[1] && written[2]) return { period: { from: written[1], to: written[2] }, asOf: written[2] };
  return { period, asOf };
}

const isMeetingKind = (name: string): name is MeetingKind => Object.hasOwn(meetingKinds, name);

/** The question that a chip asks. */
export function wishOf({ figure, style, params }: Chip, basis: Basis): Wish {
  const { unit, kind, source, meetingKind, account, budget, places } = params;
  return {
    name: figure,
    ...spanOf(params.period, basis),
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
    ...(source === undefined ? {} : { source }),
    ...(meetingKind !== undefined && isMeetingKind(meetingKind) ? { meetingKind } : {}),
    ...(account === undefined ? {} : { account }),
    ...(budget === undefined ? {} : { budget }),
    ...(places === undefined ? {} : { places: Number(places) }),
    ...(basis.before !== null && style === 'change' ? { before: basis.before } : {}),
  };
}

const isStyle = (name: string): name is StyleName => Object.hasOwn(figureStyles, name);
const styleUnit = (name: string | undefined): StyleUnit | undefined => styleUnits.find((one) => one === name);

/** How a chip is written; `usual` is the figure's own way. `word` and `round` say more of it. */
export const styleOf = ({ style, params }: Chip, usual: StyleName): FigureStyle => ({
  name: style !== null && isStyle(style) ? style : usual,
  ...(params.word === undefined ? {} : { word: params.word }),
  ...(params.round === undefined ? {} : { unit: styleUnit(params.round) }),
});
