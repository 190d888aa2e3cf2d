import { FileText, MonitorPlay } from 'lucide-react';
import { useState } from 'react';
import { makePaper } from '#renderer/data/papers.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { StateWord } from '#renderer/parts/register/grid-columns.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import { registers } from '#shared/registers/index.ts';
import { AgendaTab } from './agenda/agenda-tab.tsx';
import { countsOf } from './attendance.ts';
import { AttendanceList } from './attendance-list.tsx';
import { addresses, go } from './go.ts';
import { type Meeting, type MeetingParts, useMeeting } from './meeting-data.ts';
import { MeetingMoves } from './meeting-moves.tsx';
import { Missing } from './missing.tsx';
import { PasteTab } from './paste/paste-tab.tsx';
import { roomTexts } from './room/texts.ts';
import { meetingTexts as texts, whenText } from './texts.ts';

type Tab = 'agenda' | 'attendance' | 'paste';

/** A meeting before and after it is held: agenda, who comes, and minutes that were written elsewhere. */
export function MeetingPage({ id }: { id: Id }) {
  const parts = useMeeting(id);
  const [tab, setTab] = useState<Tab>('agenda');
  const permits = usePermits(registers.meeting);
  useShortcut('F9', () => go(addresses.room(id)));
  useShortcut('Ctrl P', () => void makePaper({ paper: parts && isHeld(parts.meeting) ? 'minutes' : 'agenda', id }));
  if (!parts) return <Missing id={id} />;
  const { meeting, answer, items } = parts;
  const keeps = permits.change && answer.editable;
  const { members, present } = countsOf(meeting);
  return (
    <>
      <PageHead
        title={meeting.title}
        meta={
          <>
            <StateWord of={registers.meeting} state={meeting.state} />
            {`　${[whenText(meeting.on, meeting.at), meeting.place].filter(Boolean).join('　')}`}
          </>
        }
        views={
          <ViewTabs
            views={[
              { id: 'agenda', label: texts.agenda, count: items.length },
              { id: 'attendance', label: texts.attendance, count: isHeld(meeting) ? present : members },
              { id: 'paste', label: texts.pasting },
            ]}
            current={tab}
            onChange={(next) => setTab(next as Tab)}
          />
        }
        actions={
          <>
            <MeetingMoves parts={parts} />
            <Button icon={FileText} onPress={() => void makePaper({ paper: 'agenda', id })}>
              {texts.printAgenda}
            </Button>
            {isHeld(meeting) && (
              <Button icon={FileText} onPress={() => void makePaper({ paper: 'minutes', id })}>
                {texts.printMinutes}
              </Button>
            )}
            <Button rank="primary" icon={MonitorPlay} keys="F9" onPress={() => go(addresses.room(id))}>
              {texts.roomShort}
            </Button>
          </>
        }
      />
      {tab === 'agenda' && <AgendaTab parts={parts} keeps={keeps} />}
      {tab === 'attendance' && <AttendanceTab parts={parts} keeps={keeps} />}
      {tab === 'paste' && <PasteTab parts={parts} keeps={keeps} />}
    </>
  );
}

const isHeld = ({ state }: Meeting): boolean => state === 'open' || state === 'adjourned' || state === 'confirmed';

function AttendanceTab({ parts: { meeting }, keeps }: { parts: MeetingParts; keeps: boolean }) {
  const { members, present, leave, absent } = countsOf(meeting);
  const words = texts.counts(present, members);
  return (
    <>
      <div className="page-body scroll">
        <div className="attendance-page">
          <AttendanceList meeting={meeting} readOnly={!keeps || meeting.state === 'confirmed'} />
        </div>
      </div>
      <StatusBar
        keys={[
          { keys: ['↑', '↓'], does: roomTexts.people.walk },
          { keys: ['Alt 1', 'Alt 2', 'Alt 3', 'Alt 4'], does: roomTexts.people.how },
        ]}
      >
        <span>
          <b>{words.present}</b>／{words.members}　{texts.away(leave, absent)}
        </span>
      </StatusBar>
    </>
  );
}
