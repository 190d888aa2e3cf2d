import { bridge, call, refused, registerCalls } from '#renderer/data/client.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { AttachmentList } from '#renderer/parts/files/attachment-list.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { GetAnswer, ListAnswer } from '#shared/contract/register-operations.ts';
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
  const { data } = useNamed<ListAnswer>(
    'attachment.list',
    { filter: { field: 'id', is: 'oneOf', value: ids } },
    ids.length > 0,
  );
  const items = (ids.length > 0 ? (data?.rows ?? []) : []).map((row) => ({
    id: row.id,
    name: String(row.name),
    bytes: Number(row.size),
  }));
  const change = async (next: readonly string[]): Promise<void> => {
    const done = await registerCalls(of).update({ id: record.id, version: record.version, patch: { [name]: next } });
    noticeWritten(listTexts.saved(titleOf(of, record)), done.position);
  };
  const add = async (files: readonly File[]): Promise<void> => {
    const made: string[] = [];
    for (const file of files) made.push((await call('attachment.add', { file: await bridge.takeFile(file) })).id);
    await change([...ids, ...made]);
  };
  const open = async (id: string): Promise<void> => {
    const taken = await call('attachment.take', { id });
    await bridge.saveFile(taken.file, taken.name);
  };
  const guarded = (work: Promise<void>): void => void work.catch((error: unknown) => noticeRefused(refused(error)));
  if (items.length === 0 && !editable) return null;
  return (
    <div className="record-part">
      <SectionHead title={label} />
      <AttachmentList
        label={label}
        items={items}
        onOpen={(id) => guarded(open(id))}
        onAdd={editable ? (files) => guarded(add(files)) : undefined}
        onRemove={editable ? (id) => guarded(change(ids.filter((one) => one !== id))) : undefined}
      />
    </div>
  );
}
