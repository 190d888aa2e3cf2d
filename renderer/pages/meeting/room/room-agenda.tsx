import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { KeyCap } from '#renderer/parts/keys/key-cap.tsx';
import { Mark, type MarkName } from '#renderer/parts/marks/mark.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { AgendaLine } from '#shared/meeting/agenda.ts';
import { itemDecisions, item as itemRegister } from '#shared/registers/item.ts';
import type { Item } from '../meeting-data.ts';
import { roomTexts as texts } from './texts.ts';

interface RoomAgendaProps {
  lines: readonly AgendaLine<Item>[];
  current: Id | undefined;
  onPick: (item: Item) => void;
  /** What stands below the agenda. */
  foot: { label: string; keys: string; run: () => void; icon?: LucideIcon } | undefined;
  /** On the wall nothing confidential is shown. */
  hidden: boolean;
}

/** The agenda at the left: where the meeting is, what is behind it, what is left. */
export function RoomAgenda({ lines, current, onPick, foot, hidden }: RoomAgendaProps) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current line comes into view when it becomes another.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const left = lines.filter(({ state }) => state === 'pending').length;
  return (
    <aside className="room-agenda" aria-label={texts.agenda}>
      <div className="room-side-head">
        <b>{texts.agenda}</b>
        <span className="small dim">{texts.agendaCount(lines.length, left)}</span>
      </div>
      <ol ref={list} className="scroll">
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            on={line.item !== undefined && line.item.id === current}
            {...{ onPick, hidden }}
          />
        ))}
      </ol>
      {foot && (
        <div className="room-side-foot">
          <LinkButton icon={foot.icon} onPress={foot.run}>
            {foot.label}
          </LinkButton>
          <KeyCap>{foot.keys}</KeyCap>
        </div>
      )}
    </aside>
  );
}

interface LineProps {
  line: AgendaLine<Item>;
  on: boolean;
  onPick: (item: Item) => void;
  hidden: boolean;
}

function Line({ line, on, onPick, hidden }: LineProps) {
  const { item } = line;
  const look = { className: on ? 'room-line on' : 'room-line', 'data-level': line.level, 'data-state': line.state };
  const content = (
    <>
      <span className="n">{line.number}</span>
      <span className="grow">
        <span className="t">{hidden && item?.confidential ? texts.secret : line.title}</span>
        {item && <span className="x">{noteOf(item)}</span>}
      </span>
      <span className="mkk">
        <Mark name={markOf(line.state)} />
        <span className="visually-hidden">{stateName(line.state)}</span>
      </span>
    </>
  );
  if (!item) return <li {...look}>{content}</li>;
  return (
    <li {...look} aria-current={on ? 'step' : undefined}>
      <AriaButton className="room-line-button" onPress={() => onPick(item)}>
        {content}
      </AriaButton>
    </li>
  );
}

/** What came of it, where something did. */
function noteOf({ state, decision }: Item): string {
  if (state === 'current') return texts.currentNow;
  if (decision !== null) return itemDecisions[decision];
  return state === 'postponed' ? stateName(state) : '';
}

const states: Readonly<Record<string, string>> = itemRegister.options.states ?? {};
const marks = itemRegister.options.marks as Readonly<Record<string, MarkName>>;

const stateName = (state: string): string => states[state] ?? '';
const markOf = (state: string): MarkName => marks[state] ?? 'ongoing';
