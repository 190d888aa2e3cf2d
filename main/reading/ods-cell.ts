import type { OdsLook } from './ods-styles.ts';
import { type Cell, numberText, shifted } from './parts.ts';
import { writtenMoment } from './serial.ts';
import { ownText } from './text-gatherer.ts';
import type { XmlAttributes } from './xml-attributes.ts';

/** What the element of a cell says of it, before its text is known. */
export interface OdsCell {
  type: string;
  value: string | undefined;
  formula: string | undefined;
  isError: boolean;
  style: string | undefined;
}

/** Each type keeps its value in an attribute of its own. */
const valueNames: ReadonlyMap<string, string> = new Map([
  ['float', 'office:value'],
  ['percentage', 'office:value'],
  ['currency', 'office:value'],
  ['date', 'office:date-value'],
  ['time', 'office:time-value'],
  ['boolean', 'office:boolean-value'],
  ['string', 'office:string-value'],
]);

const emptyCell: OdsCell = { type: '', value: undefined, formula: undefined, isError: false, style: undefined };

export function odsCell(attributes: XmlAttributes): OdsCell {
  // Most cells of a sheet are empty.
  if (attributes.count === 0) return emptyCell;
  const type = attributes.get('office:value-type') ?? '';
  const name = valueNames.get(type);
  return {
    type,
    value: name === undefined ? undefined : attributes.get(name),
    formula: attributes.get('table:formula'),
    isError: attributes.get('calcext:value-type') === 'error',
    style: attributes.get('table:style-name'),
  };
}

const ERROR = /^(?:#[A-Z0-9/]+[!?]?|(?:Err|錯誤):\d+)$/;

/** The value of a cell; a formula without any value stays one. */
export function odsValue(cell: OdsCell, text: string, look: OdsLook | undefined): Cell {
  const { type, value, formula } = cell;
  // LibreOffice makes the truth values of other formats formulas, and saves them as 1 and 0.
  const [, truth] = /^of:=(TRUE|FALSE)\(\)$/.exec(formula ?? '') ?? [];
  if (truth !== undefined) return truth === 'TRUE';
  if (cell.isError || (formula !== undefined && ERROR.test(text))) return { error: text };
  if (type !== '' && type !== 'string' && value !== undefined) return typedValue(type, value, look) ?? plainText(text);
  if (formula !== undefined && type === '' && text === '') return { formula: formula.replace(/^(?:\w+:)?=/, '') };
  return plainText(value ?? text);
}

const plainText = (text: string): string | null => (text === '' ? null : ownText(text));

function typedValue(type: string, value: string, look: OdsLook | undefined): Cell {
  if (type === 'date') return writtenMoment(value) ?? value;
  if (type === 'time') return duration(value) ?? value;
  if (type === 'boolean') return value === 'true';
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return plainText(value);
  if (type === 'percentage') return { percent: shifted(numberText(number), 2) };
  return look === undefined ? number : looking(number, look);
}

function looking(number: number, { scale, digits }: OdsLook): Cell {
  if (scale !== 0) return { scaled: shifted(numberText(number), -scale) };
  return Number.isSafeInteger(number) && number >= 0 ? String(number).padStart(digits, '0') : number;
}

/** PT09H30M00S → 09:30. */
function duration(value: string): Cell {
  const match = /^P(?:(\d{1,6})D)?T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d+)?S)?$/.exec(value);
  if (match === null) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  const two = (n: number): string => String(n).padStart(2, '0');
  const clock = `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}`;
  return { time: total % 60 === 0 ? clock : `${clock}:${two(total % 60)}` };
}
