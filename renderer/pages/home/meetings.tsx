import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '#renderer/data/client.ts';
import { useCounts } from '#renderer/data/counts.ts';
import { useMay } from '#renderer/data/office.ts';
import { noticed } from '#renderer/data/written.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { recordAddress } from '#renderer/parts/show/record-link.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { partsOf, WEEKDAYS, weekdayOf } from '#shared/base/day.ts';
import type { Proposal } from '#shared/contract/meeting-operations.ts';
import { type Coming, useComing } from './coming.ts';
import { meetingTexts as texts } from './texts.ts';

/** 近期會議: the next on the calendar, with how far their agenda is. */
export function Meetings() {
  const coming = useComing();
  const counts = useCounts(
    (coming ?? []).map(({ id }) => ({ register: 'item', filter: { field: 'meeting', is: 'equal', value: id } })),
  );
  if (!coming) return <section className="home-meetings" />;
  return (
    <section className="home-meetings">
      <SectionHead
        title={texts.title}
        note={spanOf(coming)}
        action={
          <Link to="/r/$register" params={{ register: 'meeting' }}>
            {texts.all}
          </Link>
        }
      />
      {coming.length === 0 && <EmptyState title={texts.empty} sentence={texts.emptySentence} />}
      <ul className="home-coming" aria-label={texts.title}>
        {coming.map((one, at) => (
          <li key={one.id}>
            <Line one={one} items={counts[at] ?? 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function spanOf(coming: readonly Coming[]): string {
  const [first, last] = [coming[0], coming.at(-1)];
  return first && last ? texts.span(partsOf(first.on).month, partsOf(last.on).month) : '';
}

function Line({ one, items }: { one: Coming; items: number }) {
  const { today } = useOfficeDays();
  const agenda = one.kind === 'meeting' && items > 0 ? [texts.items(items)] : [];
  const [place = '', ...rest] = one.facts;
  const { month } = partsOf(one.on);
  const other = month === partsOf(today).month ? '' : texts.month(month);
  const facts = [other, place, ...agenda, ...rest].filter((fact) => fact !== '').join(' · ');
  return (
    <Leading one={one}>
      <span className={one.on === today ? 'home-date now' : 'home-date'}>
        <b>{partsOf(one.on).day}</b>
        {WEEKDAYS.charAt(weekdayOf(one.on))}
      </span>
      <span className="grow">
        <span className="home-coming-title el">{one.title}</span>
        <span className="home-coming-facts small dim el">{facts}</span>
      </span>
      <span className="sub">{one.at}</span>
      {one.proposal && <Plan proposal={one.proposal} />}
    </Leading>
  );
}

function Leading({ one, children }: { one: Coming; children: ReactNode }) {
  if (one.kind === 'proposal') return <span className="home-coming-one">{children}</span>;
  if (one.kind === 'council')
    return (
      <a className="home-coming-one" href={recordAddress('council', one.id)}>
        {children}
      </a>
    );
  return (
    <Link className="home-coming-one" to="/meeting/$id" params={{ id: one.id }}>
      {children}
    </Link>
  );
}

function Plan({ proposal }: { proposal: Proposal }) {
  const writes = useMay('write');
  if (!writes) return null;
  const { series, on, at, serial, enlarged, title } = proposal;
  const plan = () => call('meeting.plan', { values: { series, on, at, serial, enlarged } });
  return <LinkButton onPress={() => void noticed(plan(), texts.planned(title))}>{texts.plan}</LinkButton>;
}
