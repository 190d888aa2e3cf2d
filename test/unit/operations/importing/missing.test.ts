import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadContext } from '#main/operations/carry.ts';
import { missingFrom, mostToBin } from '#main/operations/importing/missing.ts';
import type { Kept } from '#main/store/columns.ts';
import { recordsWhere } from '#main/store/records.ts';
import { newId } from '#shared/base/ids.ts';
import { everything } from '#shared/language/condition.ts';
import { registers } from '#shared/registers/index.ts';
import { refusalFrom } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

beforeEach(async () => {
  town = new Township();
  await town.call('研考', 'tag.createMany', { rows: ['甲', '乙', '丙'].map((name) => ({ name })) });
});

afterEach(() => town.close());

const read = (register: string, pasted: string, who: PersonName = '研考') =>
  town.call(who, 'import.read', { register, pasted });
const missing = async (stage: string, who: PersonName = '研考') =>
  (await town.call(who, 'import.rows', { stage, action: 'missing' })).rows;
const tags = (): string[] =>
  recordsWhere(town.db, 'tag', everything)
    .map(({ name }) => name)
    .toSorted();

describe('what a file lacks', () => {
  it('is listed, and stays unless it is chosen to go; the undo of the import brings it back', async () => {
    const preview = await read('tag', '名稱\n甲\n丁');
    expect(preview).toMatchObject({ counts: { add: 1, same: 1 }, left: 2, mayGo: 2 });
    const rows = await missing(preview.stage);
    expect(rows.map(({ action, title, problems }) => [action, title, problems])).toEqual([
      ['missing', '乙', []],
      ['missing', '丙', []],
    ]);
    await town.call('研考', 'import.apply', { stage: preview.stage });
    expect(tags()).toEqual(['丁', '丙', '乙', '甲'].toSorted());
    await town.call('研考', 'journal.undo', {});

    const again = await read('tag', '名稱\n甲\n丁');
    const [first] = await missing(again.stage);
    const going = { all: false, rows: [first?.row ?? 0] };
    const done = await town.call('研考', 'import.apply', { stage: again.stage, missing: going });
    expect(done).toMatchObject({ added: 1, changed: 0, removed: 1 });
    expect(tags()).toEqual(['丁', '丙', '甲'].toSorted());
    await town.call('研考', 'journal.undo', { position: done.position });
    expect(tags()).toEqual(['丙', '乙', '甲'].toSorted());
    await town.call('研考', 'journal.redo', {});
    expect(tags()).toEqual(['丁', '丙', '甲'].toSorted());
    expect(await town.problems()).toEqual([]);
  });

  it('goes as a whole but for those kept; a row left out is neither added nor gone', async () => {
    const preview = await read('tag', '名稱\n丁\n戊');
    const [first] = await missing(preview.stage);
    const done = await town.call('研考', 'import.apply', {
      stage: preview.stage,
      without: [2],
      missing: { all: true, rows: [first?.row ?? 0] },
    });
    expect(done).toMatchObject({ added: 1, removed: 2 });
    expect(tags()).toEqual(['甲', '戊'].toSorted());
  });

  it('stays with its reason where others name it, or another unit has it, whatever was wished', async () => {
    const units = recordsWhere(town.db, 'unit', everything);
    await town.call('管理員', 'unit.create', { values: { name: '暫設小組', prefix: '暫', order: 99 } });
    const listed = await read('unit', '單位名稱\t代字\n建設課\t建', '管理員');
    expect(listed).toMatchObject({ left: units.length, mayGo: 1 });
    const rows = await missing(listed.stage, '管理員');
    expect(rows.find(({ title }) => title === '暫設小組')?.problems).toEqual([]);
    expect(rows.find(({ title }) => title === '民政課')?.problems[0]?.sentence).toContain('民政課');
    const done = await town.call('管理員', 'import.apply', { stage: listed.stage, missing: { all: true, rows: [] } });
    expect(done).toMatchObject({ removed: 1 });
    expect(recordsWhere(town.db, 'unit', everything)).toHaveLength(units.length);

    for (const [name, unit] of [
      ['步道改善', '建設課'],
      ['公墓整修', '民政課'],
    ] as const)
      await town.call('研考', 'plan.create', { values: { name, year: 115, kind: 'selected', unit: town.units[unit] } });
    const own = await read('plan', '計畫名稱\t年度\t類別\t主辦單位\n路燈換裝\t115\t選項列管\t建設課', '本課承辦');
    expect(own).toMatchObject({ counts: { add: 1 }, left: 2, mayGo: 1 });
    const [theirs] = (await missing(own.stage, '本課承辦')).filter(({ problems }) => problems.length > 0);
    expect([theirs?.title, theirs?.problems[0]?.sentence]).toEqual(['公墓整修', expect.stringContaining('公墓整修')]);
    expect(theirs?.cells).toContainEqual({ field: 'unit', label: '主辦單位', before: '民政課', after: '' });
  });

  it('stays where the account may enter and change, and not remove', async () => {
    const preview = await read('series', '會議名稱\t類別\n防汛會報\t其他', '本課承辦');
    const rows = await missing(preview.stage, '本課承辦');
    expect([preview.left, preview.mayGo]).toEqual([rows.length, 0]);
    expect(rows[0]?.problems[0]?.sentence).toContain('管考');
  });

  it('stays where it is more than a list could lack by intent', () => {
    const many = Array.from({ length: mostToBin + 1 }, () => ({ id: newId(), version: 1 }) as Kept);
    const told = missingFrom({} as ReadContext, registers.tag, many);
    expect(new Set(told.map(({ stays }) => stays))).toEqual(
      new Set(['檔案沒有的超過20,000筆，不像是完整的清冊，全部保持不變。']),
    );
  });

  it('changed since it was looked at stops the whole import', async () => {
    const preview = await read('tag', '名稱\n丁');
    const [one] = recordsWhere(town.db, 'tag', { field: 'name', is: 'equal', value: '乙' });
    const named = { id: one?.id ?? '', version: one?.version ?? 0 };
    await town.call('研考', 'tag.update', { ...named, patch: { name: '乙二' } });
    const refused = await refusalFrom(
      town.call('研考', 'import.apply', { stage: preview.stage, missing: { all: true, rows: [] } }),
    );
    expect(refused.sentence).toContain('全部未匯入');
    expect(tags()).toEqual(['丙', '乙二', '甲'].toSorted());
  });

  it('is not known while a column must still be said', async () => {
    const values = { name: '公園整修', year: 115, kind: 'selected' as const, unit: town.units.建設課 };
    await town.call('研考', 'plan.create', { values });
    const keys = ['name', 'year'];
    const preview = await town.call('研考', 'import.read', { register: 'plan', pasted: '計畫名稱\n路燈換裝', keys });
    expect(preview.missing).not.toBeNull();
    expect(preview).toMatchObject({ left: 0, mayGo: 0 });
  });

  it('is told by a dry run in one call, and goes where that is said, unless a row could not be read', async () => {
    const told = await town.call('研考', 'import.file', { register: 'tag', pasted: '名稱\n甲', dryRun: true });
    expect(told.missing.map(({ title, stays }) => [title, stays])).toEqual([
      ['乙', null],
      ['丙', null],
    ]);
    const unread = town.call('研考', 'import.file', { register: 'tag', pasted: '名稱\n甲\n甲', binMissing: true });
    expect((await refusalFrom(unread)).sentence).toContain('有1列無法匯入');
    expect(tags()).toHaveLength(3);
    const kept = await town.call('研考', 'import.file', { register: 'tag', pasted: '名稱\n甲\n丁' });
    expect([kept.missing, kept.imported?.removed]).toEqual([[], 0]);
    const done = await town.call('研考', 'import.file', { register: 'tag', pasted: '名稱\n甲', binMissing: true });
    expect(done.imported).toMatchObject({ added: 0, removed: 3 });
    expect(tags()).toEqual(['甲']);
  });
});
