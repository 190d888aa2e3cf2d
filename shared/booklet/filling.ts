import type { BookletValues } from '../contract/booklet-operations.ts';
import { styled } from '../figures/style.ts';
import type { Filling } from './compile.ts';
import { chipKey } from './markup.ts';
import { styleOf } from './wish.ts';

/** What texts are filled with, on the page as on paper. */
export const fillingOf = ({ words, units, figures }: Pick<BookletValues, 'words' | 'units' | 'figures'>): Filling => ({
  units,
  word: (name) => words[name],
  number: (chip) => {
    const reply = figures[chipKey(chip)];
    if (!reply) return undefined;
    if (!reply.ok) return { problem: reply.sentence };
    const usual = reply.unit === '%' ? 'percent' : 'counted';
    return { text: styled(reply, styleOf(chip, usual)), value: reply.value === null ? null : Number(reply.value) };
  },
});
