import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsWhere } from '#main/store/records.ts';
import { BudgetTown, bookYear, inYear } from '#test/support/budget-town.ts';
import { refusalFrom } from '#test/support/store.ts';
import type { PersonName } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

let town: BudgetTown;

beforeEach(async () => {
  town = await BudgetTown.founded();
});

afterEach(() => town.close());

const row = (...cells: (string | number)[]): string => cells.join('\t');
const table = (...rows: string[]): string => ['墊付款清冊　單位：千元', ...rows].join('\n');
const heads = row(
  '案號',
  '案由',
  '主辦單位',
  '補助機關',
  '核定函日期',
  '墊付金額',
  '擬列科目',
  '同意日',
  '同意文號',
  '已支付',
  '支付日',
);
const day = (monthDay: string): string => `${bookYear}.${monthDay.replace('-', '.')}`;

const road = row(
  '墊-01',
  '中正路拓寬補助',
  '建設課',
  '內政部',
  day('03-02'),
  '8,200',
  '道路工程',
  day('05-22'),
  '代議字第8號',
  '1,500',
  day('08-01'),
);
const park = row('墊-02', '公園補助', '民政課', '縣政府', day('04-01'), '600', '', '', '', '', '');
const total = row('合計', '', '', '', '', '8,800', '', '', '', '1,500', '');
const roads = table(heads, road, park, total);

const read = (pasted: string, who: PersonName = '主計') =>
  town.call(who, 'import.read', { register: 'advance', pasted });
const rowsOf = async ({ stage }: { stage: string }) => (await town.call('主計', 'import.rows', { stage })).rows;
const apply = ({ stage }: { stage: string }, who: PersonName = '主計') => town.call(who, 'import.apply', { stage });
const advances = () => recordsWhere(town.db, 'advance', { all: [] });

describe('a list of advances', () => {
  it('comes in as far as the council has been with them; what was paid adds up', async () => {
    const preview = await read(roads);
    expect(preview).toMatchObject({ counts: { add: 2, refused: 0 }, totals: 1, unit: '千元', keys: ['number'] });
    await apply(preview);
    expect(advances()).toMatchObject([
      {
        number: '墊-01',
        state: 'consented',
        year: bookYear,
        unit: town.units.建設課,
        account: town.account('道路工程'),
        amount: 8_200_000,
        sentOn: inYear('05-22'),
        consentOn: inYear('05-22'),
        consentNumber: '代議字第8號',
        dueOn: `${bookYear + 1912}-12-31`,
        paid: 1_500_000,
        paidOn: inYear('08-01'),
      },
      { number: '墊-02', state: 'proposed', amount: 600_000, paid: null, consentOn: null },
    ]);
    expect(advances().reduce((sum, { amount }) => sum + amount, 0)).toBe(8_800_000);
    expect(await town.problems()).toEqual([]);
  });

  it('adds nothing the second time; a later list brings the consent and what was paid since', async () => {
    await apply(await read(roads));
    expect((await read(roads)).counts).toEqual({ add: 0, change: 0, same: 2, refused: 0 });
    const later = row(
      '墊-02',
      '公園補助',
      '民政課',
      '',
      '',
      '600',
      '',
      day('06-20'),
      '代議字第9號',
      '200',
      day('07-05'),
    );
    const preview = await read(table(heads, road.replace('1,500', '2,000').replace(day('08-01'), day('09-01')), later));
    expect((await rowsOf(preview)).map(({ cells }) => cells.map(({ label, after }) => [label, after]))).toEqual([
      [
        ['已支付', '2000000'],
        ['最近支付日', day('09-01')],
      ],
      [
        ['同意日', day('06-20')],
        ['同意文號', '代議字第9號'],
        ['已支付', '200000'],
        ['最近支付日', day('07-05')],
      ],
    ]);
    const { position } = await apply(preview);
    expect(advances().map(({ state, paid }) => [state, paid])).toEqual([
      ['consented', 2_000_000],
      ['consented', 200_000],
    ]);
    await town.call('主計', 'journal.undo', { position });
    expect(advances().map(({ state, paid }) => [state, paid])).toEqual([
      ['consented', 1_500_000],
      ['proposed', null],
    ]);
  });

  it('does not write over what was paid since it was looked at', async () => {
    await apply(await read(roads));
    const preview = await read(table(heads, road.replace('1,500', '2,000').replace(day('08-01'), day('09-01'))));
    const { id = '', version = 0 } = advances().find(({ number }) => number === '墊-01') ?? {};
    await town.call('主計', 'advance.pay', { id, version, amount: 3_000_000, on: inYear('10-01') });
    const refused = await refusalFrom(apply(preview));
    expect(refused.sentence).toMatch(/預覽之後資料有變動，全部未匯入.*「中正路拓寬補助」已由他人修改/);
    expect(advances()[0]).toMatchObject({ paid: 3_000_000, paidOn: inYear('10-01') });
  });

  it('is undone as one', async () => {
    const { position } = await apply(await read(roads));
    await town.call('主計', 'journal.undo', { position });
    expect(advances()).toEqual([]);
    expect(await town.problems()).toEqual([]);
  });

  it('says at its cell what the steps refuse, and leaves what was proposed as it is', async () => {
    await apply(await read(roads));
    const preview = await read(
      table(
        `${heads}\t轉正日`,
        `${road.replace('8,200', '9,000')}\t`,
        `${row('墊-03', '甲', '建設課', '', day('03-02'), 100, '', '', '', 50, '')}\t`,
        `${row('墊-04', '乙', '建設課', '', day('03-02'), 100, '', day('05-22'), '', '', '')}\t`,
        `${row('墊-05', '丙', '建設課', '', day('03-02'), 100, '', day('05-22'), '代議字第8號', 150, day('08-01'))}\t`,
        `${row('墊-06', '丁', '建設課', '', day('03-02'), 100, '', day('05-22'), '代議字第8號', 50, day('04-01'))}\t`,
        `${row('墊-07', '戊', '建設課', '', day('03-02'), 100, '', day('05-22'), '代議字第8號', '', '')}\t${day('12-01')}`,
        `${row('墊-08', '己', '建設課', '', day('03-02'), 100, '旅費', '999.01.01', '代議字第8號', '', '')}\t`,
        `${row('墊-09', '庚', '建設課', '', day('03-02'), 100, '', '999.01.01', '代議字第8號', '', '')}\t`,
      ),
    );
    expect(
      (await rowsOf(preview)).map(({ problems }) => problems.map(({ cell, sentence }) => [cell, sentence])),
    ).toEqual([
      [['F3', expect.stringContaining('墊付金額與施政簿不同')]],
      [['J4', '代表會同意墊付後才能支付。補上同意日與同意文號。']],
      [['H5', '同意墊付須有同意日與同意文號。補上另一項。']],
      [['J6', '累計支付不得超過同意墊付的100,000元。核對金額。']],
      [['K7', '支付日不得早於同意日。核對日期。']],
      [['L8', expect.stringContaining('轉正日在墊付案裡登錄')]],
      [['G9', expect.stringContaining('找不到擬列科目「旅費」')]],
      [['H10', expect.stringContaining('不得晚於今日')]],
    ]);
  });

  it('a unit proposes its own; what the council said 主計 enters', async () => {
    const told = async (text: string, who: PersonName) =>
      (await rowsOf(await read(table(heads, text), who))).map(({ problems }) =>
        problems.map(({ sentence }) => sentence),
      );
    expect(await told(park, '他課承辦')).toEqual([[]]);
    expect(await told(park, '本課承辦')).toEqual([[expect.stringContaining('民政課')]]);
    expect(await told(road, '本課承辦')).toEqual([['這一步由主計辦理。']]);
    await apply(await read(table(heads, park), '他課承辦'), '他課承辦');
    expect(advances()).toMatchObject([{ number: '墊-02', state: 'proposed' }]);
    expect((await refusalFrom(read(roads, '檢視'))).code).toBe('forbidden');
  });
});
