import { FileSpreadsheet } from 'lucide-react';
import { useEffect, useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { matrixOf } from '#renderer/parts/grid/clipboard/matrix.ts';
import { recordAddress } from '#renderer/parts/show/record-link.tsx';
import { writeDelimited } from '#shared/base/csv.ts';
import { bridge, refused } from '../client.ts';
import { noticeRefused } from '../written.ts';
import { readingTexts as texts } from './texts.ts';
import '#renderer/parts/importing/importing.css';

/** A file handed in, or a table that was pasted, and what it is called. */
export type Given = { name: string; file: string } | { name: string; pasted: string };

interface FilePlaceProps {
  busy: boolean;
  problem: string | undefined;
  /** What it is called, what may come in, and what comes of it. */
  words: { place: string; drop: string; note: string };
  onGiven: (given: Given) => void;
}

const accept = ['.xlsx', '.ods', '.csv', '.txt', '.docx', '.odt', '.xls'];

/** A table as one line a row, whatever the clipboard brought. */
function pastedTable(data: DataTransfer | null): string | undefined {
  const rows = matrixOf(data?.getData('text/html') ?? '', data?.getData('text/plain') ?? '');
  return rows.some((row) => row.length > 1) ? writeDelimited(rows, '\t') : undefined;
}

/** Where a file comes in: dropped, chosen or pasted; pasting works wherever the focus is. */
export function FilePlace({ busy, problem, words, onGiven }: FilePlaceProps) {
  const [refusedPaste, setRefusedPaste] = useState(false);
  const take = async (given: () => Promise<Given | undefined>): Promise<void> => {
    setRefusedPaste(false);
    try {
      const there = await given();
      if (there) onGiven(there);
    } catch (error) {
      noticeRefused(refused(error));
    }
  };
  const choose = async (): Promise<Given | undefined> => {
    const [chosen] = await bridge.chooseFiles({ accept });
    return chosen && { name: chosen.name, file: chosen.file };
  };
  const kept = async (file: File): Promise<Given> => ({ name: file.name, file: await bridge.takeFile(file) });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const [file] = event.clipboardData?.files ?? [];
      const pasted = pastedTable(event.clipboardData);
      event.preventDefault();
      if (pasted !== undefined) onGiven({ name: texts.pasted, pasted });
      else if (file) void take(() => kept(file));
      else setRefusedPaste(true);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  });
  const said = refusedPaste ? texts.nothingPasted : problem;
  return (
    <DropZone
      className="import-place"
      aria-label={words.place}
      onDrop={({ items }) => {
        const [dropped] = items.flatMap((item) => (item.kind === 'file' ? [item] : []));
        if (dropped) void take(async () => kept(await dropped.getFile()));
      }}
    >
      <p>{words.drop}</p>
      <Button rank="primary" icon={FileSpreadsheet} disabled={busy} onPress={() => void take(choose)}>
        {texts.choose}
      </Button>
      <p className="dim small">{words.note}</p>
      <a className="small" href={recordAddress('importProfile')}>
        {texts.profiles}
      </a>
      {said !== undefined && (
        <div className="refused small" role="alert">
          {said.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </DropZone>
  );
}
