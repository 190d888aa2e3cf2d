import { Archive, ArchiveRestore, Pencil } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { refused, registerCalls } from '#renderer/data/client.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import { RecordFacts } from '#renderer/parts/register/record-facts.tsx';
import { RecordHistory } from '#renderer/parts/register/record-history.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { GetAnswer, HistoryAnswer, Written } from '#shared/contract/register-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import type { Permits } from './permits.ts';
import { RecordAttachments } from './record-attachments.tsx';
import { listTexts } from './texts.ts';
import { useRevealed } from './use-revealed.ts';

export type DrawerFrame = Pick<ComponentProps<typeof Drawer>, 'title' | 'state' | 'position' | 'onPrevious' | 'onNext'>;

interface RecordViewProps {
  of: Register;
  answer: GetAnswer;
  permits: Permits;
  heading: ReactNode;
  frame: DrawerFrame;
  ownActions: ReactNode;
  onEdit: () => void;
  onClose: () => void;
}

export function RecordView({ of, answer, permits, heading, frame, ownActions, onEdit, onClose }: RecordViewProps) {
  const { record, labels, editable, moves } = answer;
  const { data: history } = useNamed<HistoryAnswer>(`${of.name}.history`, { id: record.id });
  const calls = registerCalls(of);
  const sealed = useRevealed(of, record.id, permits);
  const title = titleOf(of, record);
  const mayEdit = editable && !record.removed;
  useShortcut('Ctrl E', onEdit, mayEdit);
  const act = async (work: Promise<Written>, text: string): Promise<void> => {
    try {
      noticeWritten(text, (await work).position);
    } catch (error) {
      noticeRefused(refused(error));
    }
  };
  const named = { id: record.id, version: record.version };
  return (
    <Drawer
      {...frame}
      onClose={onClose}
      actions={
        <div className="record-acts">
          {record.removed
            ? permits.remove && (
                <Button icon={ArchiveRestore} onPress={() => void act(calls.restore(named), listTexts.restored(title))}>
                  {listTexts.fromBin}
                </Button>
              )
            : permits.remove && (
                <IconButton
                  icon={Archive}
                  label={listTexts.toBin}
                  onPress={() => void act(calls.remove(named), listTexts.removed(title)).then(onClose)}
                />
              )}
          <span className="grow" />
          {!record.removed && ownActions}
          {!record.removed &&
            moves.map((move) => (
              <Button
                key={move.name}
                disabled={move.blocked !== undefined}
                onPress={() => void act(calls.move(move.name, named), listTexts.moved(title, move.label))}
              >
                {move.label}
              </Button>
            ))}
          {mayEdit && (
            <Button rank="primary" icon={Pencil} keys="Ctrl E" onPress={onEdit}>
              {listTexts.edit}
            </Button>
          )}
        </div>
      }
    >
      {heading}
      <RecordFacts of={of} record={record} seen={permits.seen} labelOf={labelsFrom(labels)} sealed={sealed} />
      <RecordAttachments of={of} answer={answer} editable={mayEdit} />
      <div className="record-part">
        <SectionHead title={listTexts.history} />
        {history && <RecordHistory of={of} history={history} />}
      </div>
    </Drawer>
  );
}
