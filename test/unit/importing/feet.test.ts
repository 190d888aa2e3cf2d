import { describe, expect, it } from 'vitest';
import { isAround, isHeading } from '#shared/importing/feet.ts';

describe('a row around a table', () => {
  it.each([
    ['備註：本表由各課室填報。'],
    ['', '備註：執行情形以115年10月31日為準。', '', ''],
    ['註1', '進度以百分比表示'],
    ['※本表每月更新'],
    ['說明：金額單位為千元'],
    ['承辦人　課長　秘書　鄉長'],
    ['承辦人：', '', '課長：', '', '秘書：'],
    ['製表：王小明', '主計：', '鄉長：'],
    ['以下空白'],
    ['（空白）', ''],
    ['註：', '註：'],
  ])('%j is none of its rows', (...cells) => {
    expect(isAround(cells)).toBe(true);
  });

  it.each([
    [''],
    ['1', '備註：另案辦理', '建設課'],
    ['秘書', '王小明'],
    ['課長', '陳秀琴', '民政課'],
    ['一、整修圖書館屋頂'],
    ['路燈汰換'],
    ['說明會場地勘查'],
    ['註銷登記業務檢討', '戶政'],
    ['註銷登記業務檢討'],
    ['備註欄格式修正', '秘書室'],
    ['空白支票管理'],
    ['鄉長室冷氣汰換'],
    ['一般教室'],
    ['二樓會議室'],
    ['三民國小圖書館'],
    ['秘書'],
  ])('%j is one of its rows', (...cells) => {
    expect([isAround(cells), isHeading(cells)]).toEqual([false, false]);
  });

  it.each([['貳、建設類'], ['', '一、民政課'], ['（二）公共工程部分', ''], ['壹、主席致詞']])(
    '%j heads a part',
    (...cells) => {
      expect([isAround(cells), isHeading(cells)]).toEqual([false, true]);
    },
  );
});
