import { Paperclip } from 'lucide-react';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { AttachmentList } from '#renderer/parts/files/attachment-list.tsx';
import type { Id } from '#shared/base/ids.ts';
import { bridge, call } from './client.ts';
import { dataTexts } from './texts.ts';
import { guarded } from './written.ts';

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

async function handOut(id: Id): Promise<void> {
  const { file, name } = await call('attachment.take', { id });
  await bridge.saveFile(file, name);
}

/** Hands the file to the user. */
export const takeFileOut = (id: Id): void => guarded(handOut(id));

/** Keeps files that were dropped or chosen in the page. */
export async function keepFiles(files: readonly File[]): Promise<KeptFile[]> {
  const tokens: string[] = [];
  for (const file of files) tokens.push(await bridge.takeFile(file));
  return keepTaken(tokens);
}

async function keepTaken(tokens: readonly string[]): Promise<KeptFile[]> {
  const made: KeptFile[] = [];
  for (const file of tokens) {
    const { id, name, size } = await call('attachment.add', { file });
    made.push({ id, name, size });
  }
  return made;
}

const itemsOf = (files: readonly KeptFile[]) => files.map(({ id, name, size }) => ({ id, name, bytes: size }));

/** Files that will be attached to what is being entered. */
export function FilesEntry({ label, value, onChange }: FilesEntryProps) {
  const add = async (files: readonly File[]): Promise<void> => onChange([...value, ...(await keepFiles(files))]);
  return (
    <div className="field">
      <span className="files-label">{label}</span>
      <AttachmentList
        label={label}
        items={itemsOf(value)}
        onOpen={takeFileOut}
        onAdd={(files) => guarded(add(files))}
        onRemove={(id) => onChange(value.filter((one) => one.id !== id))}
      />
    </div>
  );
}

/** The same where there is little room: a link, and what was chosen. */
export function FilesLine({ label, value, onChange }: FilesEntryProps) {
  const choose = async (): Promise<void> => {
    const chosen = await bridge.chooseFiles({ many: true });
    onChange([...value, ...(await keepTaken(chosen.map(({ file }) => file)))]);
  };
  return (
    <div className="files-line">
      {value.length > 0 && (
        <AttachmentList
          label={label}
          items={itemsOf(value)}
          onOpen={takeFileOut}
          onRemove={(id) => onChange(value.filter((one) => one.id !== id))}
        />
      )}
      <LinkButton icon={Paperclip} onPress={() => guarded(choose())}>
        {dataTexts.addFile(label)}
      </LinkButton>
    </div>
  );
}
