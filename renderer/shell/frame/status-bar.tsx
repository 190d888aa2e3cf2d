import type { ReactNode } from 'react';
import { KeyHint } from '#renderer/parts/keys/key-cap.tsx';
import { frameTexts } from './texts.ts';
import './status-bar.css';

export type StatusKey = { keys: readonly string[]; does: string };

/** Facts of the page at the left; what the keys do here at the right. */
export function StatusBar({ children, keys = [] }: { children?: ReactNode; keys?: readonly StatusKey[] }) {
  return (
    <footer className="status">
      <span className="status-facts" role="status">
        {children}
      </span>
      <span className="keys" role="note" aria-label={frameTexts.keys}>
        {keys.map(({ keys: caps, does }) => (
          <KeyHint key={does} keys={caps} does={does} />
        ))}
      </span>
    </footer>
  );
}
