import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../buttons/button.tsx';
import './dialog.css';

export type Fact = { label: string; value: ReactNode; strong?: boolean };

type DialogProps = {
  isOpen: boolean;
  /** Names the matter: 「超過流用上限」. */
  title: string;
  sentence?: ReactNode;
  facts?: readonly Fact[];
  children?: ReactNode;
  /** The way on, a verb. */
  verb: string;
  onDo: () => void;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  keys?: string;
  /** The harmless way, which Esc takes too. */
  leave: string;
  onLeave: () => void;
};

/** At most 480 px, one matter, two verbs. */
export function Dialog(props: DialogProps) {
  const { isOpen, onLeave } = props;
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onLeave()}>
      <Modal className="pop dlg-box">
        <AriaDialog className="dlg" role={props.danger ? 'alertdialog' : 'dialog'}>
          <DialogBody {...props} takeFocus />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The inside of a dialog, also shown lying flat in the gallery. */
export function DialogBody(props: Omit<DialogProps, 'isOpen'> & { takeFocus?: boolean }) {
  const { title, sentence, facts, children, verb, onDo, danger, busy, disabled, keys, leave, onLeave, takeFocus } =
    props;
  const sentenceId = useId();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus && body.current) focusFirst(body.current);
  }, [takeFocus]);
  return (
    <div ref={body}>
      <Heading slot="title" level={2}>
        {title}
      </Heading>
      {sentence && <p id={sentenceId}>{sentence}</p>}
      {facts && <FactTable facts={facts} />}
      {children}
      <div className="row dlg-acts">
        <Button onPress={onLeave}>{leave}</Button>
        <Button
          rank={danger ? 'danger' : 'primary'}
          onPress={onDo}
          busy={busy}
          disabled={disabled}
          keys={keys}
          aria-describedby={sentence ? sentenceId : undefined}
        >
          {verb}
        </Button>
      </div>
    </div>
  );
}

/** What is to be filled in; else the harmless button, which stands first. */
function focusFirst(body: HTMLElement): void {
  body.querySelector<HTMLElement>('input, textarea, .dlg-acts button')?.focus();
}

function FactTable({ facts }: { facts: readonly Fact[] }) {
  return (
    <table className="facts-table">
      <tbody>
        {facts.map(({ label, value, strong }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="num">{strong ? <b>{value}</b> : value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
