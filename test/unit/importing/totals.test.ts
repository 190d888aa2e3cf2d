import { describe, expect, it } from 'vitest';
import { endsInTotal, isTotal, isTotalOf } from '#shared/importing/totals.ts';

describe('what only adds up others', () => {
  it.each([
    '合計',
    '小　計',
    ' 總計',
    '\u200b合計',
    '歲出合計：',
    '歲入 合計',
    '本年度合計',
    '合\n計（建設課）',
    '小計（3筆）',
    '本頁小計／合計',
    '共計',
    '累計',
    '計',
    '⼩計',
  ])('%j is a sum wherever it stands', (text) => {
    expect([isTotal(text), isTotalOf(text)]).toEqual([true, true]);
  });

  it.each(['圖書館小計', '經常門合計（1）', '一、建設課小計', 'A合計', '設計費小計'])(
    '%j is one beside a figure',
    (text) => {
      expect([isTotal(text), endsInTotal(text), isTotalOf(text)]).toEqual([false, true, true]);
    },
  );

  it.each(['小計 建設課', '合計3案'])('%j is one where a name would stand', (text) => {
    expect([isTotal(text), endsInTotal(text), isTotalOf(text)]).toEqual([false, false, true]);
  });

  it.each([
    '',
    '會計室',
    '主計',
    '小組設計',
    '合作計畫',
    '本年度計畫',
    '共同設計',
    '計畫室',
    '各課經費如何，請主計彙整合計',
  ])('%j is none', (text) => {
    expect([isTotal(text), isTotalOf(text)]).toEqual([false, false]);
  });

  it.each(['總計畫書送審', '小計畫路面', '合計刨除3公里', '合計3場', '總計三'])(
    '%j is a text that begins like one',
    (text) => {
      expect([isTotal(text), endsInTotal(text)]).toEqual([false, false]);
    },
  );
});
