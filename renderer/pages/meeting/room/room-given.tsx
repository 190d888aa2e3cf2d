import { X } from 'lucide-react';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { addresses } from '../go.ts';
import type { Given, GivenParts, Item, Meeting } from '../meeting-data.ts';
import { roomTexts as texts } from './texts.ts';

interface RoomGivenProps {
  meeting: Meeting;
  given: GivenParts;
  items: readonly Item[];
  /** The item one is at: what was last ruled under it stands out. */
  current: Id | undefined;
  onTakeOff: ((directive: Given) => void) | undefined;
}

/** 本次裁示: everything ruled in this meeting, the newest on top. */
export function RoomGiven({ meeting, given, items, current, onTakeOff }: RoomGivenProps) {
  const marked = new Set(items.flatMap(({ marks }) => marks.map(({ directive }) => directive)));
  return (
    <aside className="room-given" aria-label={texts.given}>
      <div className="room-side-head">
        <b>{texts.given}</b>
        <span className="small dim">{texts.givenCount(given.rows.length)}</span>
      </div>
      <ul className="scroll">
        {given.rows.map((directive, at) => (
          <Line
            key={directive.id}
            directive={directive}
            units={unitsText(directive, given)}
            fresh={at === 0 && directive.item === current && directive.state === 'draft'}
            lost={directive.item !== null && directive.state === 'draft' && !marked.has(directive.id)}
            onTakeOff={onTakeOff}
          />
        ))}
        {given.rows.length === 0 && (
          <li className="room-none">
            <b>{texts.givenNone}</b>
            <p className="small dim">{texts.givenNoneSentence}</p>
          </li>
        )}
      </ul>
      <div className="room-side-foot small sub">
        {meeting.state === 'confirmed' ? texts.givenDone : texts.givenFoot}
      </div>
    </aside>
  );
}

function unitsText({ leads, cos }: Given, { labelOf }: GivenParts): string {
  const names = (units: readonly Id[]): string => units.map((unit) => labelOf('unit', unit)).join('、');
  return [names(leads), names(cos)].filter((part) => part !== '').join('；');
}

interface LineProps {
  directive: Given;
  units: string;
  fresh: boolean;
  /** Its sentence is no longer in the decision. */
  lost: boolean;
  onTakeOff: ((directive: Given) => void) | undefined;
}

function Line({ directive, units, fresh, lost, onTakeOff }: LineProps) {
  const { number, dueOn, content, state } = directive;
  return (
    <li className={fresh ? 'room-given-line new' : 'room-given-line'}>
      <div className="row">
        {number === null ? (
          <span className="small">
            <State mark="draft">{texts.draft}</State>
          </span>
        ) : (
          <a className="small code" href={addresses.record('directive', directive.id)}>
            {number}
          </a>
        )}
        {lost && <span className="small warn-text">{texts.noMark}</span>}
        <span className="grow" />
        <span className="small dim">{dueOn === null ? '' : formatDay(dueOn, 'dots')}</span>
        {onTakeOff && state === 'draft' && (
          <IconButton icon={X} label={texts.takeOff(content.slice(0, 20))} onPress={() => onTakeOff(directive)} small />
        )}
      </div>
      <p>{content}</p>
      <div className="small dim">{units === '' ? texts.noUnit : units}</div>
    </li>
  );
}
