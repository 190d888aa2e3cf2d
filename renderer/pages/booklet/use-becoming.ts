import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '#renderer/data/client.ts';
import type { Chip } from '#shared/booklet/markup.ts';
import { styleOf, wishOf } from '#shared/booklet/wish.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';
import { styled } from '#shared/figures/style.ts';
import { basisOf } from './use-chip.ts';

/**
 * What a chip would be in this report. The same number in other words is not asked for again, so that typing a word costs
 * nothing; the former answer stays until the next one is there.
 */
export function useBecoming(chip: Chip | null, values: BookletValues): FigureReply | undefined {
  const { period } = values;
  const wish = chip && wishOf(chip, basisOf(values));
  const { data } = useQuery({
    queryKey: ['figure.many', 'becoming', period, wish],
    queryFn: async ({ signal }) => {
      if (!wish) return null;
      const { replies } = await call('figure.many', { period, wishes: [wish] }, { signal });
      return { figure: wish.name, reply: replies[0] };
    },
    enabled: wish !== null,
    placeholderData: keepPreviousData,
  });
  return data && data.figure === chip?.figure ? data.reply : undefined;
}

/** As the text will have it. */
export const becomes = (reply: FigureReply & { ok: true }, chip: Chip): string =>
  styled(reply, styleOf(chip, reply.unit === '%' ? 'percent' : 'counted'));
