import { type KeyboardEvent, type ReactNode, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useComposition } from '../input/use-composition.ts';
import { matchesKeys } from '../keys/keys.ts';
import { Decoration } from './decoration.tsx';
import { MarkMemory } from './mark-memory.ts';
import { type Marked, type MarkRange, markIn, moveMarks, rangeToMark, sameMarks } from './marks.ts';
import { PartedText } from './parted-text.tsx';
import { markingTexts as texts } from './texts.ts';
import { useGeometry } from './use-geometry.ts';
import { useHeight, useInView, useLinePlace, useReturnToText } from './use-line-place.ts';
import './marking.css';

export type DecisionEditorHandle = {
  focusText: () => void;
  /** The first field of the line below the marked sentence. */
  focusLine: () => void;
  /** What F4 does in the text. */
  mark: () => void;
};

export type DecisionEditorProps = {
  label: string;
  text: string;
  onText: (next: string) => void;
  marks: readonly Marked[];
  /** The text was edited before or inside marks. A mark whose text is gone is missing; undo may bring it back. */
  onMarks: (next: readonly Marked[]) => void;
  /** F4 on the selection, or on the sentence at the caret. */
  onMark: (range: MarkRange) => void;
  /** F4 on what is already marked. */
  onOpen?: ((id: string) => void) | undefined;
  /** The mark being filled in, and the line for it. */
  current?: string | undefined;
  below?: ReactNode;
  onBlur?: (() => void) | undefined;
  readOnly?: boolean | undefined;
  /** For the screen on the wall. */
  large?: boolean | undefined;
  placeholder?: string | undefined;
  ref?: Ref<DecisionEditorHandle> | undefined;
};

/** A decision in which sentences are marked as directives. Another text is another editor: give it a key of its own. */
export function DecisionEditor(props: DecisionEditorProps) {
  const { label, text, marks, current, below, readOnly = false, large = false } = props;
  const summaryId = useId();
  const mirror = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const [memory] = useState(() => new MarkMemory());
  const [composed, setComposed] = useState<string | null>(null);
  const composition = useComposition<HTMLTextAreaElement>({ text, onText: change, onKey });
  const area = composition.ref;

  const shown = composed ?? text;
  const drawn = useDrawn(marks, text, shown);
  const isOpen = Boolean(below);
  const filled = isOpen ? drawn.find(({ id }) => id === current) : undefined;
  const { place, onTextFocus, onTextBlur } = useLinePlace(isOpen, current);
  const geometry = useGeometry(mirror, shown, drawn, filled);
  const cut = place === 'text' ? geometry.cut : null;
  const gap = useHeight(line, isOpen);
  useInView(line, gap, cut?.top);
  useReturnToText(area, isOpen);
  useImperativeHandle(props.ref, () => ({
    focusText: () => area.current?.focus(),
    focusLine: () => line.current?.querySelector('input')?.focus(),
    mark,
  }));

  function change(next: string): void {
    setComposed(null);
    const moved = memory.move(marks, text, next, area.current?.selectionEnd);
    props.onText(next);
    if (!sameMarks(marks, moved)) props.onMarks(moved);
  }
  function mark(): void {
    const element = area.current;
    if (!element || readOnly) return;
    const range = rangeToMark(element.value, element.selectionStart, element.selectionEnd);
    if (!range) return;
    element.setSelectionRange(element.selectionEnd, element.selectionEnd);
    const marked = markIn(marks, range);
    if (marked) props.onOpen?.(marked.id);
    else props.onMark(range);
  }
  function onKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (!matchesKeys(event, 'F4')) return;
    event.preventDefault();
    mark();
  }

  return (
    <div className={`marking scroll${large ? ' large' : ''}${cut ? ' parted' : ''}${readOnly ? ' fixed' : ''}`}>
      <div className="marking-sheet" style={{ paddingBottom: cut ? gap : 0 }}>
        <div ref={mirror} className="marking-text marking-mirror" aria-hidden="true">
          {shown}
        </div>
        <Decoration {...{ places: geometry.places, marks: drawn, current, large, cut, gap }} />
        <textarea
          {...composition}
          className="marking-text"
          aria-label={label}
          aria-describedby={marks.length > 0 ? summaryId : undefined}
          aria-keyshortcuts={readOnly ? undefined : 'F4'}
          readOnly={readOnly}
          placeholder={props.placeholder}
          spellCheck={false}
          rows={1}
          onInput={({ currentTarget }) => setComposed(currentTarget.value)}
          onCompositionEnd={(event) => {
            setComposed(null);
            composition.onCompositionEnd(event);
          }}
          onFocus={onTextFocus}
          onBlur={() => {
            onTextBlur();
            props.onBlur?.();
          }}
        />
        {cut && <PartedText text={shown} cut={cut} gap={gap} area={area} />}
      </div>
      {isOpen && (
        <div ref={line} className={`marking-below ${cut ? 'in-text' : 'at-foot'}`} style={{ top: cut?.top }}>
          {below}
        </div>
      )}
      <Summary id={summaryId} text={shown} marks={drawn} />
    </div>
  );
}

/** While a word is being put together the owner's text rests; its marks are drawn where the text now shows them. */
function useDrawn(marks: readonly Marked[], text: string, shown: string): readonly Marked[] {
  const drawn = text === shown ? marks : moveMarks(marks, text, shown);
  return drawn.toSorted((one, other) => one.from - other.from);
}

function Summary({ id, text, marks }: { id: string; text: string; marks: readonly Marked[] }) {
  const items = marks.map(({ from, to, label }) => texts.item(label || texts.draft, text.slice(from, to)));
  return (
    <p id={id} className="visually-hidden">
      {[texts.marked(marks.length), ...items].join('。')}
    </p>
  );
}
