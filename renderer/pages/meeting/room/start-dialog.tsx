import { call } from '#renderer/data/client.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import { quorum } from '#shared/meeting/quorum.ts';
import { countsOf } from '../attendance.ts';
import { type GivenParts, type Meeting, type MeetingParts, useShares } from '../meeting-data.ts';
import { roomTexts as texts } from './texts.ts';
import { TimeDialog } from './time-dialog.tsx';

const { takes } = texts;

export function StartDialog({ meeting, onLeave }: { meeting: Meeting; onLeave: () => void }) {
  const { open } = useShares();
  const { members, present } = countsOf(meeting);
  const { needed } = quorum({ members, present, rule: open });
  return (
    <TimeDialog
      title={takes.title(meeting.title)}
      label={takes.at}
      facts={[
        { label: takes.facts.members, value: takes.people(members) },
        { label: takes.facts.present, value: takes.people(present), strong: true },
        ...(meeting.needsQuorum ? [{ label: takes.facts.needed, value: takes.people(needed) }] : []),
      ]}
      verb={texts.start}
      leave={takes.back}
      onDo={async (at) => {
        const { position } = await call('meeting.start', { id: meeting.id, version: meeting.version, at });
        noticeWritten(takes.started(meeting.title), position);
      }}
      onLeave={onLeave}
    />
  );
}

interface AdjournDialogProps {
  parts: MeetingParts;
  given: GivenParts;
  onBefore: () => Promise<void>;
  onLeave: () => void;
}

/** What is still open is told before the meeting ends. */
export function AdjournDialog({ parts: { meeting, lines }, given, onBefore, onLeave }: AdjournDialogProps) {
  const open = lines.filter(({ item }) => item?.state === 'pending').length;
  const drafts = given.rows.filter(({ state }) => state === 'draft').length;
  return (
    <TimeDialog
      title={takes.endTitle(meeting.title)}
      label={takes.endAt}
      facts={[
        { label: takes.facts.open, value: takes.items(open) },
        { label: takes.facts.drafts, value: takes.cases(drafts) },
      ]}
      verb={texts.end}
      leave={takes.backEnd}
      onDo={async (at) => {
        await onBefore();
        const { position } = await call('meeting.adjourn', { id: meeting.id, version: meeting.version, at });
        noticeWritten(takes.ended(meeting.title), position);
      }}
      onLeave={onLeave}
    />
  );
}
