import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { isComposing } from '#renderer/parts/input/composing.ts';
import { matchesKeys } from '#renderer/parts/keys/keys.ts';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import { StateWord } from '#renderer/parts/register/grid-columns.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { Id } from '#shared/base/ids.ts';
import type { AgendaLine } from '#shared/meeting/agenda.ts';
import { registers } from '#shared/registers/index.ts';
import type { Item } from '../meeting-data.ts';
import { agendaTexts as texts } from './texts.ts';

interface AgendaListProps {
  lines: readonly AgendaLine<Item>[];
  labelOf: LabelOf;
  picked: Id | undefined;
  onPick: (id: Id) => void;
  onOpen: () => void;
  onMove: ((item: Item, by: 1 | -1) => void) | undefined;
  onRemove: ((item: Item) => void) | undefined;
}

/** Items in their order; ↑ ↓ walk them, Alt with an arrow moves one. */
export function AgendaList(props: AgendaListProps) {
  const { lines, labelOf, picked, onPick, onOpen, onMove, onRemove } = props;
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<Id>(undefined);
  const seen = lines.flatMap(({ item }) => item ?? []);
  const focus = (id: Id): void => list.current?.querySelector<HTMLElement>(`[data-item="${id}"] button`)?.focus();
  // An item that was moved keeps the keyboard when the list comes back in its new order.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what it waits for.
  useEffect(() => {
    if (held.current) focus(held.current);
    held.current = undefined;
  }, [lines]);

  function onKey(event: KeyboardEvent, item: Item): void {
    if (isComposing(event)) return;
    const act = actFor(event, item);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
  function actFor(event: KeyboardEvent, item: Item): (() => void) | undefined {
    const step = (by: 1 | -1): void => {
      const next = seen[seen.findIndex(({ id }) => id === item.id) + by];
      if (!next) return;
      onPick(next.id);
      focus(next.id);
    };
    const move = (by: 1 | -1): void => {
      held.current = item.id;
      onMove?.(item, by);
    };
    if (matchesKeys(event, '↓')) return () => step(1);
    if (matchesKeys(event, '↑')) return () => step(-1);
    if (matchesKeys(event, 'Alt ↓')) return () => move(1);
    if (matchesKeys(event, 'Alt ↑')) return () => move(-1);
    if (matchesKeys(event, 'Del')) return () => onRemove?.(item);
    if (matchesKeys(event, 'Enter')) return onOpen;
    return undefined;
  }
  return (
    <ol ref={list} className="agenda-list scroll">
      {lines.map((line) => {
        const { item } = line;
        if (!item)
          return (
            <li key={line.id} className="agenda-group">
              <span className="n">{line.number}</span>
              {line.title}
            </li>
          );
        return (
          <li
            key={line.id}
            data-item={item.id}
            data-level={line.level}
            className={item.id === picked ? 'on' : undefined}
            onKeyDownCapture={(event) => onKey(event, item)}
          >
            <AriaButton onPress={() => onPick(item.id)} aria-current={item.id === picked ? 'true' : undefined}>
              <span className="n">{line.number}</span>
              <span className="grow">{line.title}</span>
              {item.confidential && <Tag kind="line">{texts.secret}</Tag>}
              {item.papers.length > 0 && <span className="small dim nw">{texts.papersCount(item.papers.length)}</span>}
              <span className="small dim nw">{item.unit === null ? '' : labelOf('unit', item.unit)}</span>
              {item.state !== 'pending' && (
                <span className="small">
                  <StateWord of={registers.item} state={item.state} />
                </span>
              )}
            </AriaButton>
          </li>
        );
      })}
    </ol>
  );
}
