import { Paperclip } from 'lucide-react';
import { bridge, call, refused } from '#renderer/data/client.ts';
import { useCall } from '#renderer/data/queries.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import type { Id } from '#shared/base/ids.ts';

export interface PaperFile {
  id: Id;
  name: string;
  bytes: number;
}

/** The files behind attachment ids. */
export function usePapers(ids: readonly Id[]): PaperFile[] {
  const { data } = useCall(
    'attachment.list',
    { filter: { field: 'id', is: 'oneOf', value: [...ids] }, limit: 1000 },
    ids.length > 0,
  );
  if (ids.length === 0) return [];
  return (data?.rows ?? []).map(({ id, name, size }) => ({ id, name, bytes: size }));
}

export async function takePaper(id: Id): Promise<void> {
  try {
    const { file, name } = await call('attachment.take', { id });
    await bridge.saveFile(file, name);
  } catch (error) {
    noticeRefused(refused(error));
  }
}

/** Papers of an item, each opened by a press; nothing where there are none. */
export function Papers({ ids, label }: { ids: readonly Id[]; label: string }) {
  const papers = usePapers(ids);
  if (papers.length === 0) return null;
  return (
    <div className="room-fold">
      <b>{label}</b>
      <ul className="room-papers">
        {papers.map(({ id, name }) => (
          <li key={id}>
            <LinkButton icon={Paperclip} onPress={() => void takePaper(id)}>
              <span className="code">{name}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
