import { Paperclip } from 'lucide-react';
import { bridge, call, refused } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { AttachmentList } from '#renderer/parts/files/attachment-list.tsx';
import type { Id } from '#shared/base/ids.ts';
import { actTexts } from './texts.ts';

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

export const guarded = (work: Promise<void>): void =>
  void work.catch((error: unknown) => noticeRefused(refused(error)));

/** Hands the file to the user. */
export async function takeOut(id: Id): Promise<void> {
  const { file, name } = await call('attachment.take', { id });
  await bridge.saveFile(file, name);
}

/** Files that will be attached to what is being entered. */
export function FilesEntry({ label, value, onChange }: FilesEntryProps) {
  const add = async (files: readonly File[]): Promise<void> => {
    const tokens: string[] = [];
    for (const file of files) tokens.push(await bridge.takeFile(file));
    onChange([...value, ...(await kept(tokens))]);
  };
  return (
    <div className="field">
      <span className="files-label">{label}</span>
      <AttachmentList
        label={label}
        items={value.map(({ id, name, size }) => ({ id, name, bytes: size }))}
        onOpen={(id) => guarded(takeOut(id))}
        onAdd={(files) => guarded(add(files))}
        onRemove={(id) => onChange(value.filter((one) => one.id !== id))}
      />
    </div>
  );
}

async function kept(tokens: readonly string[]): Promise<KeptFile[]> {
  const made: KeptFile[] = [];
  for (const file of tokens) {
    const { id, name, size } = await call('attachment.add', { file });
    made.push({ id, name, size });
  }
  return made;
}

/** The same where there is little room: a link, and what was chosen. */
export function FilesLine({ label, value, onChange }: FilesEntryProps) {
  const choose = async (): Promise<void> => {
    const chosen = await bridge.chooseFiles({ many: true });
    onChange([...value, ...(await kept(chosen.map(({ file }) => file)))]);
  };
  return (
    <div className="files-line">
      {value.length > 0 && (
        <AttachmentList
          label={label}
          items={value.map(({ id, name, size }) => ({ id, name, bytes: size }))}
          onOpen={(id) => guarded(takeOut(id))}
          onRemove={(id) => onChange(value.filter((one) => one.id !== id))}
        />
      )}
      <LinkButton icon={Paperclip} onPress={() => guarded(choose())}>
        {actTexts.addFile(label)}
      </LinkButton>
    </div>
  );
}
