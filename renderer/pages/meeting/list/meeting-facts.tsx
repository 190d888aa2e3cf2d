import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { formatDay } from '#shared/base/day.ts';
import { countsOf } from '../attendance.ts';
import type { MeetingParts } from '../meeting-data.ts';
import { wholeWhen } from '../texts.ts';
import { listTexts } from './texts.ts';

const { facts: labels, ...texts } = listTexts;

/** Where, when and with whom; the rest stands in the form. */
export function MeetingFacts({ parts: { meeting, labelOf } }: { parts: MeetingParts }) {
  const { members, present } = countsOf(meeting);
  const person = (id: string | null): string => (id === null ? '' : labelOf('person', id));
  const entries = [
    { label: labels.number, value: meeting.number },
    { label: labels.when, value: wholeWhen(meeting.on, meeting.at) },
    { label: labels.place, value: meeting.place },
    { label: labels.chair, value: person(meeting.chair) },
    { label: labels.recorder, value: person(meeting.recorder) },
    { label: labels.council, value: meeting.council === null ? '' : labelOf('council', meeting.council) },
    {
      label: labels.attendance,
      value: meeting.openedAt === null ? texts.invited(members) : texts.attendance(present, members),
    },
    { label: labels.held, value: meeting.openedAt === null ? '' : texts.held(meeting.openedAt, meeting.closedAt) },
    {
      label: labels.confirmed,
      value:
        meeting.confirmedOn === null
          ? ''
          : texts.confirmedBy(formatDay(meeting.confirmedOn, 'dots'), person(meeting.confirmedBy)),
    },
    { label: labels.paper, value: meeting.minutesNumber },
    { label: labels.note, value: meeting.note },
  ];
  return <MetaList entries={entries.filter(({ value }) => value !== null && value !== '')} />;
}
