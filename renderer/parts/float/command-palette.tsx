import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { nextCursor } from '../choose/list-cursor.ts';
import { useComposition } from '../input/use-composition.ts';
import { KeyCap } from '../keys/key-cap.tsx';
import { Icon } from '../look/icon.tsx';
import { WaitLine } from '../show/wait-line.tsx';
import { floatTexts } from '../texts.ts';
import { type PaletteGroup, PaletteList, paletteOption } from './palette-list.tsx';
import './command-palette.css';

export type PaletteProps = {
  query: string;
  onQuery: (query: string) => void;
  /** Commands first, then records. */
  groups: readonly PaletteGroup[];
  waiting?: boolean;
  onRun: (id: string) => void;
  onClose: () => void;
};

export function CommandPalette({ isOpen, ...props }: PaletteProps & { isOpen: boolean }) {
  return (
    <ModalOverlay
      className="veil palette-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && props.onClose()}
    >
      <Modal className="pop palette">
        <Dialog className="palette-dialog" aria-label={floatTexts.palette}>
          <PaletteBody {...props} takeFocus />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The inside of the palette, also shown lying flat in the gallery. */
export function PaletteBody(props: PaletteProps & { takeFocus?: boolean }) {
  const { query, onQuery, groups, waiting = false, onRun, onClose, takeFocus } = props;
  const listId = useId();
  const items = groups.flatMap((group) => group.items);
  const pickable = items.map((item) => !item.disabled);
  const [moved, setMoved] = useState<{ query: string; at: number }>({ query, at: -1 });
  // A new question starts at its first answer.
  const cursor = moved.query === query && pickable[moved.at] ? moved.at : pickable.indexOf(true);
  const moveTo = (at: number) => setMoved({ query, at });

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const current = items[cursor];
    if (event.key === 'ArrowDown') moveTo(nextCursor(cursor, 1, pickable));
    else if (event.key === 'ArrowUp') moveTo(nextCursor(cursor, -1, pickable));
    else if (event.key === 'Enter' && current) onRun(current.id);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const composition = useComposition<HTMLInputElement>({ text: query, onText: onQuery, onKey });

  const { ref } = composition;
  useEffect(() => {
    if (takeFocus) ref.current?.focus();
  }, [takeFocus, ref]);

  return (
    <>
      <div className="palette-input">
        <Icon of={Search} />
        <input
          {...composition}
          type="text"
          role="combobox"
          aria-label={floatTexts.palette}
          aria-expanded={items.length > 0}
          aria-controls={items.length > 0 ? listId : undefined}
          aria-activedescendant={items[cursor] && paletteOption(listId, cursor)}
          aria-autocomplete="list"
          placeholder={floatTexts.paletteHint}
          autoComplete="off"
          spellCheck={false}
        />
        <KeyCap>Esc</KeyCap>
      </div>
      <WaitLine waiting={waiting} />
      <PaletteList id={listId} groups={groups} query={query} cursor={cursor} onCursor={moveTo} onRun={onRun} />
      {items.length === 0 && query.trim() !== '' && !waiting && (
        <div className="palette-none">
          <b>{floatTexts.paletteNothing(query)}</b>
          <p>{floatTexts.paletteAdvice}</p>
        </div>
      )}
    </>
  );
}
