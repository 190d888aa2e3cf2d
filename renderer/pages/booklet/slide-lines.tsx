import type { CSSProperties } from 'react';
import { InOrder } from '#renderer/parts/show/in-order.tsx';
import type { SlideBox } from '#shared/booklet/slides.ts';

/** A length of the sheet in the room that the slide has on the page. */
export const pt = (points: number): string => `calc(var(--slide-pt) * ${points})`;

export const boxAt = ({ x, y, width, height }: SlideBox): CSSProperties => ({
  left: pt(x),
  top: pt(y),
  width: pt(width),
  height: pt(height),
});

export const letters = (size: number, line: number): CSSProperties => ({ fontSize: pt(size), lineHeight: pt(line) });

/** Lines as they were measured: none breaks a second time. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return <InOrder of={lines}>{(line) => <span>{line === '' ? ' ' : line}</span>}</InOrder>;
}
