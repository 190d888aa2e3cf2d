import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWith } from '#main/store/records.ts';
import { addDays, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { FormDesk } from '#test/support/form-desk.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const today = todayIn();
let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

const on = (register: 'motion' | 'meeting', id: Id) => ({ id, version: town.record(register, id).version });

const moved = (step: string, id: Id) => town.as('研考').call(step, on('motion', id));

/** A motion with a report that its unit filed. */
async function reported(number: string): Promise<Id> {
  const { record } = await town.call('研考', 'motion.create', {
    values: { number, title: `${number}的案由`, source: 'representative', category: 'motion' },
  });
  const { id } = record;
  const resolved = { decision: 'passed', resolvedOn: today } as const;
  await town.call('研考', 'motion.update', { ...on('motion', id), patch: resolved });
  await moved('motion.resolve', id);
  const letter = { letterOn: today, letterNumber: '試代字第1號', receivedOn: today, unit: town.units.建設課 };
  await town.call('研考', 'motion.update', { ...on('motion', id), patch: letter });
  await moved('motion.send', id);
  await moved('motion.assign', id);
  const said = { motion: id, unit: town.units.建設課, execution: 'ongoing', asOf: today, text: '辦理中' } as const;
  await town.call('本課承辦', 'motion.file', said);
  return id;
}

const secrecyOf = (id: Id): boolean[] =>
  recordsWith(town.db, 'motionReport', 'motion', id).map(({ confidential }) => confidential);

async function held(): Promise<Id> {
  const { record } = await town.call('研考', 'meeting.plan', {
    values: { title: '路平專案會議', kind: 'committee', on: addDays(today, 3) },
  });
  const { id } = record;
  await town.call('研考', 'meeting.update', { ...on('meeting', id), patch: { recorder: town.people.研考 } });
  await town.call('研考', 'item.create', { values: { meeting: id, kind: 'report', title: '路面刨鋪', order: 1 } });
  return id;
}

const recordersOf = (id: Id): (Id | null)[] =>
  recordsWith(town.db, 'item', 'meeting', id).map(({ recorder }) => recorder);

describe('what hangs on a record follows its plain change', () => {
  it('one by one: reports are as confidential as their motion, items have the recorder of their meeting', async () => {
    const motion = await reported('代表提案第1號');
    await town.call('研考', 'motion.update', { ...on('motion', motion), patch: { confidential: true } });
    expect(secrecyOf(motion)).toEqual([true]);
    const meeting = await held();
    expect(recordersOf(meeting)).toEqual([town.people.研考]);
    await town.call('研考', 'meeting.update', { ...on('meeting', meeting), patch: { recorder: town.people.秘書 } });
    expect(recordersOf(meeting)).toEqual([town.people.秘書]);
  });

  it('many at once, and says how many of the list were changed', async () => {
    const motions = [await reported('代表提案第1號'), await reported('代表提案第2號')];
    const changes = motions.map((id) => ({ ...on('motion', id), patch: { confidential: true } }));
    const done = await town.call('研考', 'motion.updateMany', { changes });
    expect([done.written, done.rows.map(({ id }) => id)]).toEqual([2, motions]);
    expect(motions.flatMap(secrecyOf)).toEqual([true, true]);
    const meeting = await held();
    const handed = [{ ...on('meeting', meeting), patch: { recorder: town.people.秘書 } }];
    expect((await town.call('研考', 'meeting.updateMany', { changes: handed })).written).toBe(1);
    expect(recordersOf(meeting)).toEqual([town.people.秘書]);
  });

  it('by a form that came back', async () => {
    const motion = await reported('代表提案第1號');
    const desk = new FormDesk(town);
    const { form } = await desk.issue({ about: 'motion', by: null, columns: ['confidential'] });
    const filled = (await desk.blank(form, '全部')).fill('代表提案第1號', '密件', '是');
    await desk.apply(await desk.read(filled));
    expect([town.record('motion', motion).confidential, secrecyOf(motion)]).toEqual([true, [true]]);
  });
});
