import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { type Chip, parseBody } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { standingOf, useChapter } from '../chip-state.tsx';
import { FigurePicker } from '../figure-picker.tsx';
import type { BookletRecord, SectionRecord } from '../use-booklet.ts';
import { useCatalogue } from '../use-chip.ts';
import { insertedLines, insertedPiece, isInRepeat, wrapped } from './blocks.ts';
import type { BodyEditor } from './body-editor.ts';
import { ClashView } from './clash-view.tsx';
import { type Conditional, ConditionDialog } from './condition-dialog.tsx';
import { InsertDialog, needsKey } from './insert-dialog.tsx';
import { InsertPortals } from './insert-portals.tsx';
import { choosePictures } from './pictures.ts';
import { PressedNode } from './pressed-node.tsx';
import { SaveLine } from './save-line.tsx';
import type { InsertLine } from './schema.ts';
import type { SectionKeeper } from './section-keeper.ts';
import type { Shown } from './shown.ts';
import { editorTexts as texts } from './texts.ts';
import { Toolbar } from './toolbar.tsx';
import { useBodyEditor } from './use-body-editor.ts';
import { useFullValues } from './use-full-values.ts';
import { useRestoredNotice } from './use-restored-notice.ts';
import { useSectionKeeper } from './use-section-keeper.ts';
import './editor.css';

interface SectionWriterProps {
  section: SectionRecord;
  booklet: BookletRecord;
  values: BookletValues;
  /** Whose chapter it is. */
  writer: string | undefined;
  heading: ReactNode;
  /** What is done with the chapter as a whole, once its text is saved. */
  foot: (keeper: SectionKeeper) => ReactNode;
}

/** What is asked before something comes into the text. */
type Asking =
  | { readonly kind: 'figure' }
  | { readonly kind: 'condition'; readonly of: Conditional['kind'] }
  | { readonly kind: 'insert'; readonly line: InsertLine };

/** The chapter, open for writing on its own sheet. */
export function SectionWriter({ section, booklet, values, writer, heading, foot }: SectionWriterProps) {
  const place = useRef<HTMLDivElement>(null);
  const behind = useRef<HTMLParagraphElement>(null);
  const editor = useRef<BodyEditor>(undefined);
  const current = useRef(values);
  const { keeper, snapshot, addPictures } = useSectionKeeper({ section, editor, values: current });
  const shown = useShown(snapshot.text, values);
  useEffect(() => {
    current.current = shown.values;
  }, [shown.values]);
  const { ready, clash } = snapshot;
  const onLeave = (): void => behind.current?.focus();
  const { body, mark, pressed, setPressed } = useBodyEditor({ place, editor, keeper, ready, shown, onLeave });
  const [asking, setAsking] = useState<Asking>();
  const former = useFormer(section);
  const save = (): void => void keeper.flush();
  const writing = body !== undefined && clash === undefined;
  useRestoredNotice(snapshot);
  useShortcut('F2', () => body?.focus(), writing);
  useShortcut('Ctrl S', save);
  useShortcut('Ctrl J', () => setAsking({ kind: 'figure' }), writing);
  const insertLines = (lines: readonly InsertLine[]): void => {
    body?.run(insertedLines(lines));
    // What is drawn is computed from what is stored.
    save();
  };
  const pictures = async (): Promise<void> => {
    const lines = await choosePictures();
    addPictures(lines.map(({ name }) => name));
    if (lines.length > 0) insertLines(lines);
  };
  return (
    <>
      <Toolbar
        disabled={!writing}
        mark={mark}
        onRun={(command) => body?.run(command)}
        onFigure={() => setAsking({ kind: 'figure' })}
        onInsert={(line) => (needsKey(line) ? setAsking({ kind: 'insert', line }) : insertLines([line]))}
        onPicture={() => void pictures()}
        onCondition={(of) => setAsking({ kind: 'condition', of })}
        onFormer={former === undefined ? undefined : () => body?.run(insertedLines(parseBody(former)))}
      >
        {writer !== undefined && <span className="dim el">{texts.writer(writer)}</span>}
        <SaveLine snapshot={snapshot} onRetry={save} />
      </Toolbar>
      <div className="body-desk scroll">
        {clash && <ClashView clash={clash} shown={shown} onResolve={(choices) => keeper.resolve(choices)} />}
        <div className="body-sheet" hidden={clash !== undefined}>
          {heading}
          <div ref={place} className="body-holder" />
          <p ref={behind} className="body-behind" tabIndex={-1}>
            {texts.left}
          </p>
          {ready && foot(keeper)}
        </div>
      </div>
      {body && <InsertPortals editor={body} values={shown.values} onOpen={(at) => setPressed({ at, anchor: place })} />}
      {body && pressed && (
        <PressedNode
          pressed={pressed}
          body={body}
          booklet={booklet}
          shown={shown}
          onClose={() => setPressed(undefined)}
        />
      )}
      {body && asking && (
        <Asked
          asking={asking}
          body={body}
          booklet={booklet}
          shown={shown}
          onLines={insertLines}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

function useShown(text: string, values: BookletValues): Shown {
  const full = useFullValues(text, values);
  const catalogue = useCatalogue();
  const { changed } = useChapter();
  const labels = useMemo(() => new Map(catalogue.map(({ name, label }) => [name, label])), [catalogue]);
  return useMemo(
    () => ({ values: full, labels, stateOf: (chip: Chip) => standingOf(chip, full, changed).state }),
    [full, labels, changed],
  );
}

/** What the chapter of the same name said last time. */
function useFormer(section: SectionRecord): string | undefined {
  const { data } = useCall('booklet.compare', { id: section.booklet });
  return data?.texts[section.id];
}

interface AskedProps {
  asking: Asking;
  body: BodyEditor;
  booklet: BookletRecord;
  shown: Shown;
  onLines: (lines: readonly InsertLine[]) => void;
  onClose: () => void;
}

function Asked({ asking, body, booklet, shown, onLines, onClose }: AskedProps) {
  const catalogue = useCatalogue();
  const inRepeat = isInRepeat(body.view.state);
  const byUnit = (chip: Chip): Chip => {
    const takes = catalogue.find(({ name }) => name === chip.figure)?.parameters.includes('unit') === true;
    return inRepeat && takes && chip.params.unit === undefined
      ? { ...chip, params: { ...chip.params, unit: '@' } }
      : chip;
  };
  const leave = (): void => {
    onClose();
    body.takeFocus();
  };
  switch (asking.kind) {
    case 'figure':
      return (
        <FigurePicker
          booklet={booklet}
          values={shown.values}
          onPick={(chip) => {
            onClose();
            body.run(insertedPiece(byUnit(chip)));
          }}
          onLeave={leave}
        />
      );
    case 'condition':
      return (
        <ConditionDialog
          kind={asking.of}
          begin={null}
          byUnit={inRepeat || asking.of === 'each'}
          onSave={(line) => {
            onClose();
            body.run(wrapped(line));
          }}
          onLeave={leave}
        />
      );
    case 'insert':
      return (
        <InsertDialog
          line={asking.line}
          units={shown.values.units}
          onSave={(line) => {
            onClose();
            onLines([line]);
          }}
          onLeave={leave}
        />
      );
  }
}
