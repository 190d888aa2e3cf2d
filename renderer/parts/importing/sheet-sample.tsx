import { columnLetters } from '#shared/base/cell-address.ts';
import { scrolls } from '../show/scrolls.ts';
import { sourceTexts as texts } from './texts.ts';
import './importing.css';

interface SheetSampleProps {
  rows: readonly (readonly string[])[];
  head: { from: number; first: number };
}

/** Columns beyond these are seen in the list of columns. */
const mostColumns = 12;

const kindOf = (at: number, { from, first }: SheetSampleProps['head']): string => {
  if (at < from) return 'of-title';
  return at < first ? 'of-head' : '';
};

/** The first rows as they stand in the file, with the letters and numbers that its own program gives them. */
export function SheetSample({ rows, head }: SheetSampleProps) {
  const width = Math.min(mostColumns, Math.max(1, ...rows.map((row) => row.length)));
  const numbered = rows.map((row, at) => ({ row, at }));
  const places = Array.from({ length: width }, (_, at) => at);
  return (
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
            <tr key={at} className={kindOf(at, head)}>
              <th>{at + 1}</th>
              {places.map((place) => (
                <td key={place} title={row[place]}>
                  {row[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
