import { type CSSProperties, useEffect, useRef } from 'react';
import { type Arranged, alignOf, type Tracks } from './columns.ts';
import type { Editing, GridCore } from './core.ts';
import { cancel, commitValue } from './editing.ts';
import { listen } from './field-events.ts';
import { currentId } from './looks.ts';
import { HEAD_ROW } from './selection.ts';
import type { Column, RowSource } from './types.ts';
import { useGridState } from './use-grid.ts';
import { flat, words } from './words.ts';

interface FieldProps<Row> {
  core: GridCore<Row>;
  gridId: string;
  source: RowSource<Row>;
  arranged: Arranged<Row>;
  tracks: Tracks;
  rowHeight: number;
  headHeight: number;
  /** Height of the titles within the head. */
  titleHeight: number;
  edits: boolean;
}

/**
 * The text field over the current cell. It holds the keyboard all the time, unseen, and becomes the editor with the first
 * key: so an input method composes in it from its first stroke, and nothing is lost on the way. Its value belongs to the
 * browser; React never writes it.
 */
export function Field<Row>(props: FieldProps<Row>) {
  const { core, gridId, arranged } = props;
  const { col, editing, place, head, row, column, open, seen, shown, refusing } = useField(props);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    core.field = element;
    return listen(core, element);
  }, [core]);
  return (
    <div
      className="grid-anchor"
      data-layer={head ? 'head' : undefined}
      data-frozen={col < arranged.frozen || undefined}
    >
      <div
        className="grid-cursor"
        style={head ? headBox(props, col) : cellBox(props, place, col)}
        data-shown={shown || undefined}
        data-editing={editing?.where}
        data-refusing={refusing || undefined}
        data-align={column && alignOf(column)}
      >
        <textarea
          ref={field}
          rows={1}
          className="grid-field"
          aria-label={editing?.where === 'field' && column ? flat(column.title) : words.field}
          aria-hidden={editing?.where === 'column' || undefined}
          aria-controls={gridId}
          aria-activedescendant={seen && !editing ? currentId(gridId) : undefined}
          aria-invalid={refusing || undefined}
          readOnly={!editing && !open}
          tabIndex={editing?.where === 'column' ? -1 : 0}
          spellCheck={false}
          autoComplete="off"
        />
        <OwnEditor core={core} editing={editing} row={row} column={column} />
      </div>
    </div>
  );
}

/** What the field needs to know of the grid, told anew with every change. */
function useField<Row>({ core, source, arranged, edits }: FieldProps<Row>) {
  const { row: currentRow, col } = useGridState(core, (state) => state.selection.current);
  const editing = useGridState(core, (state) => state.editing);
  const focused = useGridState(core, (state) => state.focused);
  const { first, last } = useGridState(core, (state) => state.window);
  const refusing = useGridState(core, (state) => state.editing !== undefined && state.message?.tone === 'bad');
  const place = editing ? placeOf(source, editing) : currentRow;
  const head = place === HEAD_ROW;
  const row = source.rowAt(place);
  const column = arranged.columns[col];
  const open = edits && row !== undefined && column?.editable?.(row) === true;
  const seen = head || (place >= first && place < Math.min(last, source.count));
  return { col, editing, place, head, row, column, open, seen, shown: focused && (head || source.count > 0), refusing };
}

interface OwnEditorProps<Row> {
  core: GridCore<Row>;
  editing: Editing | undefined;
  row: Row | undefined;
  column: Column<Row> | undefined;
}

/** The editor a column brings along. */
function OwnEditor<Row>({ core, editing, row, column }: OwnEditorProps<Row>) {
  if (editing?.where !== 'column' || row === undefined || !column?.editor) return null;
  return (
    <div className="grid-own">
      {column.editor({
        row,
        label: flat(column.title),
        initialText: editing.initialText,
        typed: editing.typed,
        commit: (value, text, next = 'down') => commitValue(core, value, text, next),
        cancel: () => cancel(core),
      })}
    </div>
  );
}

/** The row may have moved while its cell is being edited. */
function placeOf<Row>(source: RowSource<Row>, { key, cell }: Editing): number {
  if (source.keyAt(cell.row) === key) return cell.row;
  const place = source.indexOf(key);
  return place < 0 ? cell.row : place;
}

function cellBox<Row>(props: FieldProps<Row>, row: number, col: number): CSSProperties {
  const { tracks, rowHeight, headHeight, source } = props;
  // The hairline under the row stays free, and the checkbox before the first cell.
  const box = { top: headHeight + Math.max(0, row) * rowHeight, height: rowHeight - 1 };
  const aside = col === 0 && tracks.lead > 0 ? 3 : 0;
  // A group head is one cell over the whole width.
  if (source.shapeAt?.(row)?.kind === 'group') return { ...box, left: 0, width: tracks.total };
  return { ...box, left: (tracks.lefts[col] ?? 0) + aside, width: (tracks.widths[col] ?? 0) - aside };
}

function headBox<Row>({ tracks, headHeight, titleHeight, arranged }: FieldProps<Row>, col: number): CSSProperties {
  const height = arranged.columns[col]?.group ? titleHeight : headHeight;
  return { left: tracks.lefts[col], width: tracks.widths[col], top: headHeight - height, height };
}
