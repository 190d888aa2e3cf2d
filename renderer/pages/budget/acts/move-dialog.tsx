import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { call } from '#renderer/data/client.ts';
import { type Kept, useKept } from '#renderer/data/use-kept.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { moveKinds } from '#shared/registers/budget-move.ts';
import { candidateOf, lineChoices } from './line-choices.ts';
import { MoveCheck } from './move-check.tsx';
import { blankMove, type MoveEntry, wishOf } from './move-entry.ts';
import { MoveFields, useMoveChange } from './move-fields.tsx';
import { actTexts as texts } from './texts.ts';
import { useCheck } from './use-check.ts';
import './acts.css';

interface MoveDialogProps {
  book: BookAnswer;
  /** Lines it is likely about. */
  from?: Id | undefined;
  to?: Id | undefined;
  /** Above the fields: which book, where there are several. */
  chooser?: ReactNode;
  onClose: () => void;
  onMade?: ((id: Id) => void) | undefined;
}

/** 流用、動支: what is asked for, and beside it what the law and the balances say while one types. */
export function MoveDialog(props: MoveDialogProps) {
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => !open && props.onClose()}>
      <Modal className="pop dlg-box move-box">
        <AriaDialog className="dlg move-dialog">
          <MoveBody key={props.book.budget.id} {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function useMoveEntry({ book, from, to }: MoveDialogProps): Kept<MoveEntry> {
  const { today } = useOfficeDays();
  const choices = lineChoices(book);
  const named = (id: Id | undefined) => {
    const choice = choices.find((one) => one.id === id);
    return choice ? candidateOf(choice) : null;
  };
  const key = ['budgetMove new', book.budget.id, from, to].filter(Boolean).join(' ');
  return useKept(key, blankMove(today, named(from), named(to)));
}

function MoveBody(props: MoveDialogProps) {
  const { book, chooser, onClose, onMade } = props;
  const kept = useMoveEntry(props);
  const { value } = kept;
  const choices = lineChoices(book);
  const change = useMoveChange(kept, choices);
  const wish = kept.broken ? undefined : wishOf(book.budget.id, value);
  const checking = useCheck('budgetMove.check', wish);
  const form = useFocusFirst<HTMLDivElement>('input[role=combobox]');
  const stopped =
    wish === undefined || value.reason.trim() === '' || !checking.current || checking.answer?.blocked === true;
  const { busy, submit } = useSaving({
    kept,
    what: stopped ? undefined : wish,
    work: (asked) => {
      const files = value.files.map(({ id }) => id);
      const number = value.number.trim() === '' ? {} : { number: value.number };
      return call('budgetMove.ask', { ...asked, ...number, reason: value.reason, files });
    },
    said: (_made, { amount }) => texts.asked(moveKinds[value.kind], formatMoney(amount)),
    onDone: ({ ids: [made] }) => {
      onClose();
      if (made !== undefined) onMade?.(made);
    },
    aloud: true,
  });
  return (
    <div ref={form} onKeyDownCapture={savingByKeys(submit)}>
      <Heading slot="title" level={2}>
        {texts.title}
      </Heading>
      <div className="move-columns">
        <div className="fields move-fields scroll">
          {chooser}
          <MoveFields kept={kept} choices={choices} change={change} findings={checking.answer?.findings ?? []} />
        </div>
        <MoveCheck checking={checking} entry={value} onWay={change.kind} />
      </div>
      <div className="row dlg-acts">
        <span className="dim small">{footSentence(kept, checking.answer?.blocked === false)}</span>
        <span className="grow" />
        <Button
          onPress={() => {
            kept.clear();
            onClose();
          }}
        >
          {texts.leave}
        </Button>
        <Button rank="primary" keys={saveKeys} busy={busy} disabled={stopped} onPress={submit}>
          {texts.ask}
        </Button>
      </div>
    </div>
  );
}

/** What is still missing, once the law has nothing against it; else that a draft is back. */
function footSentence({ value, restored }: Kept<MoveEntry>, lawful: boolean): string {
  if (lawful && value.reason.trim() === '') return texts.needsReason;
  return restored ? texts.restored : '';
}
