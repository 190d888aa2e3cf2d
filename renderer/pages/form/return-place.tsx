import { FileSpreadsheet } from 'lucide-react';
import { useEffect } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { bridge } from '#renderer/data/client.ts';
import { guarded } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { returnTexts as texts } from './texts.ts';
import type { ReturnedFile } from './use-queue.ts';
import '#renderer/parts/importing/importing.css';

interface ReturnPlaceProps {
  busy: boolean;
  /** Why the last file is no form of this office, or cannot be taken. */
  problem: string | undefined;
  onGiven: (files: ReturnedFile[]) => void;
}

const accept = ['.xlsx', '.ods', '.docx', '.odt'];

async function kept(files: readonly File[]): Promise<ReturnedFile[]> {
  const made: ReturnedFile[] = [];
  for (const file of files) made.push({ name: file.name, file: await bridge.takeFile(file) });
  return made;
}

/** Where returned forms come in: dropped, chosen or pasted, several at once. */
export function ReturnPlace({ busy, problem, onGiven }: ReturnPlaceProps) {
  const take = async (given: Promise<ReturnedFile[]>): Promise<void> => {
    const files = await given;
    if (files.length > 0) onGiven(files);
  };
  const choose = async (): Promise<ReturnedFile[]> =>
    (await bridge.chooseFiles({ accept, many: true })).map(({ name, file }) => ({ name, file }));
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) guarded(take(kept(files)));
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  });
  return (
    <DropZone
      className="import-place"
      aria-label={texts.place}
      onDrop={({ items }) => {
        const dropped = items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
        guarded(take(Promise.all(dropped).then(kept)));
      }}
    >
      <p>{texts.drop}</p>
      <Button rank="primary" icon={FileSpreadsheet} disabled={busy} onPress={() => guarded(take(choose()))}>
        {texts.choose}
      </Button>
      <p className="dim small">{texts.note}</p>
      {problem !== undefined && (
        <div className="refused small" role="alert">
          {problem.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </DropZone>
  );
}
