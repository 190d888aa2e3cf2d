import { type Day, formatDay } from '#shared/base/day.ts';
import type { Level } from '#shared/base/numerals.ts';
import type { Block, Column, Heading, Row, Signer } from '../paper.ts';

/** 14:30 → 下午2時30分. */
export function clockWords(clock: string): string {
  const match = /^(\d{1,2}):(\d{2})$/.exec(clock);
  if (match === null) return clock;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  const half = hour < 12 ? '上午' : '下午';
  const shown = hour > 12 ? hour - 12 : hour;
  const word = hour === 12 ? '中午12時' : `${half}${shown}時`;
  return minute === 0 ? word : `${word}${minute}分`;
}

/** 115年11月23日（星期一）下午2時. */
export const moment = (on: Day, at: string | null): string =>
  `${formatDay(on, 'fullWeekday')}${at === null ? '' : clockWords(at)}`;

export const dots = (day: Day | null): string => (day === null ? '' : formatDay(day, 'dots'));
export const full = (day: Day | null): string => (day === null ? '' : formatDay(day));

export const names = (list: readonly string[]): string => list.filter((name) => name.trim() !== '').join('、');

/** The parts with something in them, one below the other. */
export const stacked = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part.trim() !== '').join('\n');

export const blank = (text: string | null | undefined): text is null | undefined | '' => (text ?? '').trim() === '';

/** Counts 壹、貳、… through a paper. */
export function sections(level: Level = 1): (text: string) => Heading {
  let n = 0;
  return (text) => {
    n += 1;
    return { kind: 'heading', level, n, text };
  };
}

/** 說明：… where there is something to say. */
export function labelledIf(label: string, text: string | null, under: Level): Block[] {
  return blank(text) ? [] : [{ kind: 'labelled', label, text, under }];
}

/** Room for stamps, where anybody stamps this paper. */
export const signing = (signers: readonly Signer[] | undefined): Block[] =>
  signers === undefined || signers.length === 0 ? [] : [{ kind: 'signatures', signers }];

/** 密件, at the head of a paper that holds what is confidential. */
export const marked = (confidential: boolean | undefined): { mark?: string } => (confidential ? { mark: '密件' } : {});

export const listed = (columns: readonly Column[], rows: readonly Row[], under?: Level): Block[] =>
  rows.length === 0
    ? [{ kind: 'body', text: '無。', ...(under === undefined ? {} : { under }) }]
    : [{ kind: 'table', columns, rows }];
