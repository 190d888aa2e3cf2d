import { cellAddress, columnLetters } from '#shared/base/cell-address.ts';
import type { SampleMark } from '#shared/contract/import-operations.ts';
import { scrolls } from '../show/scrolls.ts';
import { sourceTexts as texts } from './texts.ts';
import './importing.css';

interface SheetSampleProps {
  rows: readonly (readonly string[])[];
  head: { from: number; first: number };
  /** By the address of a cell or of a row. */
  marks: Readonly<Record<string, SampleMark>>;
}

/** Columns beyond these are seen in the list of columns. */
const mostColumns = 12;

const kindOf = (at: number, { from, first }: SheetSampleProps['head']): string => {
  if (at < from) return 'of-title';
  return at < first ? 'of-head' : '';
};

/** The first rows as they stand in the file, with the letters and numbers that its own program gives them. */
export function SheetSample({ rows, head, marks }: SheetSampleProps) {
  const width = Math.min(mostColumns, Math.max(1, ...rows.map((row) => row.length)));
  const numbered = rows.map((row, at) => ({ row, at }));
  const places = Array.from({ length: width }, (_, at) => at);
  return (
    <>
      <div className="sheet-sample scroll" {...scrolls(texts.start)}>
        <table aria-label={texts.table}>
          <thead>
            <tr>
              <td />
              {places.map((at) => (
                <th key={at}>{columnLetters(at + 1)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered.map(({ row, at }) => (
              <tr key={at} className={marks[String(at + 1)]?.is === 'sum' ? 'of-sum' : kindOf(at, head)}>
                <th>{at + 1}</th>
                {places.map((place) => (
                  <SampleCell key={place} text={row[place] ?? ''} mark={marks[cellAddress(at, place)]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend marks={Object.values(marks)} />
    </>
  );
}

function SampleCell({ text, mark }: { text: string; mark: SampleMark | undefined }) {
  if (mark?.is === 'filled')
    return (
      <td className="is-filled" title={texts.marks.filled}>
        {mark.text}
      </td>
    );
  if (mark?.is === 'bad')
    return (
      <td className="is-bad" title={mark.sentence}>
        {text}
      </td>
    );
  return <td title={text}>{text}</td>;
}

const kinds = ['filled', 'sum', 'bad'] as const;

/** Only what is there is explained. */
function Legend({ marks }: { marks: readonly SampleMark[] }) {
  const there = kinds.filter((kind) => marks.some(({ is }) => is === kind));
  if (there.length === 0) return null;
  return (
    <div className="sample-legend small sub">
      {there.map((kind) => (
        <span key={kind}>
          <i className={`is-${kind}`} />
          {texts.marks[kind]}
        </span>
      ))}
    </div>
  );
}
