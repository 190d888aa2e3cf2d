import { CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Day } from '#shared/base/day.ts';
import { Button } from '../buttons/button.tsx';
import { ReferenceSetField } from '../choose/reference-set-field.tsx';
import type { Candidate, FindCandidates } from '../choose/use-candidates.ts';
import { DayField } from '../fields/day-field.tsx';
import { isComposing } from '../input/composing.ts';
import { Icon } from '../look/icon.tsx';
import { fieldTexts } from '../texts.ts';
import { markingTexts as texts } from './texts.ts';
import './directive-line.css';

export type DirectiveEntries = { leads: readonly Candidate[]; cos: readonly Candidate[]; due: Day | null };

export type DirectiveLineProps = DirectiveEntries & {
  /** The words of the sentence that name the day: 農曆年前. */
  dueText?: string | undefined;
  onChange: (next: DirectiveEntries) => void;
  /** Enter, or the button; not while a word, a choice or a day is unfinished. */
  onDone: () => void;
  /** Esc. */
  onLeave: () => void;
  findUnits: FindCandidates;
  /** What the owner has to say against it, in a sentence. */
  problem?: string | undefined;
  busy?: boolean | undefined;
};

/** Below a marked sentence: who does it, with whom, until when. Another sentence is another line: give it a key of its own. */
export function DirectiveLine(props: DirectiveLineProps) {
  const { leads, cos, due, dueText, onChange, onDone, onLeave, findUnits, busy = false } = props;
  const entries = useRef<HTMLDivElement>(null);
  const [unread, setUnread] = useState<string>();
  const [unfinished, setUnfinished] = useState<string>();
  const problem = unfinished ?? props.problem;

  useLayoutEffect(() => {
    // Whoever shows the line brings it into view once it stands in its place.
    entries.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);

  function findUnfinished(): string | undefined {
    const open = openText(entries.current);
    return open ? fieldTexts.notPicked(open.value.trim()) : unread;
  }
  function done(): void {
    openText(entries.current)?.focus();
    const reason = findUnfinished();
    setUnfinished(reason);
    if (reason === undefined && !busy) onDone();
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const isOurs = event.target instanceof HTMLInputElement && event.currentTarget.contains(event.target);
    if (!isOurs || event.defaultPrevented || isComposing(event)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') leave(event);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!event.repeat) done();
  }
  function leave(event: KeyboardEvent<HTMLElement>): void {
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  }
  const change = (next: Partial<DirectiveEntries>) => {
    setUnfinished(undefined);
    onChange({ leads, cos, due, ...next });
  };

  return (
    <fieldset
      className="directive-line"
      aria-label={texts.line}
      onKeyDown={onKeyDown}
      onBlur={() => setUnfinished(findUnfinished())}
    >
      <div ref={entries} className="directive-entries">
        <b aria-hidden="true">{texts.line}</b>
        <div className="units">
          <ReferenceSetField
            label={texts.leads}
            value={leads}
            onChange={(value) => change({ leads: value })}
            find={findUnits}
            reserve={false}
            tabThrough
          />
        </div>
        <div className="units">
          <ReferenceSetField
            label={texts.cos}
            value={cos}
            onChange={(value) => change({ cos: value })}
            find={findUnits}
            reserve={false}
            tabThrough
          />
        </div>
        <div className="day">
          <DayField
            label={texts.due}
            value={due}
            onChange={(day, reason) => {
              setUnread(reason);
              change({ due: day });
            }}
            help={dueText}
            reserve={false}
          />
        </div>
        <Button rank="primary" small keys="Enter" busy={busy} onPress={done}>
          {texts.done}
        </Button>
      </div>
      <div className="directive-problem" role="status">
        {problem && (
          <>
            <Icon of={CircleAlert} />
            <span>{problem}</span>
          </>
        )}
      </div>
    </fieldset>
  );
}

/** A unit typed but not yet chosen: nothing of it would be kept. */
function openText(entries: HTMLElement | null): HTMLInputElement | undefined {
  const inputs = [...(entries?.querySelectorAll<HTMLInputElement>('input[role=combobox]') ?? [])];
  return inputs.find(({ value }) => value.trim() !== '');
}
