import { squeezedText } from '../base/plain-text.ts';

const note =
  /^(?:備註|附註|備考|註|附記|說明|填表說明|資料來源|注意事項)(?:[一二三四五六七八九十\d]*[:：、.．]|[一二三四五六七八九十\d]*$)|^※|^[＊*](?=\p{Script=Han})/u;
const emptyBelow = /^[（(〈]?(?:以下空白|本頁以下空白|以下餘白|空白)[）)〉]?$/;
const signers =
  '承辦人員?|承辦|經辦人?|製表人?|製表|填表人?|填表|課長|科長|單位主管|主管|主辦會計|會計|主計室?主任|主計|秘書|鄉長|鎮長|市長|區長|縣長|機關首長|首長|覆核|複核|審核|核章';
/** A signer’s word, alone or before a short name. */
const signature = new RegExp(`^(?:${signers})(?:[（(]簽?章[）)])?(?:[:：].{0,8})?$`);
const severalSigners = new RegExp(`^(?:(?:${signers})[:：]?){2,}$`);
const counts = '(?:[壹貳參叁肆伍陸柒捌玖拾]+|[一二三四五六七八九十甲乙丙丁]+)';
/** 貳、建設類: what stands over the rows of a part. */
const heading = new RegExp(
  `^(?:[（(]${counts}[）)]|${counts}[、.．:：]).{1,12}(?:類|部分|部門|課|室|所|隊|館|園)[:：]?$`,
);
const formal = /^[（(]?[壹貳參叁肆伍陸柒捌玖拾]+[）)]?[、.．].{1,15}$/;

const signs = new Set(signers.match(/(?<=^|\|)./gu));
/** Asked of every row: whether its first text may be a signer’s. */
export const maySign = (text: string): boolean => signs.has(text.charAt(0)) && text.length <= 24;

/** Each text once: a merged cell may say its own several times. */
const saidIn = (cells: readonly string[]): string[] => [
  ...new Set(cells.map(squeezedText).filter((text) => text !== '')),
];

/** Whether a row stands around the rows of a table and is none of them: notes, signatures, 以下空白. */
export function isAround(cells: readonly string[]): boolean {
  const said = saidIn(cells);
  const [first = '', ...more] = said;
  if (first === '') return false;
  if (more.length === 0) return [note, emptyBelow, severalSigners].some((one) => one.test(first));
  if (more.length === 1 && /^(?:備註|附註|註)[一二三四五六七八九十\d]*[:：]?$/.test(first)) return true;
  return said.length > 1 && said.every((text) => signature.test(text));
}

/** Whether a row only heads a part of a table. */
export function isHeading(cells: readonly string[]): boolean {
  const [first = '', ...more] = saidIn(cells);
  return more.length === 0 && (heading.test(first) || formal.test(first));
}
