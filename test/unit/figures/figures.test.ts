import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/base/day.ts';
import { figureNamed, figures } from '#shared/figures/catalogue.ts';
import type { Fact, Span } from '#shared/figures/fact.ts';
import { compute, type Figure, grouped } from '#shared/figures/figure.ts';
import { factSources } from '#shared/figures/sources.ts';
import { figureRules } from '#shared/words/figures.ts';

const figure = (name: string): Figure => {
  const found = figureNamed(name);
  if (!found) throw new Error(name);
  return found;
};

const value = (name: string, facts: readonly Fact[], span: Span) => compute(figure(name), facts, span).value;
const sentence = (name: string, facts: readonly Fact[], span: Span) => compute(figure(name), facts, span).sentence;

/** The second half of 110 as of its last day, unless another is said. */
const span = (asOf = '2021-09-30'): Span => ({ period: { from: '2021-04-01', to: '2021-09-30' }, asOf });

const directive = (id: string, on: string, more: Partial<Fact> = {}): Fact => ({
  id,
  on,
  course: [{ on, standing: 'ongoing' }],
  dues: [{ on, dueOn: null }],
  units: ['建設課'],
  kind: null,
  source: 'meeting',
  ...more,
});

const released = (id: string, on: string, releasedOn: string): Fact =>
  directive(id, on, {
    course: [
      { on, standing: 'ongoing' },
      { on: releasedOn, standing: 'released' },
    ],
  });

describe('which date decides', () => {
  it.each([
    ['2021-03-31', 0],
    ['2021-04-01', 1],
    ['2021-09-30', 1],
    ['2021-10-01', 0],
  ])('a case given on %s counts %i', (on, counts) => {
    expect(value('directive.given', [directive('a', on)], span())).toBe(counts);
  });

  it('not the day it was released on, and not when it was typed', () => {
    const late = [released('a', '2021-04-15', '2022-01-10'), released('b', '2021-03-15', '2021-05-10')];
    expect(value('directive.given', late, span('2022-12-31'))).toBe(1);
    expect(value('directive.released', late, span('2022-01-09'))).toBe(0);
    expect(value('directive.released', late, span('2022-01-10'))).toBe(1);
    expect(compute(figure('directive.releasedIn'), late, span()).ids).toEqual(['b']);
  });

  it('nothing given behind the effective day, and no draft', () => {
    const cases = [directive('a', '2021-08-01'), directive('b', '2021-05-01', { course: [] })];
    expect(value('directive.given', cases, span('2021-07-31'))).toBe(0);
    expect(value('directive.given', cases, span())).toBe(1);
  });

  it('every definition says it', () => {
    for (const { name, register, meaning } of figures)
      if (!['directive.open', 'directive.overdueAll', 'directive.releasedIn'].includes(name))
        expect(meaning, name).toContain(figureRules[register]);
      else expect(meaning, name).toMatch(/不論何時裁示.*為準/);
    expect(new Set(figures.map((one) => one.name)).size).toBe(figures.length);
  });
});

describe('how a case stands', () => {
  const course = [
    { on: '2021-04-15', standing: 'ongoing' },
    { on: '2021-05-10', standing: 'released' },
    { on: '2021-06-20', standing: 'ongoing' },
    { on: '2021-08-01', standing: 'merged' },
  ];
  it.each([
    ['2021-04-14', 0, 0, 0, 0],
    ['2021-04-15', 1, 0, 1, 0],
    ['2021-05-10', 1, 1, 0, 0],
    ['2021-06-19', 1, 1, 0, 0],
    ['2021-06-20', 1, 0, 1, 0],
    ['2021-08-01', 1, 0, 0, 1],
  ])('released, reopened and merged, as of %s', (asOf, given, done, continued, merged) => {
    const cases = [directive('a', '2021-04-15', { course })];
    const names = ['directive.given', 'directive.released', 'directive.continued', 'directive.merged'];
    expect(names.map((name) => value(name, cases, span(asOf)))).toEqual([given, done, continued, merged]);
  });

  it('a case released twice in the period counts once', () => {
    const twice = directive('a', '2021-01-01', {
      course: [...course.slice(0, 3), { on: '2021-07-01', standing: 'released' }],
    });
    expect(value('directive.releasedIn', [twice], span())).toBe(1);
    expect(grouped(figure('directive.releasedIn'), [twice], span(), 'month').map((one) => one.value)).toEqual([
      '2021-05',
      '2021-07',
    ]);
  });

  it.each([
    ['2021-05-31', 0],
    ['2021-06-01', 1],
    ['2021-06-02', 0],
    ['2021-07-01', 1],
  ])('overdue as of %s by the due day of that day', (asOf, overdue) => {
    const dues = [
      { on: '2021-04-15', dueOn: '2021-05-31' },
      { on: '2021-06-02', dueOn: '2021-06-30' },
    ];
    const cases = [directive('a', '2021-04-15', { dues }), directive('b', '2021-04-15')];
    expect(value('directive.overdue', cases, span(asOf))).toBe(overdue);
    expect(value('directive.overdueAll', cases, span(asOf))).toBe(overdue);
  });
});

describe('in words', () => {
  const some = (given: number, done: number): Fact[] => [
    ...Array.from({ length: done }, (_, index) => released(`r${index}`, '2021-04-15', '2021-05-01')),
    ...Array.from({ length: given - done }, (_, index) => directive(`g${index}`, '2021-04-15')),
  ];
  it.each([
    [154, 119, '77', '完成並解除列管119案，佔77%'],
    [25, 15, '60', '完成並解除列管15案，佔60%'],
    [200, 1, '1', '完成並解除列管1案，佔1%'],
    [200, 199, '100', '完成並解除列管199案，佔100%'],
    [1000, 4, '0', '完成並解除列管4案，佔0%'],
    [0, 0, null, '指（裁）示事項計0案'],
  ])('%i given, %i released: %s', (given, done, share, says) => {
    const cases = some(given, done);
    const answer = compute(figure('directive.releasedShare'), cases, span());
    expect([answer.value, answer.sentence, answer.count, answer.whole]).toEqual([share, says, done, given]);
    expect(sentence('directive.given', cases, span())).toBe(`指（裁）示事項計${given}案`);
    expect(sentence('directive.continued', cases, span())).toBe(`賡續辦理列管計${given - done}案`);
  });
});

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2020-10-01', days));
const standings = fc.constantFrom('ongoing', 'released', 'merged', 'transferred');
const anyCase = fc
  .record({
    on: day,
    draft: fc.boolean(),
    steps: fc.array(fc.record({ after: fc.integer({ min: 0, max: 200 }), standing: standings }), { maxLength: 4 }),
    due: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
    units: fc.uniqueArray(fc.constantFrom('民政課', '建設課', '農業課'), { maxLength: 3 }),
    kind: fc.constantFrom('列管事項', '首長政見', null),
    source: fc.constantFrom('meeting', 'motion', 'press'),
  })
  .map(({ on, draft, steps, due, ...rest }): Fact => {
    const later = steps.map(({ after, standing }) => ({ on: addDays(on, after), standing }));
    const course = [{ on, standing: 'ongoing' }, ...later.toSorted((a, b) => (a.on < b.on ? -1 : 1))];
    return {
      id: '',
      on,
      course: draft ? [] : course,
      dues: [{ on, dueOn: due === null ? null : addDays(on, due) }],
      ...rest,
    };
  });
const anyCases = fc
  .array(anyCase, { maxLength: 40 })
  .map((all) => all.map((one, index) => ({ ...one, id: `${index}` })));
const anySpan = fc.tuple(day, day, day).map(
  ([a, b, asOf]): Span => ({
    period: a < b ? { from: a, to: b } : { from: b, to: a },
    asOf,
  }),
);

const outcomes = ['directive.released', 'directive.merged', 'directive.transferred', 'directive.continued'];

describe('the counts of a period', () => {
  it('add up, whichever the cases, the period and the day', () => {
    fc.assert(
      fc.property(anyCases, anySpan, (cases, when) => {
        const given = compute(figure('directive.given'), cases, when).ids;
        const parts = outcomes.flatMap((name) => compute(figure(name), cases, when).ids);
        expect(parts.toSorted()).toEqual(given.toSorted());
        const overdue = compute(figure('directive.overdue'), cases, when);
        expect(overdue.count).toBeLessThanOrEqual(overdue.whole ?? -1);
      }),
    );
  });

  it('add up within each group, and the groups to the total', () => {
    fc.assert(
      fc.property(anyCases, anySpan, fc.constantFrom('unit', 'kind', 'source', 'month'), (cases, when, by) => {
        const groups = grouped(figure('directive.given'), cases, when, by);
        const sum = (all: readonly { count: number }[]) => all.reduce((total, one) => total + one.count, 0);
        for (const { value: key, count } of groups) {
          const parts = outcomes.flatMap((name) =>
            grouped(figure(name), cases, when, by).filter((one) => one.value === key),
          );
          expect(sum(parts)).toBe(count);
          for (const part of parts) expect(part.whole).toBe(count);
        }
        const total = compute(figure('directive.given'), cases, when);
        if (by === 'unit') expect(new Set(groups.flatMap((one) => one.ids))).toEqual(new Set(total.ids));
        else expect(sum(groups)).toBe(total.count);
      }),
    );
  });

  it('split with the period, and depend on nothing behind the effective day', () => {
    fc.assert(
      fc.property(anyCases, anySpan, day, (cases, { period, asOf }, middle) => {
        const count = (from: string, to: string) =>
          compute(figure('directive.released'), cases, { period: { from, to }, asOf }).count;
        const cut = middle < period.to ? middle : addDays(period.to, -1);
        expect(count(period.from, cut) + count(cut < period.from ? period.from : addDays(cut, 1), period.to)).toBe(
          count(period.from, period.to),
        );
        const known = cases.map((one) => ({ ...one, course: one.course.filter((entry) => entry.on <= asOf) }));
        for (const { name } of figures.filter((one) => one.register === 'directive'))
          expect(compute(figure(name), known, { period, asOf })).toEqual(
            compute(figure(name), cases, { period, asOf }),
          );
      }),
    );
  });
});

describe('meetings, motions and questions', () => {
  const row = { id: 'a', unit: null, kind: 'chiefs', category: 'motion', source: 'representative' };
  const meeting = (state: string) => factSources.meeting.fact({ ...row, state, on: '2021-05-06' }, []);
  it.each([
    ['planned', 0],
    ['noticed', 0],
    ['open', 1],
    ['adjourned', 1],
    ['confirmed', 1],
    ['cancelled', 0],
  ])('a meeting that is %s counts %i', (state, held) => {
    expect(value('meeting.held', [meeting(state)], span())).toBe(held);
    expect(value('meeting.held', [meeting(state)], span('2021-05-05'))).toBe(0);
  });

  const reports = [
    { on: '2021-06-01', standing: 'ongoing' },
    { on: '2021-07-01', standing: 'done' },
  ];
  const motion = (decision: string, state = 'sent') =>
    factSources.motion.fact({ ...row, state, resolvedOn: '2021-05-20', decision }, reports);
  it.each([
    ['passed', 'sent', [1, 1, 1]],
    ['rejected', 'resolved', [1, 0, 0]],
    ['shelved', 'resolved', [1, 0, 0]],
    ['passed', 'review', [0, 0, 0]],
  ])('a motion %s in state %s', (decision, state, counts) => {
    const names = ['motion.resolved', 'motion.carried', 'motion.done'];
    expect(names.map((name) => value(name, [motion(decision, state)], span()))).toEqual(counts);
  });

  it('a motion is done from the day of the report that says so', () => {
    expect(sentence('motion.doneShare', [motion('passed')], span('2021-06-30'))).toBe('辦理完成0件，佔0%');
    expect(sentence('motion.doneShare', [motion('passed')], span('2021-07-01'))).toBe('辦理完成1件，佔100%');
    expect(sentence('motion.doneShare', [motion('rejected')], span())).toBe('應執行議決案計0件');
  });

  const question = (more: object) =>
    factSources.question.fact({ ...row, state: 'noted', askedOn: '2021-05-20', units: [], ...more }, []);
  it.each([
    [{ written: false, reply: '照辦', answeredOn: null }, 1, 1],
    [{ written: false, reply: null, answeredOn: null }, 0, 0],
    [{ written: true, reply: '容後書面答復', answeredOn: null }, 0, 0],
    [{ written: true, reply: null, answeredOn: '2021-06-15' }, 0, 1],
  ])('a question %j', (more, atOnce, later) => {
    expect(value('question.answered', [question(more)], span('2021-06-14'))).toBe(atOnce);
    expect(value('question.answered', [question(more)], span())).toBe(later);
  });
});
