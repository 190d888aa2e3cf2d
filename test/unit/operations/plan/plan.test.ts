import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import type { CallOptions } from '#main/visitor.ts';
import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { addMonths, formatMonth, monthOf } from '#shared/base/month.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import { everything } from '#shared/language/condition.ts';
import type { plan } from '#shared/registers/plan.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const now = monthOf(todayIn());
const last = addMonths(now, -1);

let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

const entry = (more: object = {}) => ({
  name: '環島步道改善',
  year: 115,
  kind: 'selected' as const,
  unit: town.units.建設課,
  ...more,
});

const propose = async (more: object = {}, who: PersonName = '本課承辦'): Promise<Id> =>
  (await town.call(who, 'plan.create', { values: entry(more) })).record.id;

const stateOf = (id: Id): string => town.record('plan', id).state;

type Step = keyof NonNullable<typeof plan.options.moves>;

const step = (who: PersonName, name: Step, id: Id, options?: CallOptions): Promise<Written> =>
  town.as(who).call(`plan.${name}`, { id, version: town.record('plan', id).version }, options) as Promise<Written>;

const change = (who: PersonName, id: Id, patch: object) =>
  town.call(who, 'plan.update', { id, version: town.record('plan', id).version, patch });

describe('a plan', () => {
  it('goes from its proposal to its release, and knows the days', async () => {
    const id = await propose();
    await step('本課承辦', 'review', id);
    expect((await refusalFrom(step('首長', 'approve', id))).sentence).toContain('預定完成日');
    await step('研考', 'sendBack', id);
    await change('本課承辦', id, { dueOn: '2030-12-31' });
    await step('本課承辦', 'review', id);
    expect((await refusalFrom(step('研考', 'approve', id))).code).toBe('forbidden');
    const paper = town.behalf('首長', '2026-03-02');
    await step('研考', 'approve', id, paper);
    expect(town.record('plan', id)).toMatchObject({ state: 'approved', approvedOn: '2026-03-02' });
    for (const name of ['begin', 'finish', 'accept', 'fail', 'finish', 'accept'] as const)
      await step('本課主管', name, id);
    await step('首長', 'release', id);
    expect(town.record('plan', id)).toMatchObject({
      state: 'released',
      finishedOn: todayIn(),
      releasedOn: todayIn(),
      endedOn: null,
    });
    expect((await refusalFrom(change('研考', id, { note: '再改' }))).code).toBe('forbidden');
    expect(await town.problems()).toEqual([]);
  });

  it('is offered to control on the head’s behalf, and no ruling is taken back', async () => {
    const id = await propose({ dueOn: '2030-12-31' });
    await step('本課承辦', 'review', id);
    const { moves } = await town.call('研考', 'plan.get', { id });
    expect(moves.find(({ name }) => name === 'approve')).toEqual({ name: 'approve', label: '核定列管', behalf: true });
    const { position } = await step('研考', 'approve', id, town.behalf('首長'));
    const undone = await refusalFrom(town.call('研考', 'journal.undo', { position }));
    expect(undone.sentence).toBe('「核定列管」不能復原，須以新的變更處理。');
    expect(stateOf(id)).toBe('approved');
  });

  it('is revised and withdrawn with a reason only', async () => {
    const id = await propose({ dueOn: '2030-12-31' });
    await step('本課承辦', 'review', id);
    await step('首長', 'approve', id);
    expect((await refusalFrom(step('本課承辦', 'revise', id))).sentence).toContain('修正事由');
    await change('本課承辦', id, { revision: '用地取得落後，工期順延' });
    await step('本課承辦', 'revise', id);
    expect((await refusalFrom(step('本課承辦', 'retract', id))).sentence).toContain('撤案理由');
    await step('首長', 'approve', id);
    await change('本課承辦', id, { endText: '併入縣府工程' });
    await step('首長', 'withdraw', id);
    expect(town.record('plan', id)).toMatchObject({ state: 'withdrawn', endedOn: todayIn() });
  });

  it('is changed by its own unit, and by those who keep the papers', async () => {
    const id = await propose();
    expect((await refusalFrom(change('他課承辦', id, { note: '代改' }))).code).toBe('forbidden');
    expect((await refusalFrom(propose({}, '他課承辦'))).code).toBe('forbidden');
    expect((await refusalFrom(change('本課承辦', id, { unit: town.units.民政課 }))).code).toBe('forbidden');
    await change('秘書', id, { unit: town.units.民政課 });
    await change('他課主管', id, { note: '接辦' });
  });

  it('says what is wrong with days and amounts', async () => {
    const days = { startOn: '2026-05-01', dueOn: '2026-04-30' };
    expect((await refusalFrom(propose(days))).facts.fields).toEqual({
      dueOn: '「預定完成日」不得早於「開始日」。核對兩個日期。',
    });
    expect((await refusalFrom(propose({ total: 500_000, usable: 500_001 }))).sentence).toContain('總經費');
    await propose({ startOn: '2026-05-01', dueOn: '2026-05-01', total: 500_000, usable: 500_000 });
  });
});

describe('a month of a plan', () => {
  const values = (plan: Id, more: object = {}) => ({ plan, unit: town.units.建設課, month: last, ...more });
  const report = (who: PersonName, plan: Id, more: object = {}) =>
    town.call(who, 'planMonth.create', { values: values(plan, more) });
  const months = () => recordsWhere(town.db, 'planMonth', everything).map(({ month }) => month);

  it('is told once, by the plan’s unit or control, whichever way it comes', async () => {
    const id = await propose();
    const { record } = await report('本課承辦', id, { planned: '40', actual: '27.5' });
    expect(record).toMatchObject({ lag: '12.5', light: '紅燈' });
    const twin = await refusalFrom(report('研考', id));
    expect(twin.facts.fields).toEqual({
      month: `「環島步道改善」${formatMonth(last)}已有一筆進度。修改原來的一筆，不要另外新增。`,
    });
    await report('研考', id, { month: addMonths(now, -2) });
    const many = { rows: [values(id, { month: now }), values(id, { month: now })] };
    expect((await refusalFrom(town.call('研考', 'planMonth.createMany', many))).sentence).toContain('已有一筆進度');
    expect(months().toSorted()).toEqual([addMonths(now, -2), last]);
  });

  it('may be put back only where no other has taken its place', async () => {
    const id = await propose();
    const { record } = await report('本課承辦', id);
    await town.call('本課承辦', 'planMonth.remove', { id: record.id, version: record.version });
    await report('本課承辦', id);
    const { version } = await removedMonth(record.id);
    const back = await refusalFrom(town.call('本課承辦', 'planMonth.restore', { id: record.id, version }));
    expect(back.sentence).toContain('已有一筆進度');
  });

  const removedMonth = async (id: Id) => (await town.call('研考', 'planMonth.get', { id })).record;

  it('has begun', async () => {
    const id = await propose();
    const next = addMonths(now, 1);
    expect((await refusalFrom(report('本課承辦', id, { month: next }))).sentence).toBe(
      `${formatMonth(next)}還沒有到。到了當月再填報。`,
    );
    await report('本課承辦', id, { month: now });
  });

  it('is not for other units, not even in their own name', async () => {
    const id = await propose();
    const theirs = { unit: town.units.民政課 };
    expect((await refusalFrom(report('他課承辦', id, theirs))).sentence).toBe(
      '「環島步道改善」由建設課填報。請該單位或研考登錄。',
    );
    const other = await propose({ name: '公墓整修', unit: town.units.民政課 }, '他課承辦');
    const { record } = await report('他課承辦', other, theirs);
    const moved = { id: record.id, version: record.version, patch: { plan: id } };
    expect((await refusalFrom(town.call('他課承辦', 'planMonth.update', moved))).code).toBe('forbidden');
  });

  it('has percentages up to a hundred with two decimals', async () => {
    const id = await propose();
    for (const planned of ['100.01', '12.345', '-1'])
      expect((await refusalFrom(report('本課承辦', id, { planned }))).code).toBe('invalid');
    await report('本課承辦', id, { planned: '100', actual: '99.99' });
  });
});

describe('a milestone', () => {
  it('belongs to the plan’s unit, too', async () => {
    const id = await propose();
    const milestone = { values: { plan: id, name: '工程決標', dueOn: '2026-05-01' } };
    expect((await refusalFrom(town.call('他課承辦', 'planMilestone.create', milestone))).code).toBe('forbidden');
    await town.call('本課承辦', 'planMilestone.create', milestone);
    await town.call('研考', 'planMilestone.create', milestone);
  });
});
