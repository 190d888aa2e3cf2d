import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWith } from '#main/store/records.ts';
import { addDays, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { refusalFrom } from '#test/support/store.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const today = todayIn();
let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

const on = (id: Id) => ({ id, version: town.record('motion', id).version });
const moved = (id: Id, move: string, by: '研考' | '首長' = '研考') => town.as(by).call(`motion.${move}`, on(id));
const filled = (id: Id, patch: Record<string, unknown>) => town.as('研考').call('motion.update', { ...on(id), patch });

/** A motion that the council carried and the office has at work. */
async function assigned(category: 'bylaw' | 'motion', receivedOn = today): Promise<Id> {
  const made = await town.call('研考', 'motion.create', {
    values: { number: '代表提案第1號', title: '修正自治條例', source: 'representative', category },
  });
  const { id } = made.record;
  await filled(id, { decision: 'passed', resolvedOn: receivedOn });
  await moved(id, 'resolve');
  const letter = { letterOn: receivedOn, letterNumber: '試代字第1150000001號', receivedOn };
  await filled(id, { ...letter, unit: town.units.建設課 });
  await moved(id, 'send');
  await moved(id, 'assign');
  return id;
}

const file = (id: Id, execution: 'ongoing' | 'done' | 'hindered', asOf = today) => ({
  ...{ motion: id, unit: town.units.建設課, execution, asOf },
  text: `至${asOf}的執行情形`,
});

describe('a motion', () => {
  it('is reported on by its unit; the newest report is what counts, and who typed it is kept', async () => {
    const id = await assigned('motion', addDays(today, -10));
    await town.call('本課承辦', 'motion.file', file(id, 'done', addDays(today, -1)));
    const { behalf } = town.behalf('本課承辦', addDays(today, -3)) as { behalf: object };
    await town.call('研考', 'motion.file', file(id, 'ongoing', addDays(today, -3)), { behalf });
    expect(town.record('motion', id)).toMatchObject({
      state: 'done',
      execution: 'done',
      executedOn: addDays(today, -1),
    });
    const typed = { by: town.people.本課承辦, enteredBy: town.people.研考, basis: '紙本簽核' };
    expect(recordsWith(town.db, 'motionReport', 'motion', id)).toMatchObject([{ enteredBy: null }, typed]);
    expect((await refusalFrom(town.call('他課承辦', 'motion.file', file(id, 'done')))).code).toBe('forbidden');
    const strange = { ...file(id, 'done'), unit: town.units.民政課 };
    expect((await refusalFrom(town.call('他課承辦', 'motion.file', strange))).sentence).toContain(
      '不是民政課主辦或協辦',
    );
  });

  it('is sent back for reconsideration where the law allows it, and within thirty days', async () => {
    const id = await assigned('bylaw', addDays(today, -30));
    await town.call('本課承辦', 'motion.file', file(id, 'hindered'));
    expect((await refusalFrom(moved(id, 'reconsider', '首長'))).sentence).toContain('送請覆議日');
    await filled(id, { reconsiderOn: addDays(today, 1) });
    expect((await refusalFrom(moved(id, 'reconsider', '首長'))).sentence).toContain('已逾期限');
    await filled(id, { reconsiderOn: today });
    await moved(id, 'reconsider', '首長');
    await moved(id, 'uphold');
    expect(town.record('motion', id).state).toBe('ongoing');
  });

  it('of a representative is answered with reasons instead', async () => {
    const id = await assigned('motion');
    await town.call('本課承辦', 'motion.file', file(id, 'hindered'));
    await filled(id, { reconsiderOn: today, reportedTo: null });
    expect((await refusalFrom(moved(id, 'reconsider', '首長'))).sentence).toContain('地方制度法第39條');
    const council = await town.call('研考', 'council.create', {
      values: { term: 22, number: 7, type: 'regular', from: today, to: addDays(today, 4) },
    });
    await filled(id, { reconsiderOn: null, reportedTo: council.record.id });
    expect((await refusalFrom(moved(id, 'report'))).sentence).toContain('先敘明理由函復');
    await filled(id, { replyOn: today, replyNumber: '試建字第1150000009號' });
    await moved(id, 'report');
    await moved(id, 'close');
    expect(town.record('motion', id).state).toBe('closed');
    expect(await town.problems()).toEqual([]);
  });
});
