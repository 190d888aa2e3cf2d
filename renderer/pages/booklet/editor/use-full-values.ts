import { useEffect, useMemo, useRef, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import type { Period } from '#shared/base/period.ts';
import { chipsFor } from '#shared/booklet/compile.ts';
import { chipKey, parseBody } from '#shared/booklet/markup.ts';
import { wishOf } from '#shared/booklet/wish.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { type FigureReply, type FigureWishes, mostWishes } from '#shared/contract/figure-operations.ts';
import { basisOf } from '../use-chip.ts';

type Figures = Readonly<Record<string, FigureReply>>;
type Wishes = FigureWishes['wishes'];

/** A question that is refused spoils no other: each is then asked by itself, and says why. */
async function repliesTo(period: Period, wishes: Wishes): Promise<FigureReply[]> {
  try {
    return (await call('figure.many', { period, wishes })).replies;
  } catch (error) {
    const [only, ...others] = wishes;
    if (!only) return [];
    if (others.length > 0) return (await Promise.all(wishes.map((one) => repliesTo(period, [one])))).flat();
    const { code, message } = refused(error);
    return [{ ok: false, name: only.name, code, sentence: message }];
  }
}

/** Numbers that are not in the report's values yet, since they were written a moment ago: asked for at once. */
export function useFullValues(text: string, values: BookletValues): BookletValues {
  const [more, setMore] = useState<Figures>({});
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const missing = chipsFor(parseBody(text), values.units)
      .filter((chip) => !(chipKey(chip) in values.figures) && !asked.current.has(chipKey(chip)))
      .slice(0, mostWishes);
    if (missing.length === 0) return;
    for (const chip of missing) asked.current.add(chipKey(chip));
    const wishes = missing.map((chip) => wishOf(chip, basisOf(values)));
    void repliesTo(values.period, wishes).then((replies) => {
      const found = missing.flatMap((chip, at) => {
        const reply = replies[at];
        return reply ? [[chipKey(chip), reply] as const] : [];
      });
      setMore((before) => ({ ...before, ...Object.fromEntries(found) }));
    });
  }, [text, values]);
  return useMemo(() => ({ ...values, figures: { ...more, ...values.figures } }), [values, more]);
}
