import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { DecisionEditor, type DecisionEditorHandle } from '#renderer/parts/marking/decision-editor.tsx';
import { DirectiveLine } from '#renderer/parts/marking/directive-line.tsx';
import { markIn } from '#renderer/parts/marking/marks.ts';
import { decidedKinds } from '#shared/registers/item.ts';
import { DecisionChoice } from './decision-choice.tsx';
import type { Decision } from './decision-segments.ts';
import { SavedLine } from './saved-line.tsx';
import { roomTexts as texts } from './texts.ts';
import { type MarkingOf, takeOff, useMarking } from './use-marking.ts';
import { VoteLine } from './vote-line.tsx';

export interface RoomDecisionHandle {
  focusText: () => void;
  mark: () => void;
  fill: () => void;
}

interface RoomDecisionProps extends MarkingOf {
  readOnly: boolean;
  large: boolean;
  placeholder: string;
  /** Nothing else is open: the caret belongs in the text. */
  focused: boolean;
  /** The first word under an item opens it. */
  onBegin: () => void;
  onChoose: (decision: Decision | null) => void;
  ref: Ref<RoomDecisionHandle>;
}

/** 決議: how it was decided, the text, and in it the sentences that become directives. */
export function RoomDecision(props: RoomDecisionProps) {
  const { item, keeper, decision, given, units, readOnly, large, placeholder } = props;
  const marking = useMarking(props);
  const editor = useRef<DecisionEditorHandle>(null);
  const { open } = marking;
  useImperativeHandle(props.ref, () => ({
    focusText: () => editor.current?.focusText(),
    mark: () => editor.current?.mark(),
    fill: () => (open ? editor.current?.focusLine() : editor.current?.mark()),
  }));
  const { ready } = decision;
  const writing = props.focused && !readOnly;
  useEffect(() => {
    if (ready && writing) editor.current?.focusText();
  }, [ready, writing]);
  useShortcut(
    'Shift F4',
    () => {
      const marked = markAtCaret(marking.marks);
      const directive = given.rows.find(({ id }) => id === marked);
      if (directive?.state === 'draft') void takeOff(keeper, directive);
    },
    !readOnly,
  );
  return (
    <section className="room-decision" aria-label={texts.decision}>
      <div className="room-decision-head">
        <b>{decidedKinds.has(item.kind) ? texts.decision : texts.record}</b>
        {decidedKinds.has(item.kind) && <DecisionChoice item={item} readOnly={readOnly} onChoose={props.onChoose} />}
        <VoteLine item={item} />
        <span className="grow" />
        <SavedLine keeper={keeper} decision={decision} />
      </div>
      {decision.ready && (
        <DecisionEditor
          ref={editor}
          label={texts.decisionText}
          text={decision.text}
          onText={(text) => {
            keeper.type(text);
            props.onBegin();
          }}
          marks={marking.marks}
          onMarks={marking.onMarks}
          onMark={marking.onMark}
          onOpen={marking.onOpen}
          current={open?.id}
          onBlur={() => void keeper.flush()}
          readOnly={readOnly}
          large={large}
          placeholder={placeholder}
          below={
            open && (
              <DirectiveLine
                key={open.id}
                {...open.entries}
                dueText={open.dueText}
                onChange={marking.change}
                onDone={marking.done}
                onLeave={marking.leave}
                findUnits={units.find}
                problem={open.problem}
              />
            )
          }
        />
      )}
    </section>
  );
}

function markAtCaret(marks: Parameters<typeof markIn>[0]): string | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLTextAreaElement)) return undefined;
  const { selectionStart: from, selectionEnd: to } = activeElement;
  return (markIn(marks, { from, to }) ?? marks.find((mark) => mark.from <= from && from <= mark.to))?.id;
}
