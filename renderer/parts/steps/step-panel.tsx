import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../buttons/button.tsx';
import { saveKeys, savingByKeys } from '../keys/save-keys.ts';
import { useShortcut } from '../keys/shortcut.ts';
import { stepTexts } from './texts.ts';
import './steps.css';

export interface StepPanelProps {
  title: string;
  /** Beside the title: the article, the day limit. */
  note?: ReactNode;
  verb: string;
  /** Why it cannot be done yet, in words. */
  blocked?: string | undefined;
  wanting?: boolean;
  /** Its keys work wherever the cursor stands; else only from within, as for what nobody can take back. */
  everywhere?: boolean;
  /** It was asked for: the first field is typed in next. */
  takeFocus?: boolean | undefined;
  /** true: it was done. */
  onDo: () => Promise<boolean>;
  onLeave?: (() => void) | undefined;
  /** At the right of the title: other ways to go. */
  others?: ReactNode;
  /** Beside the verb: a field of one line, or a quieter way. */
  beside?: ReactNode;
  children?: ReactNode;
}

/** One step: what is asked for it, what is still missing, and its verb. */
export function StepPanel(props: StepPanelProps) {
  const { title, note, verb, blocked, wanting = false, everywhere = false, takeFocus, onDo, onLeave } = props;
  const [busy, setBusy] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takeFocus && panel.current) focusFirst(panel.current);
  }, [takeFocus]);
  const stopped = wanting || blocked !== undefined;
  const run = async (): Promise<void> => {
    if (busy || stopped) return;
    setBusy(true);
    if (!(await onDo())) setBusy(false);
  };
  useShortcut(saveKeys, () => void run(), everywhere);
  return (
    <section
      ref={panel}
      className="step"
      aria-label={title}
      onKeyDownCapture={everywhere ? undefined : savingByKeys(() => void run())}
    >
      <div className="row step-head">
        <b>{title}</b>
        {note && <span className="dim small">{note}</span>}
        <span className="grow" />
        {props.others}
      </div>
      <div className="step-body scroll">{props.children}</div>
      {blocked !== undefined && <p className="step-say warn">{blocked}</p>}
      <div className="row step-foot">
        {props.beside ?? <span className="grow" />}
        {onLeave && <Button onPress={onLeave}>{stepTexts.leave}</Button>}
        <Button rank="primary" keys={saveKeys} busy={busy} disabled={stopped} onPress={() => void run()}>
          {verb}
        </Button>
      </div>
    </section>
  );
}

/** What is to be filled in, of a set what is chosen; else the verb, which stands last. */
function focusFirst(panel: HTMLElement): void {
  const field = panel.querySelector<HTMLElement>('.step-body :is(input, textarea, button):not([disabled])');
  const chosen = field?.closest('[role=radiogroup]')?.querySelector<HTMLElement>('input:checked');
  const verbs = panel.querySelectorAll<HTMLElement>('button:not([disabled])');
  (chosen ?? field ?? [...verbs].at(-1))?.focus();
}
