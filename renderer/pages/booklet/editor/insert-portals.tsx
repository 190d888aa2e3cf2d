import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { bookletInserts, isBookletInsert } from '#shared/booklet/inserts.ts';
import { insertKey } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { InsertView } from '../insert-view.tsx';
import type { BodyEditor } from './body-editor.ts';
import type { InsertPlace } from './node-views.ts';
import { type InsertLine, lineOfAtom } from './schema.ts';
import { editorTexts as texts } from './texts.ts';

interface InsertPortalsProps {
  editor: BodyEditor;
  values: BookletValues;
  onOpen: (at: number) => void;
}

/** Tables, charts and pictures of the text, drawn where they stand in it. */
export function InsertPortals({ editor, values, onOpen }: InsertPortalsProps) {
  const places = useSyncExternalStore(editor.inserts.subscribe, editor.inserts.snapshot);
  return places.map((place, at) =>
    createPortal(
      <Drawn place={place} values={values} onOpen={onOpen} onRemove={(from) => editor.remove(from)} />,
      place.dom,
      String(at),
    ),
  );
}

interface DrawnProps {
  place: InsertPlace;
  values: BookletValues;
  onOpen: (at: number) => void;
  onRemove: (at: number) => void;
}

function Drawn({ place: { node, at }, values, onOpen, onRemove }: DrawnProps) {
  const line = lineOfAtom(node) as InsertLine;
  const answer = values.inserts[insertKey(line)];
  const act = (run: (at: number) => void) => (): void => {
    const place = at();
    if (place !== undefined) run(place);
  };
  return (
    <>
      <div className="body-tools row">
        <Button small rank="quiet" onPress={act(onOpen)}>
          {texts.change}
        </Button>
        <Button small rank="quiet" onPress={act(onRemove)}>
          {texts.remove}
        </Button>
      </div>
      {answer || line.insert === 'picture' ? (
        <InsertView insert={line} answer={answer} />
      ) : (
        <p className="dim">{texts.waiting(nameOf(line))}</p>
      )}
    </>
  );
}

const nameOf = ({ caption, name }: InsertLine): string =>
  caption ?? (isBookletInsert(name) ? bookletInserts[name].label : name);
