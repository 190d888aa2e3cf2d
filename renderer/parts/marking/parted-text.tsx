import type { MouseEvent, RefObject } from 'react';
import type { Cut } from './geometry.ts';

type PartedTextProps = { text: string; cut: Cut; gap: number; area: RefObject<HTMLTextAreaElement | null> };

/** The text as it stands around the line of entries. Pressing on it goes back into the text field, at that place. */
export function PartedText({ text, cut, gap, area }: PartedTextProps) {
  function goTo(event: MouseEvent<HTMLElement>): void {
    const element = area.current;
    if (!element || event.button !== 0) return;
    event.preventDefault();
    const at = document.caretPositionFromPoint(event.clientX, event.clientY);
    const piece = at?.offsetNode.parentElement?.dataset.from;
    const caret = piece === undefined || !at ? element.value.length : Number(piece) + at.offset;
    element.focus({ preventScroll: true });
    element.setSelectionRange(caret, caret);
  }
  return (
    <div className="marking-text marking-parted" aria-hidden="true" onMouseDown={goTo}>
      <div data-from={0}>{text.slice(0, cut.headEnd)}</div>
      <div data-from={cut.tailStart} style={{ marginTop: gap }}>
        {text.slice(cut.tailStart)}
      </div>
    </div>
  );
}
