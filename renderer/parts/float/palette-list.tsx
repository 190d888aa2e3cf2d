import type { LucideIcon } from 'lucide-react';
import { Matched } from '../choose/matched.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { Icon } from '../look/icon.tsx';
import { floatTexts } from '../texts.ts';

export type PaletteItem = {
  id: string;
  icon: LucideIcon;
  text: string;
  /** At the right, quieter: a day, a unit. */
  hint?: string | undefined;
  disabled?: boolean | undefined;
};
export type PaletteGroup = { id: string; label: string; items: readonly PaletteItem[] };

type PaletteListProps = {
  id: string;
  groups: readonly PaletteGroup[];
  query: string;
  cursor: number;
  onCursor: (at: number) => void;
  onRun: (id: string) => void;
};

export function PaletteList({ id, groups, query, cursor, onCursor, onRun }: PaletteListProps) {
  const shown = groups.filter((group) => group.items.length > 0);
  if (shown.length === 0) return null;
  let at = 0;
  return (
    <div role="listbox" id={id} tabIndex={-1} aria-label={floatTexts.palette} className="palette-list scroll">
      {shown.map((group) => (
        <div key={group.id} role="presentation">
          <div className="palette-group" role="presentation">
            {group.label}
          </div>
          {group.items.map((item) => {
            const place = at++;
            return (
              <PaletteLine
                key={item.id}
                id={paletteOption(id, place)}
                item={item}
                query={query}
                on={place === cursor}
                onHover={() => onCursor(place)}
                onRun={() => onRun(item.id)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

type PaletteLineProps = {
  id: string;
  item: PaletteItem;
  query: string;
  on: boolean;
  onHover: () => void;
  onRun: () => void;
};

function PaletteLine({ id, item, query, on, onHover, onRun }: PaletteLineProps) {
  const { icon, text, hint, disabled } = item;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={on}
      aria-disabled={disabled}
      className={`palette-option${on ? ' on' : ''}${disabled ? ' off' : ''}`}
      ref={on ? keepInView : undefined}
      onPointerMove={disabled ? undefined : onHover}
      onPointerDown={(event) => event.preventDefault()}
      onPointerUp={disabled ? undefined : onRun}
    >
      <Icon of={icon} />
      <span className="el">
        <Matched text={text} query={query} />
      </span>
      <span className="grow" />
      {on && !hint ? <KeyCap>Enter</KeyCap> : <span className="dim small nw">{hint}</span>}
    </div>
  );
}

export function paletteOption(listId: string, at: number): string {
  return `${listId}-${at}`;
}

function keepInView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
