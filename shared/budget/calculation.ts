import { add, type Decimal, divide, multiply, readDigits } from '../base/decimal.ts';
import { plainText } from '../base/plain-text.ts';

/** One item of a line's 計算, as it is kept. */
export interface CalculatedItem {
  name: string;
  quantity: Decimal | null;
  measure: string | null;
  price: number | null;
  times: Decimal | null;
  amount: number;
}

export interface Calculation {
  items: CalculatedItem[];
  /** Formulas that cannot be followed, or do not come to what stands behind them. */
  unread: string[];
}

/** 3人x1,000元, 3人*1,000元: signs that multiply, between a number or its unit and a number. */
const times = /(?<=[\d\p{Script=Han})%])\s*[xX*×✕╳⨯]\s*(?=[\d(])/gu;
const numbering = /^\s*(?:\((?:\d+|[一二三四五六七八九十]+)\)|\d+[.、)](?!\d)|[一二三四五六七八九十]+、|[-•·*])\s*/;
const sums = /^(?:合計|小計|共計|總計|計)(?!\p{Script=Han})/u;
const longest = { name: 80, measure: 10, lead: 40 } as const;

/**
 * What a cell of 說明 or 計算 works out: 臨時人員3人×1,000元×12月＝36,000元. Undefined where it multiplies nothing; plain amounts
 * beside formulas are items, too.
 */
export function readCalculation(text: string): Calculation | undefined {
  const lines = plainText(text)
    .split(/[\n;。]/)
    .map((line) => line.replace(numbering, '').replace(times, '×').trim())
    .filter((line) => line !== '' && !sums.test(line));
  if (!lines.some((line) => line.includes('×'))) return ownList(text);
  const found: Calculation = { items: [], unread: [] };
  let lead = '';
  for (const line of lines) {
    const items = line.includes('×') ? itemsIn(line, lead) : plainItem(line);
    if (items) found.items.push(...items);
    else if (line.includes('×')) found.unread.push(line);
    lead = items || line.length > longest.lead ? '' : line.replace(/[:,、]$/, '');
  }
  return found;
}

/** 文具紙張 50,000元 */
function plainItem(line: string): CalculatedItem[] | undefined {
  const [, name = '', digits = ''] = /^(.*?\D)[:\s]*([\d,]+)元$/.exec(line) ?? [];
  const amount = readDigits(digits);
  if (amount === null) return undefined;
  return [{ ...nothing, name: cleanName(name).slice(0, longest.name), amount: Number(amount) }];
}

const nothing = { quantity: null, measure: null, price: null, times: null } as const;

const cleanName = (text: string): string => text.replace(/[\s:,、]+$/, '').trim();

/** A line may add several products: 3人×500元＋2人×800元＝3,100元. */
function itemsIn(line: string, lead: string): CalculatedItem[] | undefined {
  const [left = '', ...right] = line.split('=');
  const items = left.split('+').map((term) => termIn(term, lead));
  if (items.some((item) => item === undefined) || right.length > 1) return undefined;
  const known = items.filter((item) => item !== undefined);
  const sum = known.reduce((all, { amount }) => all + amount, 0);
  return right[0] === undefined || isSaid(right[0], sum) ? known : undefined;
}

/** 36,000元, 36千元, and 36 alone in a table of 千元. */
function isSaid(text: string, amount: number): boolean {
  const [, digits = '', unit = ''] = /^\s*約?([\d,]+(?:\.\d+)?)\s*([千萬]?元)?/.exec(text) ?? [];
  const said = readDigits(digits);
  if (said === null) return false;
  const scales = unit === '' ? [1, 1_000, 10_000] : [scaleOf(unit)];
  return scales.some((scale) => multiply(said, scale) === String(amount));
}

const scaleOf = (unit: string): number => ({ 千: 1_000, 萬: 10_000 })[unit.charAt(0)] ?? 1;

interface Factor {
  value: Decimal;
  unit: string;
}

/** The factor in 元 is the price, the first other one how many, all that follow how often. */
function termIn(term: string, lead: string): CalculatedItem | undefined {
  const [first = '', ...others] = term.split('×');
  const begun = /^(.*?)(\d[\d,]*(?:\.\d+)?[^\d]*)$/.exec(first.replace(/(?<=\d\D*)\([^()]*\)/g, ''));
  const factors = [begun?.[2] ?? '', ...others].map(factorIn);
  if (!begun || others.length === 0 || factors.some((factor) => factor === undefined)) return undefined;
  const known = factors.filter((factor) => factor !== undefined);
  const prices = known.filter(({ unit }) => /^[千萬]?元/.test(unit));
  const [price] = prices;
  if (!price || prices.length > 1) return undefined;
  const yuan = multiply(price.value, scaleOf(price.unit));
  const [count, ...often] = known.filter((factor) => factor !== price);
  const amount = known.reduce((product, { value }) => multiply(product, value), String(scaleOf(price.unit)));
  if (yuan.includes('.') || amount.includes('.') || !Number.isSafeInteger(Number(amount))) return undefined;
  const name = cleanName(begun[1] ?? '') || lead || term.trim();
  return {
    name: name.slice(0, longest.name),
    quantity: count?.value ?? null,
    measure: count?.unit.slice(0, longest.measure) || null,
    price: Number(yuan),
    times: often.length === 0 ? null : often.reduce((product, { value }) => multiply(product, value), '1'),
    amount: Number(amount),
  };
}

function factorIn(text: string): Factor | undefined {
  const [, digits = '', unit = ''] = /^\s*([\d,]+(?:\.\d+)?)\s*([^\d]*)$/.exec(text.replace(/\([^()]*\)/g, '')) ?? [];
  const value = readDigits(digits);
  if (value === null) return undefined;
  return unit.startsWith('%') ? { value: divide(value, 100, 4), unit: '' } : { value, unit: unit.trim() };
}

/** As our own list writes it: 名稱　數量　單位　單價　次數　金額；… */
function ownList(text: string): Calculation | undefined {
  const items = text.split('；').map((part) => ownItem(part.split('　').map((word) => word.trim())));
  const known = items.filter((item) => item !== undefined);
  const multiplies = known.some(({ price }) => price !== null);
  return known.length === items.length && multiplies ? { items: known, unread: [] } : undefined;
}

function ownItem(words: readonly string[]): CalculatedItem | undefined {
  const [name = '', ...rest] = words;
  const amount = readDigits(rest.at(-1) ?? '');
  if (rest.length === 0 || name === '' || amount === null) return undefined;
  if (rest.length === 1) return { name, ...nothing, amount: Number(amount) };
  const factors = rest.slice(0, -1);
  const at = factors.findIndex((word) => readDigits(word) === null);
  const numbers = factors.filter((_, n) => n !== at).map((word) => readDigits(word));
  const [quantity, price, often = null, ...more] = numbers;
  if (numbers.includes(null) || more.length > 0 || !quantity || !price || price.includes('.')) return undefined;
  if (multiply(multiply(quantity, price), often ?? '1') !== add(amount)) return undefined;
  const measure = at < 0 ? null : (factors[at] ?? null);
  return { name, quantity, measure, price: Number(price), times: often, amount: Number(amount) };
}
