import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: Township;

beforeEach(() => {
  town = new Township();
});

afterEach(() => town.close());

const read = (pasted: string) => town.call('管理員', 'import.read', { register: 'calendar', pasted });
const apply = ({ stage }: { stage: string }) => town.call('管理員', 'import.apply', { stage });
const days = () =>
  recordsWhere(town.db, 'calendar', { all: [] })
    .filter(({ on }) => on.startsWith('2027'))
    .map(({ on, kind, note }) => [on, kind, note])
    .sort();

describe('a list of the office calendar', () => {
  it('is the official one, of which the days are kept that differ from an ordinary week', async () => {
    const official = [
      '西元日期,星期,是否放假,備註',
      '20270101,五,2,開國紀念日',
      '20270102,六,2,',
      '20270103,日,2,',
      '20270104,一,0,',
      '20270206,六,0,補行上班',
    ].join('\n');
    const preview = await read(official);
    expect(preview.counts).toMatchObject({ add: 2, refused: 0 });
    await apply(preview);
    expect(days()).toEqual([
      ['2027-01-01', 'off', '開國紀念日'],
      ['2027-02-06', 'work', '補行上班'],
    ]);
    expect((await read(official)).counts).toMatchObject({ add: 0, change: 0, same: 2 });
  });

  it('is one of its own words as well; what is none of them is refused at its cell', async () => {
    const preview = await read('日期\t類別\t備註\n116.1.1\t放假\t開國紀念日\n116.2.6\t補行上班\t\n116.3.1\t3\t');
    expect(preview.counts).toMatchObject({ add: 2, refused: 1 });
    const { rows } = await town.call('管理員', 'import.rows', { stage: preview.stage, action: 'refused' });
    expect(rows[0]?.problems).toMatchObject([{ cell: 'B4', sentence: expect.stringContaining('放假、補行上班') }]);
  });
});
