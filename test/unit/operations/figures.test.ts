import { describe, expect, it } from 'vitest';
import type { ReadContext } from '#main/operations/carry.ts';
import { figureCatalogue, figureReads } from '#main/operations/figures.ts';
import { lastPosition } from '#main/store/journal.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { FigureAnswer, FigureWish } from '#shared/contract/figure-operations.ts';
import type { Grouping } from '#shared/figures/fact.ts';
import type { Condition } from '#shared/language/condition.ts';
import { allRegisters } from '#shared/registers/index.ts';
import type { Who } from '#shared/rights.ts';
import { everyRight, program, refusalOf, type TestStore, testStore, whoWith } from '#test/support/store.ts';

const period = { from: '2021-04-01', to: '2021-09-30' };

interface Case {
  on: string;
  releasedOn?: string;
  dueOn?: string;
  leads: Id[];
  more?: Record<string, unknown>;
}

function directives(store: TestStore) {
  const access = store.reader;
  const contextOf = (who: Who): ReadContext => ({
    db: store.reader,
    access,
    who,
    registers: allRegisters,
    registerNamed: store.store.registerNamed,
    place: store.place,
  });
  return {
    give({ on, releasedOn, dueOn, leads, more = {} }: Case): Id {
      const id = newId();
      const began = { id: newId(), on, standing: 'ongoing' };
      const course = releasedOn ? [began, { id: newId(), on: releasedOn, standing: 'released' }] : [began];
      const dues = [{ id: newId(), on, dueOn: dueOn ?? null }];
      const values = { content: `案${id}`, givenOn: on, leads: [...leads].sort(), course, dues, ...more };
      store.write(
        program,
        { kind: 'create', register: 'directive', id, values },
        { kind: 'move', register: 'directive', id, move: 'track' },
      );
      return id;
    },
    figure: (name: string, wish: Partial<FigureWish> = {}, who: Who = whoWith(everyRight)) =>
      figureReads['figure.compute']?.(contextOf(who), { name, period, ...wish }) as FigureAnswer,
  };
}

function office() {
  const store = testStore(allRegisters);
  const [works, farms] = [10, 20].map((order) =>
    store.make('unit', { name: order === 10 ? '建設課' : '農業課', prefix: order === 10 ? '建' : '農', order }),
  ) as [Id, Id];
  return { store, works, farms, ...directives(store) };
}

describe('a figure', () => {
  it('gives the value, the words and the records behind it', () => {
    const { give, figure, works, store } = office();
    const done = give({ on: '2021-04-08', releasedOn: '2021-06-01', leads: [works] });
    const late = give({ on: '2021-05-06', dueOn: '2021-08-31', leads: [works] });
    const open = give({ on: '2021-09-30', leads: [works] });
    give({ on: '2021-03-31', releasedOn: '2021-06-01', leads: [works] });
    store.make('directive', { content: '暫存', givenOn: '2021-05-06' });
    expect(figure('directive.releasedShare')).toEqual({
      name: 'directive.releasedShare',
      label: '解除列管比率',
      category: 'directive',
      measure: '案',
      places: 0,
      meaning: expect.stringContaining('以裁示日為準'),
      version: 1,
      unit: '%',
      register: 'directive',
      value: '33',
      numerator: 1,
      denominator: 3,
      sentence: '完成並解除列管1案，佔33%',
      ids: [done],
      period,
      asOf: period.to,
      knownAt: lastPosition(store.reader),
    });
    expect(figure('directive.given').ids.toSorted()).toEqual([done, late, open].toSorted());
    expect(figure('directive.overdue')).toMatchObject({ value: 1, denominator: 2, ids: [late] });
    expect(figure('directive.given', { asOf: '2021-04-30' })).toMatchObject({ value: 1, asOf: '2021-04-30' });
  });

  it('counts by unit, kind, source and month, in the order of their own', () => {
    const { give, figure, works, farms, store } = office();
    const kind = store.make('directiveKind', { name: '列管事項', order: 1 });
    const both = give({ on: '2021-06-03', releasedOn: '2021-07-01', leads: [works, farms], more: { kind } });
    const one = give({ on: '2021-04-08', leads: [farms], more: { source: 'press' } });
    const groups = (group: 'unit' | 'kind' | 'source' | 'month') => figure('directive.given', { group }).groups;
    expect(groups('unit')).toMatchObject([
      { value: works, label: '建設課', count: 1, ids: [both] },
      { value: farms, label: '農業課', count: 2, ids: expect.arrayContaining([both, one]) },
    ]);
    expect(figure('directive.given', { group: 'unit' }).value).toBe(2);
    expect(groups('kind')?.map(({ label, count }) => [label, count])).toEqual([
      ['列管事項', 1],
      ['未填', 1],
    ]);
    expect(groups('source')?.map(({ label, count }) => [label, count])).toEqual([
      ['會議裁示', 1],
      ['輿情', 1],
    ]);
    expect(groups('month')?.map(({ value, label }) => [value, label])).toEqual([
      ['2021-04', '110年4月'],
      ['2021-06', '110年6月'],
    ]);
    expect(figure('directive.releasedShare', { group: 'unit' }).groups).toMatchObject([
      { label: '建設課', count: 1, denominator: 1, share: '100' },
      { label: '農業課', count: 1, denominator: 2, share: '50' },
    ]);
  });

  it('takes the conditions of lists', () => {
    const { give, figure, works, farms } = office();
    give({ on: '2021-04-08', leads: [works] });
    const mine = give({ on: '2021-04-08', leads: [farms, works] });
    const filter: Condition = { field: 'leads', is: 'has', value: farms };
    expect(figure('directive.given', { filter })).toMatchObject({ value: 1, ids: [mine] });
    expect(refusalOf(() => figure('directive.given', { filter: { field: 'nothing', is: 'empty' } })).code).toBe(
      'usage',
    );
    expect(refusalOf(() => figure('directive.flown')).code).toBe('usage');
    expect(refusalOf(() => figure('meeting.held', { group: 'source' }))).toMatchObject({
      code: 'usage',
      sentence: '「召開會議」不能按來源分組；可用的分組：單位、類別、月份。',
    });
  });

  it('counts what the asking account may see', () => {
    const { give, figure, works, farms } = office();
    give({ on: '2021-04-08', leads: [works] });
    const secret = give({ on: '2021-04-08', leads: [works], more: { confidential: true } });
    expect(figure('directive.given', {}, whoWith(['read'], [farms])).value).toBe(1);
    expect(figure('directive.given', {}, whoWith(['read'], [works])).ids).toContain(secret);
    expect(figure('directive.given', {}, whoWith(['read', 'control'], [farms])).value).toBe(2);
  });

  it('is as known at a position, and as of a day, each by itself', () => {
    const { give, figure, works, store } = office();
    const id = give({ on: '2021-04-08', leads: [works] });
    give({ on: '2021-04-08', leads: [works] });
    const before = lastPosition(store.reader);
    const course = [
      { id: newId(), on: '2021-04-08', standing: 'ongoing' },
      { id: newId(), on: '2021-07-01', standing: 'released' },
    ];
    store.write(program, { kind: 'follow', register: 'directive', id, patch: { course } });
    expect(figure('directive.released')).toMatchObject({ value: 1, ids: [id], knownAt: before + 1 });
    expect(figure('directive.released', { asOf: '2021-06-30' }).value).toBe(0);
    expect(figure('directive.released', { knownAt: before })).toMatchObject({ value: 0, ids: [], knownAt: before });
    expect(figure('directive.given', { knownAt: before - 1, group: 'unit' }).groups).toMatchObject([
      { label: '建設課', count: 1 },
    ]);
    expect(figure('directive.released', { knownAt: before + 100 })).toMatchObject({ value: 1, knownAt: before + 1 });
  });

  it('sees a change at once, and a case in the bin no more', () => {
    const { give, figure, works, store } = office();
    const id = give({ on: '2021-04-08', leads: [works] });
    expect(figure('directive.given').value).toBe(1);
    give({ on: '2021-04-08', leads: [works] });
    expect(figure('directive.given').value).toBe(2);
    store.write(program, { kind: 'remove', register: 'directive', id });
    expect(figure('directive.given').value).toBe(1);
  });

  it('follows a motion through its reports', () => {
    const { figure, works, store } = office();
    const council = store.make('council', { term: 22, number: 7, from: '2021-05-17', to: '2021-05-28' });
    const motion = newId();
    const values = {
      number: '代表提案第1號',
      council,
      title: '修復排水溝',
      decision: 'passed',
      resolvedOn: '2021-05-20',
      unit: works,
    };
    store.write(
      program,
      { kind: 'create', register: 'motion', id: motion, values },
      { kind: 'move', register: 'motion', id: motion, move: 'resolve' },
    );
    expect(figure('motion.doneShare').sentence).toBe('辦理完成0件，佔0%');
    store.make('motionReport', { motion, unit: works, asOf: '2021-08-01', execution: 'done', text: '已完工' });
    store.make('motionReport', { motion, unit: works, asOf: '2021-06-01', execution: 'ongoing', text: '施工中' });
    expect(figure('motion.doneShare')).toMatchObject({ sentence: '辦理完成1件，佔100%', ids: [motion] });
    expect(figure('motion.done', { asOf: '2021-07-31', group: 'kind' })).toMatchObject({
      value: 0,
      groups: [{ label: '代表提案事項', count: 0, denominator: 1 }],
    });
  });

  it('each can be asked for, and by every grouping it offers', () => {
    const { figure } = office();
    for (const { name, groups } of figureCatalogue()) {
      expect(figure(name).ids, name).toEqual([]);
      for (const group of groups) expect(figure(name, { group: group as Grouping }).groups, name).toEqual([]);
    }
  });
});
