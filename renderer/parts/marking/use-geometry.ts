import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Cut, cutBehind, type MarkPlace, placeMarks } from './geometry.ts';
import type { Marked } from './marks.ts';

type Geometry = { places: readonly MarkPlace[]; cut: Cut | null };

/** Measures the mirror anew whenever its text, its marks, its width or its fonts have changed. */
export function useGeometry(
  mirror: RefObject<HTMLElement | null>,
  text: string,
  marks: readonly Marked[],
  cutAfter: Marked | undefined,
): Geometry {
  const [geometry, setGeometry] = useState<Geometry>({ places: [], cut: null });
  const turn = useReflow(mirror);

  // biome-ignore lint/correctness/useExhaustiveDependencies: text and turn change what is measured.
  useLayoutEffect(() => {
    if (!mirror.current) return;
    const next = {
      places: placeMarks(mirror.current, marks),
      cut: cutAfter ? cutBehind(mirror.current, cutAfter) : null,
    };
    setGeometry((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
  }, [mirror, text, marks, cutAfter, turn]);

  return geometry;
}

/** Counts the times the mirror was laid out otherwise without a change of its text. */
function useReflow(mirror: RefObject<HTMLElement | null>): number {
  const [turn, setTurn] = useState(0);
  useLayoutEffect(() => {
    const count = () => setTurn((last) => last + 1);
    const sizes = new ResizeObserver(count);
    if (mirror.current) sizes.observe(mirror.current);
    document.fonts.addEventListener('loadingdone', count);
    return () => {
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', count);
    };
  }, [mirror]);
  return turn;
}
