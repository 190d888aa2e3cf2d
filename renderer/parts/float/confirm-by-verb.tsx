import { floatTexts } from '../texts.ts';
import { Dialog, type Fact } from './dialog.tsx';

export type Confirmation = {
  title: string;
  sentence: string;
  facts?: readonly Fact[];
  /** What will be done: 「註銷保留」. */
  verb: string;
  onDo: () => void;
};

type ConfirmByVerbProps = {
  /** null while nothing is asked. */
  ask: Confirmation | null;
  onLeave: () => void;
  leave?: string;
  busy?: boolean;
};

/** Asked only before what cannot be undone. The harmless button has the focus first, and Esc is harmless. */
export function ConfirmByVerb({ ask, onLeave, leave = floatTexts.back, busy = false }: ConfirmByVerbProps) {
  if (!ask) return null;
  return <Dialog isOpen {...ask} danger busy={busy} leave={leave} onLeave={onLeave} />;
}
