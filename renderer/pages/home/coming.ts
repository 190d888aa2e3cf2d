import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Proposal } from '#shared/contract/meeting-operations.ts';
import { statesOf } from '#shared/language/register.ts';
import { meeting } from '#shared/registers/meeting.ts';
import { meetingTexts as texts } from './texts.ts';

/** What stands on the calendar next. */
export interface Coming {
  id: Id;
  kind: 'meeting' | 'council' | 'proposal';
  on: Day;
  at: string | null;
  title: string;
  /** What is said beneath, besides the number of its items. */
  facts: string[];
  proposal?: Proposal;
}

const shown = 4;

const by = (a: Coming, b: Coming): number => `${a.on} ${a.at ?? ''}`.localeCompare(`${b.on} ${b.at ?? ''}`);

/** Meetings and sessions to come, and the next of each series of which nothing is planned; undefined until known. */
export function useComing(): Coming[] | undefined {
  const { today } = useOfficeDays();
  const reads = useMay('read');
  const order = [{ field: 'on' }, { field: 'at' }];
  const ahead = { field: 'on', is: 'from', value: today } as const;
  const { data: meetings } = useCall(
    'meeting.list',
    {
      filter: { all: [ahead, { field: 'state', is: 'oneOf', value: ['planned', 'noticed', 'open'] }] },
      order,
      limit: 100,
    },
    reads,
  );
  const { data: sessions } = useCall(
    'council.list',
    { filter: { field: 'from', is: 'from', value: today }, order: [{ field: 'from' }], limit: 2 },
    reads,
  );
  const { data: next } = useCall('meeting.propose', {}, reads);
  if (!meetings || !sessions || !next) return undefined;
  const states = statesOf(meeting);
  const held = meetings.rows.map(
    (one): Coming => ({
      id: one.id,
      kind: 'meeting',
      on: one.on,
      at: one.at,
      title: one.title,
      facts: [one.place ?? '', states[one.state] ?? ''],
    }),
  );
  const councils = sessions.rows.map(
    (one): Coming => ({
      id: one.id,
      kind: 'council',
      on: one.from,
      at: null,
      title: `${texts.session}${one.name}`,
      facts: [one.place ?? '', texts.to(one.to.slice(5).replace('-', '.'))],
    }),
  );
  const planned = new Set(meetings.rows.map(({ series }) => series));
  const proposals = next.proposals
    .filter(({ series }) => !planned.has(series))
    .map(
      (one): Coming => ({
        id: one.series,
        kind: 'proposal',
        on: one.on,
        at: one.at,
        title: one.title,
        facts: [texts.proposed, one.why ?? ''],
        proposal: one,
      }),
    );
  return [...held, ...councils, ...proposals].toSorted(by).slice(0, shown);
}
