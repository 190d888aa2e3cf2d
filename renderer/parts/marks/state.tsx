import type { ReactNode } from 'react';
import { Mark, type MarkName } from './mark.tsx';
import './marks.css';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'act';

const tones: Record<MarkName, Tone> = {
  draft: 'plain',
  ongoing: 'plain',
  asked: 'act',
  released: 'ok',
  continued: 'plain',
  merged: 'plain',
  moved: 'plain',
  closed: 'plain',
  good: 'ok',
  behind: 'warn',
  farBehind: 'bad',
  added: 'ok',
  changed: 'act',
  same: 'plain',
  bothChanged: 'warn',
  refused: 'bad',
};

/** A mark and its word: the word always stands beside the mark. */
export function State({ mark, children }: { mark: MarkName; children: ReactNode }) {
  return (
    <span className={`st ${tones[mark]}`}>
      <Mark name={mark} />
      {children}
    </span>
  );
}
