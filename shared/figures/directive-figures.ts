import type { Day } from '../base/day.ts';
import { heldOn } from '../directive/summing.ts';
import { figureRules } from '../words/figures.ts';
import { belongs, type Fact, type Span, standingOn } from './fact.ts';
import { asShare, type Figure } from './figure.ts';

const { directive: byGivenOn, standing: byStanding } = figureRules;

const common = { register: 'directive', unit: '案', version: 1 } as const;

const closed = new Set(['released', 'merged', 'transferred']);

const isOpen = (fact: Fact, { asOf }: Span): boolean => {
  const standing = standingOn(fact, asOf);
  return standing !== undefined && !closed.has(standing);
};

/** On the due day itself there is still time. */
const isOverdue = (fact: Fact, { asOf }: Span): boolean => {
  const due = heldOn(fact.dues, asOf)?.dueOn ?? null;
  return due !== null && due < asOf;
};

const standsAs =
  (standing: string) =>
  (fact: Fact, span: Span): boolean =>
    belongs(fact, span) && standingOn(fact, span.asOf) === standing;

/** Days within the period on which rulings released the case. */
const releases = (fact: Fact, { period, asOf }: Span): Day[] =>
  fact.course
    .filter(({ on, standing }) => standing === 'released' && on >= period.from && on <= period.to && on <= asOf)
    .map(({ on }) => on);

const given: Figure = {
  ...common,
  name: 'directive.given',
  label: '指（裁）示事項',
  meaning: `期間內裁示並已列管的案件；${byGivenOn}。`,
  counts: belongs,
  words: ({ count }) => `指（裁）示事項計${count}案`,
};

const released: Figure = {
  ...common,
  name: 'directive.released',
  label: '解除列管',
  meaning: `期間內裁示的案件中，到基準日已解除列管的；${byGivenOn}，${byStanding}。`,
  of: given,
  counts: standsAs('released'),
  words: ({ count }) => `完成並解除列管${count}案`,
};

const releasedShare = asShare(released, given, {
  name: 'directive.releasedShare',
  label: '解除列管比率',
  meaning: `期間內裁示的案件中，到基準日已解除列管的所佔百分比，四捨五入到整數；${byGivenOn}，${byStanding}。`,
});

const continued: Figure = {
  ...common,
  name: 'directive.continued',
  label: '賡續列管',
  meaning: `期間內裁示的案件中，到基準日仍在列管的；${byGivenOn}，${byStanding}。`,
  of: given,
  counts: (fact, span) => belongs(fact, span) && isOpen(fact, span),
  words: ({ count }) => `賡續辦理列管計${count}案`,
};

const open: Figure = {
  ...common,
  name: 'directive.open',
  label: '全部列管中',
  meaning: `到基準日仍在列管的全部案件，不論何時裁示；${byStanding}。`,
  counts: isOpen,
  words: ({ count }) => `列管中計${count}案`,
};

/** given = released + merged + transferred + continued, for any period, day and filter. */
export const directiveFigures: readonly Figure[] = [
  given,
  released,
  releasedShare,
  continued,
  {
    ...common,
    name: 'directive.overdue',
    label: '賡續列管中逾期',
    meaning: `期間內裁示、仍在列管的案件中，當時的期限早於基準日的；${byGivenOn}，${byStanding}。`,
    of: continued,
    counts: (fact, span) => continued.counts(fact, span) && isOverdue(fact, span),
    words: ({ count }) => `其中逾期${count}案`,
  },
  {
    ...common,
    name: 'directive.merged',
    label: '併案',
    meaning: `期間內裁示的案件中，到基準日已併入他案的；${byGivenOn}，${byStanding}。`,
    of: given,
    counts: standsAs('merged'),
    words: ({ count }) => `併案辦理${count}案`,
  },
  {
    ...common,
    name: 'directive.transferred',
    label: '移列施政計畫',
    meaning: `期間內裁示的案件中，到基準日已移列施政計畫的；${byGivenOn}，${byStanding}。`,
    of: given,
    counts: standsAs('transferred'),
    words: ({ count }) => `移列施政計畫${count}案`,
  },
  {
    ...common,
    name: 'directive.releasedIn',
    label: '期間內解除',
    meaning: '首長在期間內裁示解除列管的案件，不論何時裁示列管；以解除的裁示日為準，一案只計一次，其後恢復列管的仍計。',
    counts: (fact, span) => releases(fact, span).length > 0,
    days: releases,
    words: ({ count }) => `期間內解除列管${count}案`,
  },
  open,
  {
    ...common,
    name: 'directive.overdueAll',
    label: '全部列管中逾期',
    meaning: `到基準日仍在列管、當時的期限早於基準日的全部案件，不論何時裁示；${byStanding}。`,
    of: open,
    counts: (fact, span) => isOpen(fact, span) && isOverdue(fact, span),
    words: ({ count }) => `列管中逾期${count}案`,
  },
];
