import { describe, expect, it } from 'vitest';
import { newId } from '#shared/base/ids.ts';
import { amountsAsOf } from '#shared/budget/amounts.ts';
import type { BookFacts } from '#shared/budget/facts.ts';
import {
  controlFindings,
  isBlocked,
  LimitBook,
  type LimitRules,
  type MoveWish,
  moveFindings,
  transferGauge,
} from '#shared/budget/limits.ts';
import { move, township } from '#test/support/budget-facts.ts';

const { accounts, lines, facts } = township();
const rules: LimitRules = {
  transferIn: '20',
  transferOut: '20',
  transferBase: 'legal',
  reserve1: '1',
  overdraw: 'refuse',
};

type Wish = Partial<Omit<MoveWish, 'from' | 'to'>> & { from?: keyof typeof lines; to?: keyof typeof lines };

const judge = ({ from, to, ...wish }: Wish, said: Partial<BookFacts> = {}, ruled: Partial<LimitRules> = {}) =>
  moveFindings(
    new LimitBook({ ...facts, ...said }, accounts),
    {
      kind: 'transfer',
      amount: 1000,
      on: '2026-09-22',
      ...wish,
      from: from ? lines[from].id : null,
      to: to ? lines[to].id : null,
    },
    { ...rules, ...ruled },
  );

const sentences = (...args: Parameters<typeof judge>) =>
  judge(...args).map(({ kind, article, sentence }) => `${kind} ${article} ${sentence}`);

describe('流用 (預算法62、63)', () => {
  it('goes between objects of one plan, up to 20% in and 20% out of the account', () => {
    expect(judge({ from: 'works', to: 'goods', amount: 200_000 })).toEqual([]);
    expect(sentences({ from: 'works', to: 'goods', amount: 200_001 })).toEqual([
      expect.stringMatching(/^block 預算法第63條 全年流入以科目預算的20%（200,000元）為限，已流入0元，超過1元/),
    ]);
    expect(judge({ from: 'travel', to: 'works', amount: 200_000 })).toEqual([]);
    expect(sentences({ from: 'travel', to: 'works', amount: 200_001 })).toEqual([expect.stringContaining('全年流出')]);
  });

  it('counts cumulatively over the year, over all lines of the account', () => {
    const moves = [
      move({ kind: 'transfer', from: lines.works.id, to: lines.travel.id, amount: 150_000, on: '2026-02-01' }),
    ];
    expect(judge({ from: 'works', to: 'goods', amount: 50_000 }, { moves })).toEqual([]);
    expect(isBlocked(judge({ from: 'works', to: 'goods', amount: 50_001 }, { moves }))).toBe(true);
    const cancelled = moves.map((one) => ({ ...one, until: '2026-03-01' }));
    expect(judge({ from: 'works', to: 'goods', amount: 200_000 }, { moves: cancelled })).toEqual([]);
  });

  it('is measured against the legal amount, or by setting against the current one', () => {
    const moves = [move({ kind: 'supplement', to: lines.goods.id, amount: 1_000_000, on: '2026-06-01' })];
    expect(isBlocked(judge({ from: 'works', to: 'goods', amount: 300_000 }, { moves }))).toBe(true);
    expect(judge({ from: 'works', to: 'goods', amount: 300_000 }, { moves }, { transferBase: 'current' })).toEqual([]);
    expect(judge({ from: 'works', to: 'goods', amount: 300_000 }, {}, { transferIn: '30' })).toEqual([]);
  });

  it('within one 用途別 of a plan is no 流用 that the limits count', () => {
    expect(judge({ from: 'goods', to: 'travel', amount: 400_000 })).toEqual([]);
  });

  it('never leaves the plan, never enters 人事費 or what the council cut; the lawful ways on are offered', () => {
    expect(judge({ from: 'works', to: 'fields' })).toMatchObject([
      { kind: 'block', article: '預算法第62條', ways: ['reserve1', 'reserve2', 'supplement'] },
    ]);
    expect(judge({ from: 'works', to: 'pay' })).toMatchObject([
      {
        kind: 'block',
        article: '預算法第63條',
        sentence: expect.stringContaining('人事費'),
        ways: ['reserve1', 'supplement'],
      },
    ]);
    const cut = {
      id: newId(),
      line: lines.goods.id,
      kind: 'cut',
      amount: 1,
      on: '2025-11-20',
      endedOn: null,
      thaws: [],
    } as const;
    expect(judge({ from: 'works', to: 'goods' }, { terms: [cut] })).toMatchObject([
      { kind: 'block', sentence: expect.stringContaining('刪減過') },
    ]);
    expect(judge({ from: 'goods', to: 'works' }, { terms: [cut] })).toEqual([]);
  });

  it('an exception needs its legal basis and document; then it is a warning. Money that is not there stays a block', () => {
    const exception = { exceptionBasis: '災害防救法第57條', exceptionNumber: '海主字第1150010025號' };
    const wish = { from: 'works', to: 'goods', amount: 500_000 } as const;
    expect(judge({ ...wish, exceptionBasis: '災害防救法第57條' }).map(({ kind }) => kind)).toEqual(['block', 'block']);
    expect(judge({ ...wish, ...exception }).map(({ kind }) => kind)).toEqual(['warn', 'warn']);
    expect(isBlocked(judge({ ...wish, ...exception, amount: 2_000_001 }))).toBe(true);
  });

  it('takes nothing from a reserve or a revenue, and needs both ends', () => {
    expect(sentences({ from: 'reserve1', to: 'goods' })).toEqual([expect.stringContaining('動支預備金')]);
    expect(sentences({ to: 'goods' })).toEqual([expect.stringContaining('流出與流入')]);
    expect(sentences({ from: 'goods', to: 'goods' })).toEqual([expect.stringContaining('同一筆')]);
  });

  it('cannot take what is spent, owed, held or frozen', () => {
    const none = { committed: null, prepaid: null, saved: null };
    const executions = [{ line: lines.travel.id, month: '2026-08', paid: 300_000, payable: 50_000, ...none }];
    expect(judge({ from: 'travel', to: 'works', amount: 50_000 }, { executions })).toEqual([]);
    expect(judge({ from: 'travel', to: 'works', amount: 50_001 }, { executions })).toMatchObject([
      { kind: 'block', firm: true, sentence: expect.stringContaining('50,000元') },
    ]);
  });

  it('shows how far it has gone', () => {
    const moves = [move({ kind: 'transfer', from: lines.goods.id, to: lines.works.id, amount: 200_000 })];
    const known = new LimitBook({ ...facts, moves }, accounts);
    const amounts = amountsAsOf(known.book, '2026-12-31');
    expect(transferGauge(known, lines.works, 'in', rules, amounts)).toMatchObject({
      base: 2_000_000,
      limit: 400_000,
      used: 200_000,
      asked: 0,
    });
    expect(transferGauge(known, lines.travel, 'out', rules, amounts)).toMatchObject({ base: 1_000_000, used: 200_000 });
  });
});

describe('預備金', () => {
  it('comes out of its own line, into what is really spent', () => {
    expect(judge({ kind: 'reserve1', from: 'reserve1', to: 'fields', amount: 200_000 })).toEqual([]);
    expect(judge({ kind: 'reserve2', from: 'reserve2', to: 'pay', amount: 1_500_000 })).toEqual([]);
    expect(isBlocked(judge({ kind: 'reserve1', from: 'reserve2', to: 'fields' }))).toBe(true);
    expect(isBlocked(judge({ kind: 'reserve2', from: 'reserve2', to: 'reserve1' }))).toBe(true);
    expect(isBlocked(judge({ kind: 'reserve1', from: 'reserve1', to: 'fields', amount: 200_001 }))).toBe(true);
  });

  it('第一預備金 stays within its agency; 第二預備金 is offered', () => {
    expect(judge({ kind: 'reserve1', from: 'reserve1', to: 'brooms' })).toMatchObject([
      { kind: 'block', ways: ['reserve2', 'supplement'] },
    ]);
    expect(judge({ kind: 'reserve2', from: 'reserve2', to: 'brooms' })).toEqual([]);
  });
});

describe('動支', () => {
  const asked = (amount: number, said: Partial<BookFacts> = {}, ruled: Partial<LimitRules> = {}, on = '2026-09-22') =>
    controlFindings(
      new LimitBook({ ...facts, ...said }, accounts),
      { line: lines.works.id, amount, on },
      { ...rules, ...ruled },
    );
  const freeze = {
    id: newId(),
    line: lines.works.id,
    kind: 'freeze',
    amount: 500_000,
    on: '2026-01-01',
    endedOn: null,
    thaws: [],
  } as const;

  it('beyond what is left is refused or warned of, by setting', () => {
    expect(asked(2_000_000)).toEqual([]);
    expect(asked(2_000_001)).toMatchObject([{ kind: 'block' }]);
    expect(asked(2_000_001, {}, { overdraw: 'warn' })).toMatchObject([{ kind: 'warn' }]);
  });

  it('of frozen money is refused whatever the setting, and free again with its resolution', () => {
    expect(asked(1_500_001, { terms: [freeze] }, { overdraw: 'warn' })).toMatchObject([
      { kind: 'block', firm: true, article: '地方制度法第41條', sentence: expect.stringContaining('凍結') },
    ]);
    expect(asked(1_500_000, { terms: [freeze] })).toEqual([]);
    expect(asked(2_000_000, { terms: [{ ...freeze, endedOn: '2026-06-01' }] })).toEqual([]);
  });

  it('before the budget is law names 地方制度法40: last year’s scale, and no new capital', () => {
    const late = (amount: number, lastYear: number | null, on = '2026-01-10') =>
      controlFindings(
        new LimitBook({ ...facts, inForceFrom: null }, accounts),
        { line: lines.works.id, amount, on, lastYear },
        rules,
      );
    expect(late(1, 500, '2025-12-31')).toMatchObject([{ kind: 'block', article: '地方制度法第40條' }]);
    expect(late(500, 500)).toMatchObject([{ kind: 'warn', article: '地方制度法第40條' }]);
    expect(late(501, 500)).toMatchObject([{ kind: 'block', sentence: expect.stringContaining('上年度預算500元') }]);
    expect(late(1, null)).toMatchObject([{ kind: 'block' }]);
    const capital = facts.lines.map((one) => ({ ...one, nature: 'capital' as const }));
    const book = new LimitBook({ ...facts, lines: capital, inForceFrom: null }, accounts);
    const wish = { line: lines.works.id, amount: 1, on: '2026-01-10', lastYear: null };
    expect(controlFindings(book, wish, rules)).toMatchObject([
      { sentence: expect.stringContaining('不得新增資本支出') },
    ]);
  });

  it('of a line for case by case approval is late in December', () => {
    const special = facts.lines.map((one) => (one.id === lines.works.id ? { ...one, caseByCase: true } : one));
    expect(asked(1, { lines: special }, {}, '2026-11-30')).toEqual([]);
    expect(asked(1, { lines: special }, {}, '2026-12-01')).toMatchObject([{ kind: 'warn' }]);
  });
});
