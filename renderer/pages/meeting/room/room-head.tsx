import { Button } from '#renderer/parts/buttons/button.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { StateWord } from '#renderer/parts/register/grid-columns.tsx';
import { InOrder } from '#renderer/parts/show/in-order.tsx';
import { quorum } from '#shared/meeting/quorum.ts';
import { registers } from '#shared/registers/index.ts';
import { type Counts, countsOf, squaresOf } from '../attendance.ts';
import { clockText, minutesBetween, useNow } from '../clock.ts';
import { addresses, go } from '../go.ts';
import { type Meeting, useShares } from '../meeting-data.ts';
import { meetingTexts, whenText } from '../texts.ts';
import { usePeople, withTitle } from '../use-people.ts';
import { roomTexts as texts } from './texts.ts';

export type RoomAct = 'start' | 'adjourn' | 'resume' | 'confirm';

/** The meeting's own next step, whatever it is. */
const stepKeys = 'F9';
const steps = ['start', 'adjourn', 'confirm'] as const;

interface RoomHeadProps {
  meeting: Meeting;
  may: Readonly<Record<RoomAct, boolean>>;
  onAttendance: () => void;
  onAct: (act: RoomAct) => void;
}

/** State and title of the meeting, where it is held and by whom, who came. */
export function RoomHead({ meeting, may, onAttendance, onAct }: RoomHeadProps) {
  const people = usePeople(meeting);
  const next = steps.find((act) => may[act]);
  useShortcut(stepKeys, () => next && onAct(next), next !== undefined);
  const person = (id: string | null): string => (id === null ? '' : withTitle(people.get(id)));
  const recorder = meeting.recorder === null ? undefined : people.get(meeting.recorder);
  return (
    <header className="room-head">
      <div>
        <div className="small">
          <StateWord of={registers.meeting} state={meeting.state} />
          <Running meeting={meeting} />
        </div>
        <h1>{meeting.title}</h1>
      </div>
      <dl className="room-facts">
        <Fact label={meetingTexts.facts.when} value={whenText(meeting.on, meeting.at)} />
        <Fact label={meetingTexts.facts.place} value={meeting.place ?? ''} />
        <Fact label={meetingTexts.facts.chair} value={person(meeting.chair)} />
        <Fact label={meetingTexts.facts.recorder} value={recorder?.name ?? ''} />
      </dl>
      <Presence meeting={meeting} />
      <div className="room-head-acts">
        <Button keys="F3" onPress={onAttendance}>
          {meetingTexts.attendance}
        </Button>
        {may.start && (
          <Button rank="primary" keys={stepKeys} onPress={() => onAct('start')}>
            {texts.start}
          </Button>
        )}
        {may.adjourn && (
          <Button keys={stepKeys} onPress={() => onAct('adjourn')}>
            {texts.end}
          </Button>
        )}
        {may.resume && <Button onPress={() => onAct('resume')}>{texts.resume}</Button>}
        {may.confirm && (
          <Button rank="primary" keys={stepKeys} onPress={() => onAct('confirm')}>
            {texts.confirm}
          </Button>
        )}
        {meeting.state !== 'open' && <Button onPress={() => go(addresses.page(meeting.id))}>{texts.page}</Button>}
      </div>
    </header>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value === '' ? meetingTexts.none : value}</dd>
    </div>
  );
}

/** 已開48分, or when it was held. */
function Running({ meeting: { state, openedAt, closedAt } }: { meeting: Meeting }) {
  const running = state === 'open' && openedAt !== null;
  const now = useNow(running);
  if (openedAt === null) return null;
  const words = running ? texts.open(minutesBetween(openedAt, clockText(now))) : texts.opened(openedAt, closedAt);
  return <span className="dim">　{words}</span>;
}

/** A square for every member; whether there are enough where there must be. */
function Presence({ meeting }: { meeting: Meeting }) {
  const counts = countsOf(meeting);
  const { present, members, leave, absent } = counts;
  if (members === 0) return <div className="room-presence" />;
  const words = meetingTexts.counts(present, members);
  return (
    <div className="room-presence">
      <div className="room-squares" role="img" aria-label={meetingTexts.attendanceSquares(members, present)}>
        <InOrder of={squaresOf(counts)}>{(state) => <i className={state} />}</InOrder>
      </div>
      <div className="small">
        <b>{words.present}</b>／{words.members}　{meetingTexts.away(leave, absent)}
      </div>
      {meeting.needsQuorum && <QuorumLine counts={counts} />}
    </div>
  );
}

function QuorumLine({ counts: { members, present } }: { counts: Counts }) {
  const { open } = useShares();
  const { needed, met, problem } = quorum({ members, present, rule: open });
  return (
    <div className="small">
      <State mark={met ? 'good' : 'behind'}>
        {problem ?? (met ? meetingTexts.quorumMet(needed) : meetingTexts.quorumShort(needed, needed - present))}
      </State>
    </div>
  );
}
