import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordOf } from '#main/store/records.ts';
import { todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { statesOf } from '#shared/language/register.ts';
import { registers } from '#shared/registers/index.ts';
import { type PersonName, Township } from '#test/support/township.ts';
import { type Line, type Machine, tryAll } from './sheet.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const town = new Township();
afterAll(() => town.close());

const meetings = ['籌備中', '議程已發', '進行中', '紀錄待核定', '紀錄已核定', '取消'] as const;
type MeetingState = (typeof meetings)[number];

const items = ['未議', '討論中', '已議', '延後'] as const;
type ItemState = (typeof items)[number];

const 本課: readonly PersonName[] = ['本課承辦', '本課主管', '主管職代'];
/** 首長職代 is a handler with the reach of the head. */
const 掌管文書: readonly PersonName[] = ['研考', '秘書', '首長職代'];
/** 他課承辦 takes the minutes of this meeting of 建設課. */
const 經辦: readonly PersonName[] = [...本課, '他課承辦', ...掌管文書];
const 登錄者: readonly PersonName[] = [...經辦, '他課主管', '主席', '主計', '管理員'];

const same = <S extends string>(...names: S[]): Partial<Record<S, string>> =>
  Object.fromEntries(names.map((name) => [name, name])) as unknown as Partial<Record<S, string>>;

const meetingLines: readonly Line<MeetingState>[] = [
  { step: '修改', by: 經辦, from: same('籌備中', '議程已發', '進行中', '紀錄待核定', '取消'), rows: true },
  { step: '發議程', by: 經辦, from: { 籌備中: '議程已發' }, rows: true },
  { step: '收回議程', by: 經辦, from: { 議程已發: '籌備中' }, rows: true },
  { step: '開會', by: 經辦, from: { 籌備中: '進行中', 議程已發: '進行中' }, rows: true },
  { step: '散會', by: 經辦, from: { 進行中: '紀錄待核定' }, rows: true },
  { step: '續開', by: 經辦, from: { 紀錄待核定: '進行中' }, rows: true },
  { step: '取消會議', by: 經辦, from: { 籌備中: '取消', 議程已發: '取消' }, rows: true },
  { step: '恢復', by: 經辦, from: { 取消: '籌備中' }, rows: true },
  { step: '核定紀錄', by: ['首長', '首長職代', '主席'], from: { 紀錄待核定: '紀錄已核定' } },
  { step: '排入議程', by: 登錄者, from: same('籌備中', '議程已發', '進行中', '紀錄待核定') },
];

const itemLines: readonly Line<ItemState>[] = [
  { step: '修改', by: 本課, from: same('未議', '討論中', '延後'), rows: true },
  { step: '修改', by: 掌管文書, from: same(...items) },
  { step: '開始討論', by: 本課, from: { 未議: '討論中', 延後: '討論中' }, rows: true },
  { step: '開始討論', by: 掌管文書, from: { 未議: '討論中', 已議: '討論中', 延後: '討論中' } },
  { step: '議畢', by: [...本課, ...掌管文書], from: { 未議: '已議', 討論中: '已議' }, rows: true },
  { step: '延後再議', by: [...本課, ...掌管文書], from: { 未議: '延後', 討論中: '延後' }, rows: true },
  { step: '暫不討論', by: [...本課, ...掌管文書], from: { 討論中: '未議' }, rows: true },
];

const stands = (register: 'meeting' | 'item') => (id: Id) => {
  const record = recordOf(town.db, register, id);
  return record ? (statesOf(registers[register])[record.state] ?? record.state) : '已刪除';
};

const named = (register: 'meeting' | 'item', id: Id) => ({ id, version: town.record(register, id).version });
const motion = newId();

const meetingMove =
  (name: string, more: object = {}) =>
  (id: Id) =>
    [`meeting.${name}`, { ...named('meeting', id), ...more }] as const;

const meetingMachine: Machine<MeetingState> = {
  lines: meetingLines,
  stands: stands('meeting'),
  steps: {
    修改: meetingMove('update', { patch: { note: '備註' } }),
    發議程: meetingMove('notice'),
    收回議程: meetingMove('recall'),
    開會: meetingMove('start', { at: '09:00' }),
    散會: meetingMove('adjourn', { at: '10:00' }),
    續開: meetingMove('resume'),
    取消會議: meetingMove('cancel'),
    恢復: meetingMove('revive'),
    核定紀錄: meetingMove('confirm'),
    排入議程: (id) => ['meeting.carry', { id, motions: [motion] }],
  },
};

const itemMove =
  (name: string, more: object = {}) =>
  (id: Id) =>
    [`item.${name}`, { ...named('item', id), ...more }] as const;

const itemMachine: Machine<ItemState> = {
  lines: itemLines,
  stands: stands('item'),
  steps: {
    修改: itemMove('update', { patch: { resolution: '照辦' } }),
    開始討論: itemMove('take'),
    議畢: itemMove('settle', { decision: 'passed' }),
    延後再議: itemMove('postpone'),
    暫不討論: itemMove('putBack'),
  },
};

const meetingWays: Record<MeetingState, readonly string[]> = {
  籌備中: [],
  議程已發: ['notice'],
  進行中: ['start'],
  紀錄待核定: ['start', 'adjourn'],
  紀錄已核定: ['start', 'adjourn', 'confirm'],
  取消: ['cancel'],
};

const itemWays: Record<ItemState, readonly string[]> = {
  未議: [],
  討論中: ['take'],
  已議: ['settle'],
  延後: ['postpone'],
};

const made = new Map<string, Id>();

function make(register: 'meeting' | 'item', values: Record<string, unknown>, moves: readonly string[]): Id {
  const id = newId();
  town.write(
    { kind: 'create', register, id, values },
    ...moves.map((move) => ({ kind: 'move' as const, register, id, move })),
  );
  return id;
}

beforeAll(() => {
  const { 建設課: unit } = town.units;
  const { 主席: chair, 他課承辦: recorder } = town.people;
  const values = { title: '課務會議', kind: 'unit', on: todayIn(), unit, chair, recorder };
  town.write({
    kind: 'create',
    register: 'motion',
    id: motion,
    values: { number: '公所提案第1號', source: 'office', category: 'proposal', title: '道路改善' },
  });
  for (const state of meetings) made.set(state, make('meeting', values, meetingWays[state]));
  const meeting = make('meeting', values, meetingWays.進行中);
  for (const [index, state] of items.entries())
    made.set(state, make('item', { meeting, unit, order: index, kind: 'proposal', title: state }, itemWays[state]));
});

describe('a meeting', () => {
  it.each(meetings)('%s: every step by everybody goes as the sheet says', async (state) => {
    const { otherwise, attempts } = await tryAll(town, meetingMachine, state, made.get(state) ?? '');
    expect(otherwise).toEqual([]);
    expect(attempts).toBeGreaterThan(300);
  });
});

describe('an item of the agenda', () => {
  it.each(items)('%s: every step by everybody goes as the sheet says', async (state) => {
    const { otherwise, attempts } = await tryAll(town, itemMachine, state, made.get(state) ?? '');
    expect(otherwise).toEqual([]);
    expect(attempts).toBeGreaterThan(150);
  });

  it('is settled in a meeting that is open, and in no other', async () => {
    for (const state of meetings) {
      if (state === '進行中') continue;
      const id = make('item', { meeting: made.get(state), order: 1, kind: 'proposal', title: state }, []);
      const settled = town.call('研考', 'item.settle', { ...named('item', id), decision: 'passed' });
      await expect(settled).rejects.toMatchObject({ code: 'invalid', message: '會議進行中才能議畢。先開會。' });
    }
  });
});
