import type { ReactNode } from 'react';
import './marks.css';

/** late: overdue, the only solid one. soft-…: near or noteworthy. line: a plain word in a frame. */
export type TagKind = 'late' | 'soft-ok' | 'soft-warn' | 'soft-bad' | 'soft-act' | 'line';

export function Tag({ kind, children }: { kind: TagKind; children: ReactNode }) {
  return <span className={`tag ${kind}`}>{children}</span>;
}
