import {
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isComposing } from './composing.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

type Composition<E extends TextElement> = {
  /** What the owner holds. */
  text: string;
  onText: (text: string) => void;
  /** Keys outside a composition; those inside belong to the input method alone. */
  onKey?: ((event: KeyboardEvent<E>) => void) | undefined;
};

export type CompositionProps<E extends TextElement> = {
  ref: RefObject<E | null>;
  defaultValue: string;
  onChange: (event: ChangeEvent<E>) => void;
  onCompositionStart: () => void;
  onCompositionEnd: (event: CompositionEvent<E>) => void;
  onKeyDown: (event: KeyboardEvent<E>) => void;
};

/**
 * The one way to text in this program. The element keeps its own text (uncontrolled), so nothing the program does
 * can tear a half-typed word away from the input method; the owner's text is written only between compositions.
 */
export function useComposition<E extends TextElement>({ text, onText, onKey }: Composition<E>): CompositionProps<E> {
  const ref = useRef<E>(null);
  const composing = useRef(false);
  const [first] = useState(text);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element && !composing.current && element.value !== text) element.value = text;
  }, [text]);

  return {
    ref,
    defaultValue: first,
    onChange(event) {
      if (!composing.current) onText(event.currentTarget.value);
    },
    onCompositionStart() {
      composing.current = true;
    },
    onCompositionEnd(event) {
      composing.current = false;
      onText(event.currentTarget.value);
    },
    onKeyDown(event) {
      if (composing.current || isComposing(event)) event.stopPropagation();
      else onKey?.(event);
    },
  };
}
