import { z } from 'zod';
import { isDay } from '../base/day.ts';
import { isId } from '../base/ids.ts';
import { isMonth, monthsBetween } from '../base/month.ts';

/** Pieces that inputs of operations are made of. */
export const idEntry = z.string().refine(isId, { error: '紀錄識別碼的格式不符。' });

export const versionEntry = z.int().min(0);

export const dayEntry = z.string().refine(isDay, { error: '不是存在的日期，例如115年11月21日請填2026-11-21。' });

const monthEntry = z.string().refine(isMonth, { error: '不是存在的月份，例如115年11月請填2026-11。' });

/** More months than this are no curve. */
const mostMonths = 60;

/** From one month to another, both included. */
export const monthsEntry = z
  .strictObject({ from: monthEntry, to: monthEntry })
  .refine(({ from, to }) => monthsBetween(from, to) >= 0 && monthsBetween(from, to) < mostMonths, {
    error: `月份由前到後，最多${mostMonths}個月。`,
  });

/** Line breaks of any system become one; what cannot be shown is refused. */
export const textEntry = (length: number) =>
  z
    .string()
    .max(length, { error: `最多${length}字，請縮短。` })
    .refine((value) => value.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value), {
      error: '含有無法顯示的控制字元，請重新輸入。',
    })
    .transform((value) => value.replace(/\r\n?/g, '\n').trim());

export const idsEntry = z
  .array(idEntry)
  .max(1000)
  .transform((ids) => [...new Set(ids)].sort());

export const filesEntry = idsEntry.default([]);

/** Units in the order they were named. */
export const unitsEntry = z
  .array(idEntry)
  .max(100)
  .transform((ids) => [...new Set(ids)]);

/** The codes of a choice, as an enumeration takes them. */
export const keysOf = <T extends object>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]];
