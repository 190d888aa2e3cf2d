import { type RefObject, useLayoutEffect, useState } from 'react';

/** The width an element has been given, in pixels: what is drawn in it keeps the size of its letters. */
export function useWidth(of: RefObject<HTMLElement | null>, atFirst: number): number {
  const [width, setWidth] = useState(atFirst);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return;
    const measure = (): void => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [of]);
  return width;
}
