import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

type LinePlace = {
  /** text: in a gap below the marked sentence. foot: at the foot of the editor. */
  place: 'text' | 'foot';
  onTextFocus: () => void;
  onTextBlur: () => void;
};

/**
 * Where the line of entries stands. A text field cannot part its lines, so the gap is shown only while the text is not
 * being written in; whoever goes back into the text finds the line at the foot, where it then stays until it is closed.
 */
export function useLinePlace(isOpen: boolean, current: string | undefined): LinePlace {
  const [isWriting, setWriting] = useState(false);
  const [atFoot, setAtFoot] = useState<string>();
  const key = isOpen ? (current ?? '') : undefined;
  if (key === undefined && atFoot !== undefined) setAtFoot(undefined);
  return {
    place: isOpen && !isWriting && atFoot !== key ? 'text' : 'foot',
    onTextFocus() {
      setWriting(true);
      if (key !== undefined) setAtFoot(key);
    },
    onTextBlur: () => setWriting(false),
  };
}

/** The height of the line, which is the height of the gap. */
export function useHeight(element: RefObject<HTMLElement | null>, isThere: boolean): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const line = element.current;
    if (!isThere || !line) return;
    const measure = () => setHeight(line.offsetHeight);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(line);
    return () => sizes.disconnect();
  }, [element, isThere]);
  return isThere ? height : 0;
}

/** Brings the line into view when it opens or grows, together with the sentence above it. */
export function useInView(element: RefObject<HTMLElement | null>, height: number, top: number | undefined): void {
  useLayoutEffect(() => {
    if (top !== undefined && height > 0) element.current?.scrollIntoView({ block: 'nearest' });
  }, [element, height, top]);
}

/** When the line is gone and took the focus with it, writing goes on where it was. */
export function useReturnToText(text: RefObject<HTMLTextAreaElement | null>, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    const closed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (closed && (document.activeElement === document.body || document.activeElement === null)) text.current?.focus();
  }, [text, isOpen]);
}
