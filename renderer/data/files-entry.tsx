import { AttachmentList } from '#renderer/parts/files/attachment-list.tsx';
import type { Id } from '#shared/base/ids.ts';
import { bridge, call, refused } from './client.ts';
import { noticeRefused } from './written.ts';

export interface KeptFile {
  id: Id;
  name: string;
  size: number;
}

interface FilesEntryProps {
  label: string;
  value: readonly KeptFile[];
  onChange: (files: readonly KeptFile[]) => void;
}

const guarded = (work: Promise<void>): void => void work.catch((error: unknown) => noticeRefused(refused(error)));

async function handOut(id: Id): Promise<void> {
  const { file, name } = await call('attachment.take', { id });
  await bridge.saveFile(file, name);
}

export const takeFileOut = (id: Id): void => guarded(handOut(id));

/** Files that will be attached to what is being entered. */
export function FilesEntry({ label, value, onChange }: FilesEntryProps) {
  const add = async (files: readonly File[]): Promise<void> => {
    const made: KeptFile[] = [];
    for (const file of files) {
      const { id, name, size } = await call('attachment.add', { file: await bridge.takeFile(file) });
      made.push({ id, name, size });
    }
    onChange([...value, ...made]);
  };
  return (
    <AttachmentList
      label={label}
      items={value.map(({ id, name, size }) => ({ id, name, bytes: size }))}
      onOpen={takeFileOut}
      onAdd={(files) => guarded(add(files))}
      onRemove={(id) => onChange(value.filter((one) => one.id !== id))}
    />
  );
}
