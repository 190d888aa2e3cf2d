import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readIndicators } from '#main/store/indicators.ts';
import { recordsWhere } from '#main/store/records.ts';
import { todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { addMonths, monthOf } from '#shared/base/month.ts';
import { indicatorIn, monthsOf } from '#shared/indicator/fact.ts';
import { everything } from '#shared/language/condition.ts';
import { registerNamed, registers } from '#shared/registers/index.ts';
import { refusalFrom, whoWith } from '#test/support/store.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;
let received: Id;
let cards: Id;

const entry = (more: object = {}) => ({
  key: 'petition.received',
  name: '陳情受理',
  category: 'petition' as const,
  measure: '件',
  kind: 'period' as const,
  places: 0,
  unit: town.units.建設課,
  ...more,
});

beforeEach(async () => {
  town = new Township();
  received = (await town.call('研考', 'indicator.create', { values: entry() })).record.id;
  const standing = { key: 'card.issued', name: '發卡數', measure: '張', kind: 'standing' as const, cumulative: true };
  cards = (await town.call('研考', 'indicator.create', { values: entry({ ...standing, unit: null }) })).record.id;
});

afterEach(() => town.close());

type Row = { indicator?: Id; month: string; value: string | null; seen?: string | null };

const put = (who: PersonName, ...rows: Row[]) =>
  town.call(who, 'indicatorValue.put', { rows: rows.map((row) => ({ indicator: received, ...row })) });

const kept = (): [string, string][] =>
  recordsWhere(town.db, 'indicatorValue', everything)
    .map(({ month, value }): [string, string] => [month, value])
    .toSorted();

describe('what is counted', () => {
  it('is named by control, and its key stays', async () => {
    const other = { values: entry({ key: 'law.enacted' }) };
    expect((await refusalFrom(town.call('本課主管', 'indicator.create', other))).code).toBe('forbidden');
    const { record } = await town.call('秘書', 'indicator.create', other);
    const { id, version } = record;
    const renamed = await refusalFrom(
      town.call('研考', 'indicator.update', { id, version, patch: { key: 'law.new' } }),
    );
    expect(renamed.sentence).toBe(
      '代碼「law.enacted」是報告取數的依據，設定後不再變更。改用別的代碼時，另立一項統計項目，原項目勾選「停用」。',
    );
    await town.call('研考', 'indicator.update', { id, version, patch: { name: '法規制定' } });
    expect((await refusalFrom(town.call('研考', 'indicator.create', other))).sentence).toContain('law.enacted');
    expect(
      (await refusalFrom(town.call('研考', 'indicator.create', { values: entry({ key: '陳情' }) }))).sentence,
    ).toContain('petition.received');
  });

  it('adds up or accumulates, not both', async () => {
    const both = entry({ key: 'a.b', kind: 'period', cumulative: true });
    expect((await refusalFrom(town.call('研考', 'indicator.create', { values: both }))).sentence).toContain('截至數');
  });
});

describe('a month’s number', () => {
  it('is written by its unit, and by control and secretary, whichever way it comes', async () => {
    await put('本課承辦', { month: '2026-04', value: '72' });
    await put('本課主管', { month: '2026-05', value: '65' });
    await put('研考', { month: '2026-06', value: '61' });
    await put('秘書', { month: '2026-07', value: '70' });
    for (const who of ['他課承辦', '主計', '管理員'] as const) {
      const refusal = await refusalFrom(put(who, { month: '2026-08', value: '1' }));
      expect([refusal.code, refusal.sentence], who).toEqual([
        'forbidden',
        '「陳情受理」由建設課登錄。請該單位或研考登錄。',
      ]);
    }
    expect((await refusalFrom(put('檢視', { month: '2026-08', value: '1' }))).code).toBe('forbidden');
    const values = { indicator: received, month: '2026-08', value: '1' };
    const plain = await refusalFrom(town.call('他課承辦', 'indicatorValue.create', { values }));
    expect(plain.sentence).toContain('由建設課登錄');
    const [first] = recordsWhere(town.db, 'indicatorValue', everything);
    const { id = '', version = 0 } = first ?? {};
    expect((await refusalFrom(town.call('他課承辦', 'indicatorValue.remove', { id, version }))).code).toBe('forbidden');
    const moved = { id, version, patch: { indicator: cards } };
    expect((await refusalFrom(town.call('本課承辦', 'indicatorValue.update', moved))).sentence).toContain(
      '沒有負責單位',
    );
    expect(kept()).toHaveLength(4);
  });

  it('is one change for many cells: blank takes away, the same again changes nothing, undo brings all back', async () => {
    await put('本課承辦', { month: '2026-04', value: '72' }, { month: '2026-05', value: '65' });
    const before = town.position;
    const done = await put(
      '本課承辦',
      { month: '2026-04', value: null },
      { month: '2026-05', value: '66' },
      { month: '2026-06', value: '61.0' },
    );
    expect([done.written, town.position]).toEqual([3, before + 1]);
    expect(kept()).toEqual([
      ['2026-05', '66'],
      ['2026-06', '61'],
    ]);
    expect(await put('本課承辦', { month: '2026-06', value: '61' })).toEqual({ written: 0, position: 0 });
    await town.call('本課承辦', 'journal.undo', {});
    expect(kept()).toEqual([
      ['2026-04', '72'],
      ['2026-05', '65'],
    ]);
    await town.call('本課承辦', 'journal.redo', {});
    expect(kept()).toHaveLength(2);
  });

  it('comes once a month, with no more decimals than there are, not before its month, not when it is over', async () => {
    await put('研考', { month: '2026-04', value: '72' });
    const again = { values: { indicator: received, month: '2026-04', value: '73' } };
    expect((await refusalFrom(town.call('研考', 'indicatorValue.create', again))).sentence).toBe(
      '「陳情受理」115年4月已有一筆數值。修改原來的一筆，不要另外新增。',
    );
    expect((await refusalFrom(put('研考', { month: '2026-05', value: '6.5' }))).sentence).toBe(
      '「陳情受理」是整數，不含小數。',
    );
    const next = addMonths(monthOf(todayIn()), 1);
    expect((await refusalFrom(put('研考', { month: next, value: '1' }))).sentence).toContain('還沒有到');
    const { version } = town.record('indicator', received);
    await town.call('研考', 'indicator.update', { id: received, version, patch: { stopped: true } });
    expect((await refusalFrom(put('研考', { month: '2026-05', value: '1' }))).sentence).toContain('已停用');
    expect(kept()).toEqual([['2026-04', '72']]);
  });

  it('is not written over what somebody else entered meanwhile', async () => {
    await put('本課承辦', { month: '2026-04', value: '72', seen: null });
    const late = await refusalFrom(put('研考', { month: '2026-04', value: '70', seen: null }));
    expect([late.code, late.sentence]).toEqual([
      'conflict',
      '「陳情受理」115年4月已由他人登錄為72。看過後再輸入一次。',
    ]);
    await put('研考', { month: '2026-04', value: '70', seen: '72' });
    expect(kept()).toEqual([['2026-04', '70']]);
  });
});

describe('the sheet of a year', () => {
  it('has the months of the year, what stood before it, and who may write', async () => {
    await put('研考', { month: '2025-11', value: '31' }, { indicator: cards, month: '2025-10', value: '900' });
    await put('研考', { month: '2026-01', value: '12' }, { indicator: cards, month: '2025-12', value: '950' });
    const sheet = await town.call('本課承辦', 'indicator.year', { year: 115 });
    expect(sheet.indicators.map(({ key, mine }) => [key, mine])).toEqual([
      ['card.issued', false],
      ['petition.received', true],
    ]);
    expect(sheet.values).toMatchObject([{ indicator: received, month: '2026-01', value: '12', note: null }]);
    expect(sheet.before).toMatchObject([{ indicator: cards, month: '2025-12', value: '950' }]);
    expect(sheet.labels.unit).toEqual({ [town.units.建設課]: '建設課' });
    expect(sheet.years).toEqual([114, 115]);
    expect((await town.call('研考', 'indicator.year', { year: 115 })).indicators.every(({ mine }) => mine)).toBe(true);
  });
});

describe('figures read them', () => {
  it('as they are and as they were known', async () => {
    const scope = { db: town.reader, who: whoWith(['read']), registerNamed };
    const valueNow = (knownAt?: number) => {
      const book = readIndicators(scope, knownAt);
      const of = indicatorIn(book, 'petition.received');
      return of && monthsOf(book, of).map(({ month, value }) => [month, value]);
    };
    await put('研考', { month: '2026-05', value: '65' });
    await put('研考', { month: '2026-04', value: '72' });
    const then = town.position;
    await put('研考', { month: '2026-04', value: '70' });
    expect(valueNow()).toEqual([
      ['2026-04', '70'],
      ['2026-05', '65'],
    ]);
    expect(valueNow(then)?.[0]).toEqual(['2026-04', '72']);
    expect(valueNow(0)).toBeUndefined();
  });
});

describe('files and forms', () => {
  it('bring numbers in by name or key, with their unit behind them', async () => {
    const held = town.files.room('統計.csv');
    writeFileSync(held.path, '統計項目,月份,數值\n陳情受理,115.04,72件\ncard.issued,115年4月,"1,234"\n');
    const file = town.files.offer(held);
    const preview = await town.call('研考', 'import.read', { register: 'indicatorValue', file });
    const { rows } = await town.call('研考', 'import.rows', { stage: preview.stage });
    expect(rows.map(({ action, problems }) => [action, problems])).toEqual([
      ['add', []],
      ['add', []],
    ]);
    await town.call('研考', 'import.apply', { stage: preview.stage });
    expect(kept()).toEqual([
      ['2026-04', '1234'],
      ['2026-04', '72'],
    ]);
  });

  it.each(['indicator', 'indicatorValue'] as const)('take the list of %s out and back as it is', async (register) => {
    await put('研考', { month: '2026-04', value: '72' }, { indicator: cards, month: '2026-05', value: '1234' });
    const { file, rows } = await town.call('研考', `${register}.export`, {
      kind: 'xlsx',
      columns: columnsOf(register),
    });
    const preview = await town.call('研考', 'import.read', { register, file });
    expect([preview.counts.same, rows]).toEqual([2, 2]);
  });
});

const columnsOf = (register: 'indicator' | 'indicatorValue'): string[] => Object.keys(registers[register].fields);
