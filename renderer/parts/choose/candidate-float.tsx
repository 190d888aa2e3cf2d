import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './choose.css';

type CandidateFloatProps = {
  /** What it hangs under: the text field. */
  field: ReactNode;
  isOpen: boolean;
  children: ReactNode;
};

/**
 * A field with a list hanging under it. The list lies in the browser's top layer and is held by CSS anchors: it follows
 * when the page scrolls (a list that closes on scrolling would close as soon as typing brings its field into view), and
 * it stays inside the field's place in the page for whoever only listens.
 */
export function CandidateFloat({ field, isOpen, children }: CandidateFloatProps) {
  const anchor = `--${useId()}`;
  return (
    <>
      <div style={{ anchorName: anchor }}>{field}</div>
      {isOpen && <TopLayer anchor={anchor}>{children}</TopLayer>}
    </>
  );
}

function TopLayer({ anchor, children }: { anchor: string; children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current?.showPopover();
  }, []);
  return (
    <div ref={ref} popover="manual" className="pop candidates" style={{ positionAnchor: anchor }}>
      {children}
    </div>
  );
}
