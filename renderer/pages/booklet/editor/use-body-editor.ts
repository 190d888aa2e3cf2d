import { type RefObject, useEffect, useRef, useState } from 'react';
import { BodyEditor } from './body-editor.ts';
import { markOf, type ParagraphMark, paragraph } from './schema.ts';
import type { SectionKeeper } from './section-keeper.ts';
import type { Shown } from './shown.ts';
import { editorTexts as texts } from './texts.ts';

/** What has been pressed in the text, with the element it stands in. */
export interface Pressed {
  readonly at: number;
  readonly anchor: { readonly current: HTMLElement | null };
}

interface Ground {
  place: RefObject<HTMLDivElement | null>;
  editor: RefObject<BodyEditor | undefined>;
  keeper: SectionKeeper;
  ready: boolean;
  shown: Shown;
  onLeave: () => void;
}

interface Mounted {
  /** Once the text is there. */
  body: BodyEditor | undefined;
  /** Of the paragraph the caret is in. */
  mark: ParagraphMark | undefined;
  pressed: Pressed | undefined;
  setPressed: (pressed: Pressed | undefined) => void;
}

const attributes = {
  class: 'body-text',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': texts.body,
  'aria-description': texts.bodyHelp,
  spellcheck: 'false',
};

/** The bar above the text is a part of writing. */
const isBeside = (to: EventTarget | null): boolean => to instanceof Element && to.closest('.booklet-sheet') !== null;

/** Hangs the text into the page; what the keeper has and what is on the sheet stay the same. */
export function useBodyEditor({ place, editor, keeper, ready, shown, onLeave }: Ground): Mounted {
  const [body, setBody] = useState<BodyEditor>();
  const [mark, setMark] = useState<ParagraphMark>();
  const [pressed, setPressed] = useState<Pressed>();
  const latest = useRef({ shown, onLeave });
  useEffect(() => {
    latest.current = { shown, onLeave };
  });
  useEffect(() => {
    if (!ready || !place.current) return;
    const made: BodyEditor = new BodyEditor({
      place: place.current,
      text: keeper.snapshot().text,
      shown: latest.current.shown,
      attributes,
      hint: texts.hint,
      doors: {
        onText: (text) => keeper.type(text),
        onMoved: ({ selection: { $from } }) =>
          setMark($from.parent.type === paragraph ? markOf($from.parent) : undefined),
        onOpen: (at) => {
          const dom = made.view.nodeDOM(at);
          setPressed({ at, anchor: { current: dom instanceof HTMLElement ? dom : null } });
        },
        onLeave: () => latest.current.onLeave(),
        onBlur: (to) => {
          if (!isBeside(to)) void keeper.flush();
        },
        onComposed: () => made.show(latest.current.shown),
      },
    });
    const forget = keeper.subscribe(() => made.follow(keeper.snapshot().text));
    editor.current = made;
    setBody(made);
    return () => {
      forget();
      editor.current = undefined;
      made.destroy();
    };
  }, [keeper, ready, place, editor]);
  useEffect(() => {
    if (body && !body.isComposing) body.show(shown);
  }, [body, shown]);
  return { body, mark, pressed, setPressed };
}
