import { type ReactNode, useState } from 'react';
import type { CallOptions } from '#renderer/data/client.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { actTexts as texts } from '../texts.ts';
import type { Decider } from './use-decider.ts';
import { useLending } from './use-lending.tsx';

interface ActPanelProps {
  title: string;
  note?: string | undefined;
  /** Entered for somebody: whoever of this role, or of this unit, decides. */
  lent?: Decider | undefined;
  verb: string;
  /** What nobody can take back is sent by keys only from within. */
  lasting?: boolean;
  /** Something is missing. */
  wanting?: boolean;
  /** true: it was done. */
  onDo: (options: CallOptions) => Promise<boolean>;
  onLeave?: (() => void) | undefined;
  /** Beside the title: other ways to go. */
  others?: ReactNode;
  /** Beside the verb: a field of one line, or a quieter way. */
  beside?: ReactNode;
  children?: ReactNode;
}

/** One step of the chain at the drawer's foot: what is asked for it, and its verb. */
export function ActPanel(props: ActPanelProps) {
  const { title, note, lent, verb, lasting = false, wanting = false, onDo, onLeave, others, beside, children } = props;
  const lending = useLending(lent);
  const [busy, setBusy] = useState(false);
  const blocked = wanting || !lending.ready;
  const run = async (): Promise<void> => {
    if (busy || blocked) return;
    setBusy(true);
    if (!(await onDo(lending.options))) setBusy(false);
  };
  useShortcut(saveKeys, () => void run(), !lasting);
  return (
    <section
      className="case-act"
      aria-label={lent ? texts.behalfOf(title) : title}
      onKeyDownCapture={lasting ? savingByKeys(() => void run()) : undefined}
    >
      <div className="row act-head">
        <b>{lent ? texts.behalfOf(title) : title}</b>
        {note && <span className="dim small">{note}</span>}
        <span className="grow" />
        {others}
      </div>
      <div className="act-body scroll">
        {children}
        {lending.fields}
      </div>
      <div className="row act-foot">
        {beside ?? <span className="grow" />}
        {onLeave && <Button onPress={onLeave}>{texts.leave}</Button>}
        <Button rank="primary" keys={saveKeys} busy={busy} disabled={blocked} onPress={() => void run()}>
          {verb}
        </Button>
      </div>
    </section>
  );
}
