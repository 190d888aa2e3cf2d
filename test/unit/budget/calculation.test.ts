import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '#shared/base/money.ts';
import { readCalculation } from '#shared/budget/calculation.ts';

const item = (
  name: string,
  quantity: string,
  measure: string,
  price: number,
  times: string | null,
  amount: number,
) => ({
  name,
  quantity,
  measure,
  price,
  times,
  amount,
});

describe('what a cell of 計算 works out', () => {
  it.each([
    ['3人×1,000元×12月＝36,000元', [item('3人×1,000元×12月', '3', '人', 1000, '12', 36_000)]],
    ['臨時人員：3人x1,000元x12月=36,000元', [item('臨時人員', '3', '人', 1000, '12', 36_000)]],
    ['1.文具　12月 × 5,000元＝60千元', [item('文具', '12', '月', 5000, null, 60_000)]],
    ['(一)便當 80元*100個=8,000元。', [item('便當', '100', '個', 80, null, 8000)]],
    ['講師鐘點費2,000元/小時×3小時×4場×2期', [item('講師鐘點費', '3', '小時', 2000, '8', 48_000)]],
    ['保費 40,000元×1.5月×5%＝3,000元', [item('保費', '1.5', '月', 40_000, '0.05', 3000)]],
    ['工程（中正路）1式×5萬元', [item('工程(中正路)', '1', '式', 50_000, null, 50_000)]],
    ['約僱人員：\n3人(含主管)×1,000元×12月(1-12月)＝36,000元', [item('約僱人員', '3', '人', 1000, '12', 36_000)]],
    [
      '出差 3人×500元＋2人×800元＝3,100元',
      [item('出差', '3', '人', 500, null, 1500), item('2人×800元', '2', '人', 800, null, 1600)],
    ],
  ])('%s', (text, items) => {
    expect(readCalculation(text)).toEqual({ items, unread: [] });
  });

  it('are several, with plain amounts and notes between them; its own sums are no items', () => {
    const text = '依實際需要編列。\n1.文具：12月×5,000元＝60,000元\n2.郵資 20,000元\n合計80,000元';
    const found = readCalculation(text);
    expect(found?.items.map(({ name, amount }) => [name, amount])).toEqual([
      ['文具', 60_000],
      ['郵資', 20_000],
    ]);
  });

  it.each(['約僱人員一名', '上年度決算100,000元', '', '照案通過'])('there is none in %s', (text) => {
    expect(readCalculation(text)).toBeUndefined();
  });

  it.each(['3人×1,000元×12月＝35,000元', '3人×12月＝36', '3人×1,000元×500元', '甲3人×乙1,000元'])(
    '%s is not followed',
    (text) => {
      expect(readCalculation(text)).toEqual({ items: [], unread: [expect.any(String)] });
    },
  );

  it('comes to what it says, whatever the numbers', () => {
    const whole = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 12 }), (count, price, times) => {
        const amount = count * price * times;
        const text = `物品 ${formatMoney(count)}份×${formatMoney(price)}元×${times}次＝${formatMoney(amount)}元`;
        expect(readCalculation(text)?.items).toEqual([item('物品', String(count), '份', price, String(times), amount)]);
        expect(readCalculation(text.replace(/＝.*$/, `＝${formatMoney(amount + 1)}元`))?.items).toEqual([]);
        expect(readCalculation(`其他　2560；物品　${count}　${price}　${count * price}`)?.items).toHaveLength(2);
        const own = `物品　${count}　份　${price}　${times}　${amount}`;
        expect(readCalculation(own)?.items).toEqual([item('物品', String(count), '份', price, String(times), amount)]);
      }),
    );
  });
});
