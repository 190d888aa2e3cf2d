import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Permits } from '#renderer/data/permits.ts';
import { RecordMoves } from '#renderer/data/record-moves.tsx';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { RecordFacts } from '#renderer/parts/register/record-facts.tsx';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { RecordAttachments } from './record-attachments.tsx';
import { RecordBin } from './record-bin.tsx';
import { RecordPast } from './record-past.tsx';
import { listTexts } from './texts.ts';
import { useRevealed } from './use-revealed.ts';

interface PartsOf {
  of: Register;
  answer: GetAnswer;
  permits: Permits;
  ownActions: ReactNode;
  onEdit: (() => void) | undefined;
  onClose: () => void;
}

/** A record told in parts, which a subject may place in its own way. */
export function recordParts(wanted: PartsOf): OwnDrawerProps['parts'] {
  const { of, answer } = wanted;
  const { record } = answer;
  return {
    heading: <h2 className="record-title">{titleOf(of, record)}</h2>,
    facts: <Facts {...wanted} />,
    attachments: <RecordAttachments of={of} answer={answer} editable={wanted.onEdit !== undefined} />,
    history: <RecordPast of={of} id={record.id} />,
    actions: <Actions {...wanted} />,
  };
}

function Facts({ of, answer: { record, labels }, permits }: PartsOf) {
  const sealed = useRevealed(of, record.id, permits);
  return <RecordFacts of={of} record={record} seen={permits.seen} labelOf={labelsFrom(labels)} sealed={sealed} />;
}

function Actions({ of, answer, permits, ownActions, onEdit, onClose }: PartsOf) {
  const { removed } = answer.record;
  return (
    <div className="record-acts">
      <RecordBin of={of} record={answer.record} permits={permits} onRemoved={onClose} />
      <span className="grow" />
      {!removed && ownActions}
      {!removed && <RecordMoves of={of} answer={answer} />}
      {onEdit && (
        <Button rank="primary" icon={Pencil} keys="Ctrl E" onPress={onEdit}>
          {listTexts.edit}
        </Button>
      )}
    </div>
  );
}

/** The drawer of a register that has none of its own. */
export function RecordView({ frame, onClose, parts }: Pick<OwnDrawerProps, 'frame' | 'onClose' | 'parts'>) {
  return (
    <Drawer {...frame} onClose={onClose} actions={parts.actions}>
      {parts.heading}
      {parts.facts}
      {parts.attachments}
      {parts.history}
    </Drawer>
  );
}
