import type { Id } from '#shared/base/ids.ts';
import { agenda } from '../../documents/papers/agenda.ts';
import type { AgendaItem } from '../../documents/papers/agenda-items.ts';
import { type Attendee, type MinutesItem, minutes } from '../../documents/papers/minutes.ts';
import { type Of, recordOf, recordsSeen, recordsWith } from '../../store/records.ts';
import { type Fill, type Filled, sees, subjectOf } from './fill.ts';

type Meeting = Of<'meeting'>;
type Item = Of<'item'>;

function attendees({ titled }: Fill, meeting: Meeting, role: 'member' | 'observer'): Attendee[] {
  return meeting.attendance
    .filter((one) => one.role === role)
    .map((one) => ({ name: one.person ? titled(one.person) : (one.name ?? ''), status: one.status, note: one.note }));
}

const itemsOf = ({ context }: Fill, meeting: Id): Item[] =>
  recordsWith(context.db, 'item', 'meeting', meeting).toSorted((a, b) => a.order - b.order);

/** An item the account may not see keeps its place, and says nothing. */
function agendaItem(fill: Fill, one: Item): AgendaItem {
  if (!sees(fill, 'item', one))
    return {
      kind: one.kind,
      title: null,
      unit: null,
      proposers: null,
      explain: null,
      method: null,
      opinion: null,
      papers: [],
      confidential: true,
    };
  return {
    kind: one.kind,
    title: one.title,
    unit: one.unit ? fill.names.unit(one.unit) : null,
    proposers: one.proposers,
    explain: one.explain,
    method: one.method,
    opinion: one.opinion,
    papers: fill.names.files(one.papers).map((file) => file.name),
    confidential: one.confidential,
  };
}

function minutesItem(fill: Fill, one: Item): MinutesItem {
  const shown = sees(fill, 'item', one);
  const recused = [...one.recused.map((id) => fill.names.person(id)), ...(one.recusedNames ?? '').split('、')];
  return {
    ...agendaItem(fill, one),
    decision: shown ? one.decision : null,
    resolution: shown ? one.resolution : null,
    votes: shown && one.voted ? { inFavour: one.inFavour, against: one.against, abstained: one.abstained } : null,
    recused: shown ? recused.filter((name) => name.trim() !== '') : [],
    postponed: one.state === 'postponed',
  };
}

const headOf = (fill: Fill, meeting: Meeting) => ({
  office: fill.office,
  meeting: meeting.title,
  on: meeting.on,
  place: meeting.place,
  chair: fill.titled(meeting.chair),
  recorder: fill.titled(meeting.recorder),
  withConfidential: fill.wish.withheld,
});

export function agendaPaper(fill: Fill): Filled {
  const meeting = subjectOf(fill, 'meeting');
  const named = (role: 'member' | 'observer'): string[] => attendees(fill, meeting, role).map((one) => one.name);
  const paper = agenda({
    ...headOf(fill, meeting),
    at: meeting.at,
    members: named('member'),
    observers: named('observer'),
    items: itemsOf(fill, meeting.id).map((one) => agendaItem(fill, one)),
  });
  return { paper, name: `${meeting.title}議程` };
}

/** The sentences that became directives, in the order in which they were marked. */
function directivesOf(fill: Fill, meeting: Meeting) {
  const given = recordsSeen(fill.context, 'directive', { field: 'meeting', is: 'equal', value: meeting.id });
  return given
    .filter((one) => one.splitFrom === null)
    .map((one) => ({
      number: one.number,
      content: one.content,
      leads: one.leads.map((unit) => fill.names.unit(unit)),
      cos: one.cos.map((unit) => fill.names.unit(unit)),
      dueOn: one.firstDueOn ?? one.dueOn,
      confidential:
        one.confidential || (one.item !== null && recordOf(fill.context.db, 'item', one.item)?.confidential === true),
    }));
}

export function minutesPaper(fill: Fill): Filled {
  const meeting = subjectOf(fill, 'meeting');
  const paper = minutes({
    ...headOf(fill, meeting),
    at: meeting.openedAt ?? meeting.at,
    closedAt: meeting.closedAt,
    members: attendees(fill, meeting, 'member'),
    observers: attendees(fill, meeting, 'observer'),
    seats: meeting.seats,
    items: itemsOf(fill, meeting.id).map((one) => minutesItem(fill, one)),
    directives: directivesOf(fill, meeting),
  });
  return { paper, name: `${meeting.title}紀錄` };
}
