import type { Chip } from '#shared/booklet/markup.ts';
import { ChipCard } from '../chip-card.tsx';
import type { BookletRecord } from '../use-booklet.ts';
import type { BodyEditor } from './body-editor.ts';
import { ConditionDialog } from './condition-dialog.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { asksAt } from './reading.ts';
import { type Command, chip, chipOf, command, type InsertLine, insert, lineOfAtom } from './schema.ts';
import { faceOf, type Shown } from './shown.ts';
import type { Pressed } from './use-body-editor.ts';

interface PressedNodeProps {
  pressed: Pressed;
  body: BodyEditor;
  booklet: BookletRecord;
  shown: Shown;
  onClose: () => void;
}

/** What opens of a chip, a condition, a table or a picture that was pressed. */
export function PressedNode({ pressed: { at, anchor }, body, booklet, shown, onClose }: PressedNodeProps) {
  const node = body.view.state.doc.nodeAt(at);
  const { values } = shown;
  const change = (attributes: Record<string, unknown>): void => {
    body.change(at, attributes);
    onClose();
  };
  const leave = (): void => {
    onClose();
    body.takeFocus();
  };
  if (node?.type === chip) {
    const written = chipOf(node);
    const asks = asksAt(body.view.state, at) ?? written;
    return (
      <ChipCard
        chip={asks}
        text={faceOf(shown, asks).text}
        anchor={anchor}
        booklet={booklet.id}
        values={values}
        onRewrite={(next) => change({ piece: sameUnit(next, written, asks) })}
        onClose={leave}
      />
    );
  }
  if (node?.type === insert)
    return (
      <InsertDialog
        line={lineOfAtom(node) as InsertLine}
        units={values.units}
        onSave={(line) => change({ line })}
        onLeave={leave}
      />
    );
  const line = node?.type === command ? (lineOfAtom(node) as Command) : undefined;
  if (!line || line.kind === 'end') return null;
  return (
    <ConditionDialog
      kind={line.kind}
      begin={line.test}
      byUnit={line.kind === 'each'}
      onSave={(next) => change({ line: next })}
      onLeave={leave}
    />
  );
}

/** A number of every unit's stays one, though it was shown for the first of them. */
function sameUnit(next: Chip, written: Chip, asks: Chip): Chip {
  const { unit } = next.params;
  return written.params.unit === '@' && unit === asks.params.unit
    ? { ...next, params: { ...next.params, unit: '@' } }
    : next;
}
