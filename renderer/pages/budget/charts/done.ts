import { plus } from '#shared/budget/amounts.ts';
import { rateOf } from '#shared/budget/rates.ts';
import type { SeriesAnswer } from '#shared/contract/budget-answers.ts';
import { percentText } from '../shown.ts';

type Group = SeriesAnswer['groups'][number];

/** 實現 + 應付 + 節餘, as the rate counts it. */
export const doneOf = ({ amounts: { paid, payable, saved } }: Pick<Group, 'amounts'>): number | null =>
  plus(plus(paid, payable), saved);

export const rateWords = ({ amounts }: Pick<Group, 'amounts'>): string => percentText(rateOf('execution', amounts));
