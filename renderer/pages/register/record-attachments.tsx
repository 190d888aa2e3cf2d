import { registerCalls } from '#renderer/data/client.ts';
import { keepFiles, takeFileOut } from '#renderer/data/files-entry.tsx';
import { useFiles } from '#renderer/data/use-files.ts';
import { guarded, noticeWritten } from '#renderer/data/written.ts';
import { AttachmentList } from '#renderer/parts/files/attachment-list.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { listTexts } from './texts.ts';

interface RecordAttachmentsProps {
  of: Register;
  answer: GetAnswer;
  editable: boolean;
}

/** The files of a record, one list for each of its attachment fields; nothing where it has none. */
export function RecordAttachments({ of, answer, editable }: RecordAttachmentsProps) {
  const fields = Object.entries(of.fields).filter(([, field]) => field.kind === 'attachments');
  return (
    <>
      {fields.map(([name, field]) => (
        <Files key={name} of={of} answer={answer} editable={editable} name={name} label={field.label} />
      ))}
    </>
  );
}

function Files({ of, answer, editable, name, label }: RecordAttachmentsProps & { name: string; label: string }) {
  const { record } = answer;
  const ids = (record[name] ?? []) as readonly string[];
  const items = useFiles(ids);
  const change = async (next: readonly string[]): Promise<void> => {
    const done = await registerCalls(of).update({ id: record.id, version: record.version, patch: { [name]: next } });
    noticeWritten(listTexts.saved(titleOf(of, record)), done.position);
  };
  const add = async (files: readonly File[]): Promise<void> => {
    const made = await keepFiles(files);
    await change([...ids, ...made.map(({ id }) => id)]);
  };
  if (items.length === 0 && !editable) return null;
  return (
    <div className="record-part">
      <SectionHead title={label} />
      <AttachmentList
        label={label}
        items={items}
        onOpen={takeFileOut}
        onAdd={editable ? (files) => guarded(add(files)) : undefined}
        onRemove={editable ? (id) => guarded(change(ids.filter((one) => one !== id))) : undefined}
      />
    </div>
  );
}
