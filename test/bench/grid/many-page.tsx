import { useMemo, useState } from 'react';
import {
  arraySource,
  type Checked,
  type Edit,
  type EditOrigin,
  type EditorProps,
  Grid,
  noneChecked,
  pagedSource,
  plainLayout,
  type Refusal,
  sortedRows,
} from '#renderer/parts/grid/index.ts';
import { type Line, manyColumns, manyLines } from './many.ts';
import { OwnEditor } from './own-editor.tsx';

const columns = manyColumns.map((column) =>
  column.id === 'c4' ? { ...column, editor: (props: EditorProps<Line>) => <OwnEditor {...props} /> } : column,
);

/** Lines like those of any register, all at hand; a text with 退回 is refused as the office's rules would. */
export function ManyPage({ rows, paged }: { rows: number; paged: boolean }) {
  const lines = useMemo(() => manyLines(rows), [rows]);
  const source = useMemo(() => (paged ? slowSource(lines) : arraySource(lines, (line) => line.id)), [lines, paged]);
  const [layout, setLayout] = useState(plainLayout());
  const [checked, setChecked] = useState<Checked>(noneChecked);
  window.record.layout = layout;
  window.record.checked = checked;
  const showLines = () => {
    if ('replace' in source) source.replace(sortedRows(lines, manyColumns, layout.sort), lines.length);
  };
  window.turnAround = () => {
    lines.reverse();
    showLines();
  };
  const onEdits = async (edits: readonly Edit<Line>[], origin: EditOrigin) => {
    window.record.edits.push({
      origin,
      edits: edits.map(({ key, column, value, text }) => ({ key, column, value, text })),
    });
    const slow = edits.some(({ text }) => text.includes('緩'));
    if (slow) await new Promise((done) => setTimeout(done, 300));
    const refused = edits.filter(({ text }) => text.includes('退回'));
    for (const edit of edits) {
      if (!refused.includes(edit)) edit.row.cells[Number(edit.column.slice(1))] = asStored(edit);
    }
    redraw(lines, edits);
    showLines();
    return refused.map(({ key, column }): Refusal => ({ key, column, reason: '此案已結案，不再變更。' }));
  };
  return (
    <Grid
      label="量測用清單"
      columns={columns}
      source={source}
      layout={layout}
      onLayout={(next) => {
        setLayout(next);
        if ('replace' in source) source.replace(sortedRows(lines, manyColumns, next.sort), lines.length);
      }}
      checks={{ value: checked, onChange: setChecked }}
      onEdits={onEdits}
      onCurrent={(_, key) => {
        window.record.current = key;
      }}
      onStatus={(status) => {
        window.record.status = status;
      }}
      onMessage={(message) => {
        window.record.message = message;
      }}
      empty={<b>沒有任何資料。</b>}
    />
  );
}

const asStored = ({ value }: Edit<Line>) => (typeof value === 'number' ? value : String(value));

/** A changed row is another object, as it is when it comes from the office process. */
function redraw(lines: Line[], edits: readonly Edit<Line>[]): void {
  const changed = new Set(edits.map(({ row }) => row));
  lines.forEach((line, at) => {
    if (changed.has(line)) lines[at] = { ...line };
  });
}

function slowSource(lines: readonly Line[]) {
  return pagedSource<Line>(
    async ({ from, count, signal }) => {
      await new Promise((done) => setTimeout(done, 120));
      signal.throwIfAborted();
      return { rows: lines.slice(from, from + count), count: lines.length };
    },
    { keyOf: (line) => line.id },
  );
}
