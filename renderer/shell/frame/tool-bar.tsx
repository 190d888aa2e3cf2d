import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { frameTexts } from './texts.ts';
import './page-head.css';

/** What narrows the list at the left, how it is shown at the right. */
export function ToolBar({ children, right }: { children: ReactNode; right?: ReactNode }) {
  return (
    <Toolbar className="tool" aria-label={frameTexts.tools}>
      {children}
      <span className="grow" />
      {right}
    </Toolbar>
  );
}
