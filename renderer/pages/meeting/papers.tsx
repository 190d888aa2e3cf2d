import { Paperclip } from 'lucide-react';
import { takeFileOut } from '#renderer/data/files-entry.tsx';
import { useFiles } from '#renderer/data/use-files.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import type { Id } from '#shared/base/ids.ts';

/** Papers of an item, each opened by a press; nothing where there are none. */
export function Papers({ ids, label }: { ids: readonly Id[]; label: string }) {
  const papers = useFiles(ids);
  if (papers.length === 0) return null;
  return (
    <div className="room-fold">
      <b>{label}</b>
      <ul className="room-papers">
        {papers.map(({ id, name }) => (
          <li key={id}>
            <LinkButton icon={Paperclip} onPress={() => takeFileOut(id)}>
              <span className="code">{name}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
