import { squeezedText } from '../base/plain-text.ts';

const words = '(?:小計|合計|總計|共計)';
/** What of: （建設課）, and the colon of a label. */
const behind = '(?:[（(][^（）()]*[）)])?[:：]?$';
const bare = new RegExp(
  `^(?:(?:歲[出入]|本年度|本頁|本月|總)?${words}(?:[/／、]${words})*${behind}|(?:計|累計)[:：]?$)`,
);
const named = new RegExp(`^[^，。；！？：,;!?:]{1,12}${words}(?:[/／]${words})*${behind}`);
const leading = /^(?:小計|合計|總計|歲[出入]合計|本年度合計)/;

const longest = 40;
const mayBe = (text: string): boolean => text.length <= longest && text.includes('計');

/** 小計, 歲出合計：, 合計（3筆）: a cell that says so and nothing else. Asked of every text of a file. */
export const isTotal = (text: string): boolean => mayBe(text) && bare.test(squeezedText(text));

/** 圖書館小計 as well: beside an amount it is a sum. */
export const endsInTotal = (text: string): boolean => isTotal(text) || (mayBe(text) && named.test(squeezedText(text)));

/** 小計 建設課, 合計3案 as well: what no name of a record is, though a text may be (小計畫). */
export const isTotalOf = (text: string): boolean =>
  endsInTotal(text) || (mayBe(text) && leading.test(squeezedText(text)));
