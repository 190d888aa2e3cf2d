import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWith } from '#main/store/records.ts';
import { addDays, todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const today = todayIn();
let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

const rocYear = Number(today.slice(0, 4)) - 1911;
const version = (register: 'meeting' | 'item' | 'directive', id: Id) => town.record(register, id).version;
const on = (register: 'meeting' | 'item' | 'directive', id: Id) => ({ id, version: version(register, id) });

async function planned(values: object = {}): Promise<Id> {
  const plain = { title: '調解委員會', kind: 'committee', on: today, chair: town.people.主席 };
  return (await town.call('研考', 'meeting.plan', { values: { ...plain, ...values } })).record.id;
}

const started = (id: Id) => town.call('研考', 'meeting.start', { ...on('meeting', id), at: '09:00' });
const adjourned = (id: Id) => town.call('研考', 'meeting.adjourn', { ...on('meeting', id), at: '10:00' });

async function itemIn(meeting: Id, more: object = {}): Promise<Id> {
  const values = { meeting, order: 10, kind: 'proposal' as const, title: '道路改善案', ...more };
  return (await town.call('研考', 'item.create', { values })).record.id;
}

const seated = (names: readonly PersonName[], present: number) =>
  names.map((name, at) => ({
    id: newId(),
    person: town.people[name],
    name: null,
    role: 'member' as const,
    status: at < present ? ('present' as const) : ('leave' as const),
    note: null,
  }));

const members: readonly PersonName[] = ['本課主管', '他課主管', '主席', '主計', '秘書'];

const attend = (id: Id, present: number) =>
  town.call('研考', 'meeting.update', { ...on('meeting', id), patch: { attendance: seated(members, present) } });

describe('numbers of meetings', () => {
  it('follow the pattern of the office, one after the other, and none is given twice', async () => {
    const [first, second] = [await planned(), await planned()];
    expect(town.record('meeting', first).number).toBe(`會-${rocYear}-001`);
    await town.call('研考', 'meeting.remove', on('meeting', second));
    expect(town.record('meeting', await planned()).number).toBe(`會-${rocYear}-003`);
  });
});

describe('quorum and votes', () => {
  it('keep a meeting from beginning, and say who is missing', async () => {
    const id = await planned({ needsQuorum: true });
    expect((await refusalFrom(started(id))).sentence).toBe(
      '這個會議須達開會人數，但沒有出席名單或應出席人數。先填寫，再開會。',
    );
    await attend(id, 2);
    expect((await refusalFrom(started(id))).sentence).toBe(
      '應出席5人，開會須3人，目前出席2人，不足1人。核對出席後再開會。',
    );
    await attend(id, 3);
    await started(id);
    expect(town.record('meeting', id)).toMatchObject({ state: 'open', openedAt: '09:00' });
  });

  it('are not asked for where the head rules', async () => {
    const id = await planned();
    await started(id);
    expect(town.record('meeting', id).state).toBe('open');
  });

  it('carry an item by the majority of those present, who recuse themselves left out', async () => {
    const id = await planned({ needsQuorum: true });
    await attend(id, 4);
    await started(id);
    const item = await itemIn(id, { voted: true, inFavour: 2, against: 2 });
    const settle = () => town.call('研考', 'item.settle', { ...on('item', item), decision: 'passed' });
    expect((await refusalFrom(settle())).sentence).toBe('可決須3票，贊成2票，不足以通過。核對票數，或改選其他議決。');
    await town.call('研考', 'item.update', { ...on('item', item), patch: { recusedNames: '陳代表', against: 1 } });
    await settle();
    expect(town.record('item', item)).toMatchObject({ state: 'done', decision: 'passed' });
  });

  it('take no more votes than there are members present', async () => {
    const id = await planned({ needsQuorum: true });
    await attend(id, 3);
    await started(id);
    const item = await itemIn(id, { voted: true, inFavour: 4, against: 0 });
    const settled = town.call('研考', 'item.settle', { ...on('item', item), decision: 'passed' });
    expect((await refusalFrom(settled)).code).toBe('invalid');
  });
});

describe('the end of a meeting', () => {
  it('settles what is on the table; confirmed minutes track what was marked in it', async () => {
    const id = await planned();
    await started(id);
    const item = await itemIn(id);
    await town.as('研考').call('item.take', on('item', item));
    const marked = { content: '請建設課辦理', meeting: id, item, mark: { from: 0, to: 6 }, draft: true };
    const draft = (await town.call('研考', 'directive.give', { values: marked })).record.id;
    await adjourned(id);
    expect(town.record('item', item).state).toBe('done');
    const confirm = () => town.call('主席', 'meeting.confirm', on('meeting', id));
    expect((await refusalFrom(confirm())).sentence).toBe(
      '有1則裁示事項未指定主辦單位。逐則補上主辦單位後，再核定紀錄。',
    );
    const leads = [town.units.建設課];
    await town.call('研考', 'directive.amend', { ...on('directive', draft), leads });
    const { position } = await confirm();
    expect(town.record('directive', draft)).toMatchObject({ state: 'tracked', number: `建-${rocYear}-001`, leads });
    expect(recordsWith(town.db, 'assignment', 'directive', draft)).toMatchObject([{ state: 'ongoing' }]);
    expect(town.record('meeting', id)).toMatchObject({ state: 'confirmed', confirmedBy: town.people.主席 });
    for (const name of ['主席', '研考', '首長'] as const)
      expect(['forbidden', 'invalid']).toContain(
        (await refusalFrom(town.call(name, 'journal.undo', { position }))).code,
      );
    expect(await town.problems()).toEqual([]);
  });
});

describe('the agenda', () => {
  it('is arranged as asked, and takes no item of another meeting', async () => {
    const [id, other] = [await planned(), await planned()];
    const [a, b] = [await itemIn(id), await itemIn(id, { order: 20 })];
    await town.call('研考', 'item.arrange', { meeting: id, items: [b, a] });
    expect([town.record('item', b).order, town.record('item', a).order]).toEqual([10, 20]);
    const strange = town.call('研考', 'item.arrange', { meeting: other, items: [a] });
    expect((await refusalFrom(strange)).sentence).toBe('項目不屬於這個會議。重新整理後再試。');
  });

  it('takes up what was put off and motions that wait, behind what it has', async () => {
    const [id, next] = [await planned(), await planned({ on: addDays(today, 7) })];
    const item = await itemIn(id, { explain: '經費不足' });
    await town.as('研考').call('item.postpone', on('item', item));
    const missing = async () =>
      (await town.call('研考', 'completeness.list', {})).lines.map((one) => `${one.kind} ${one.title}`);
    const values = { number: '代表提案第1號', title: '路燈增設', source: 'representative' as const };
    const category = 'motion' as const;
    const motion = (await town.call('研考', 'motion.create', { values: { ...values, category } })).record.id;
    expect(await missing()).toEqual(['noAgenda 路燈增設', 'noAgenda 道路改善案']);
    await itemIn(next);
    await town.call('研考', 'meeting.carry', { id: next, items: [item], motions: [motion] });
    expect(await missing()).toEqual([]);
    expect(recordsWith(town.db, 'item', 'meeting', next)).toMatchObject([
      { order: 10 },
      { order: 20, postponedFrom: item, explain: '經費不足', kind: 'proposal', state: 'pending' },
      { order: 30, motion, title: '路燈增設', kind: 'motion' },
    ]);
  });
});
