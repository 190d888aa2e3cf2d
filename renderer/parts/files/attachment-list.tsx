import { Paperclip, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { IconButton } from '../buttons/icon-button.tsx';
import { Icon } from '../look/icon.tsx';
import { fileTexts } from '../texts.ts';
import { fileSize } from './file-size.ts';
import './attachment-list.css';

export type AttachmentItem = { id: string; name: string; bytes: number; note?: ReactNode };

type AttachmentListProps = {
  label: string;
  items: readonly AttachmentItem[];
  onOpen: (id: string) => void;
  onAdd?: ((files: readonly File[]) => void) | undefined;
  onRemove?: ((id: string) => void) | undefined;
  /** 「每檔20 MB以內。」 */
  help?: ReactNode;
  error?: string | undefined;
  accept?: readonly string[];
};

export function AttachmentList({ label, items, onOpen, onAdd, onRemove, help, error, accept }: AttachmentListProps) {
  return (
    <div className="files">
      <ul aria-label={label}>
        {items.map((item) => (
          <li key={item.id}>
            <AriaButton className="link code el" onPress={() => onOpen(item.id)}>
              <Icon of={Paperclip} />
              <span className="el">{item.name}</span>
            </AriaButton>
            <span className="dim small nw">{fileSize(item.bytes)}</span>
            {item.note && <span className="dim small el">{item.note}</span>}
            <span className="grow" />
            {onRemove && (
              <IconButton icon={X} small label={fileTexts.remove(item.name)} onPress={() => onRemove(item.id)} />
            )}
          </li>
        ))}
      </ul>
      {onAdd && <DropPlace onAdd={onAdd} accept={accept} label={label} />}
      <div className={error ? 'help err-text' : 'help'}>{error ?? help}</div>
    </div>
  );
}

type DropPlaceProps = { onAdd: (files: readonly File[]) => void; accept: readonly string[] | undefined; label: string };

function DropPlace({ onAdd, accept, label }: DropPlaceProps) {
  return (
    <DropZone
      className="drop"
      aria-label={label}
      onDrop={async ({ items }) => {
        const files = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
        if (files.length > 0) onAdd(await Promise.all(files));
      }}
    >
      {fileTexts.drop}
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={accept && [...accept]}
        onSelect={(files) => files && onAdd([...files])}
      >
        <AriaButton className="link">{fileTexts.choose}</AriaButton>
      </FileTrigger>
    </DropZone>
  );
}
