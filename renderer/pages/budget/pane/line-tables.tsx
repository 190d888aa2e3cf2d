import type { ReactNode } from 'react';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { Ledger, type LedgerColumn, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { LineAnswer } from '#shared/contract/budget-answers.ts';
import { moneyText } from '../shown.ts';
import { paneTexts as texts } from './texts.ts';

type Empty = keyof typeof texts.none;

interface TableProps {
  empty: Empty;
  heads: Readonly<Record<string, string>>;
  numbers: readonly string[];
  widths: Readonly<Record<string, string>>;
  rows: readonly LedgerRow[];
}

/** A few read rows, or the sentence of what would stand there. */
export function PaneTable({ empty, heads, numbers, widths, rows }: TableProps) {
  if (rows.length === 0) return <EmptyState title={texts.none[empty]} sentence={texts.noneSentence[empty]} />;
  const columns = Object.entries(heads).map(([id, label]): LedgerColumn => {
    const width = widths[id];
    return { id, label, number: numbers.includes(id), ...(width === undefined ? {} : { width }) };
  });
  return (
    <div className={columns.length > 4 ? 'budget-wide' : undefined}>
      <Ledger label={texts.tabs[empty]} columns={columns} rows={rows} />
    </div>
  );
}

export const money = (value: number | null): ReactNode =>
  value !== null && value < 0 ? <span className="neg">{moneyText(value)}</span> : moneyText(value);

/** What changed the amount, in order; what is not decided yet is hatched and says where it stands. */
export function EventsTable({ events }: Pick<LineAnswer, 'events'>) {
  return (
    <PaneTable
      empty="events"
      heads={texts.events}
      numbers={['amount', 'current']}
      widths={{ on: '96px', kind: '148px', amount: '104px', current: '104px', number: '178px' }}
      rows={events.map((event) => {
        const pending = event.pending !== null;
        const cell = (content: ReactNode): ReactNode =>
          pending ? <span className="budget-hatched">{content}</span> : content;
        return {
          id: `${event.register} ${event.id} ${event.kind} ${event.on}`,
          cells: {
            on: cell(formatDay(event.on, 'dots')),
            kind: cell(
              <RecordLink register={event.register} id={event.id}>
                {event.label}
                {event.other !== null && <span className="dim">　{event.other}</span>}
              </RecordLink>,
            ),
            amount: cell(money(event.amount)),
            current: cell(<b>{money(event.current)}</b>),
            number: cell(<span className="code sub">{event.number ?? texts.unnumbered}</span>),
            text: cell(
              pending ? <PendingWord word={event.pending ?? ''} /> : <span className="sub">{event.text}</span>,
            ),
          },
        };
      })}
    />
  );
}

function PendingWord({ word }: { word: string }) {
  return (
    <span className="st act">
      <Mark name="asked" />
      {word}
    </span>
  );
}

export function ControlsTable({ controls }: Pick<LineAnswer, 'controls'>) {
  return (
    <PaneTable
      empty="controls"
      heads={texts.controls}
      numbers={['amount', 'left']}
      widths={{ number: '140px', on: '96px', amount: '104px', left: '104px', state: '84px' }}
      rows={controls.map((one) => ({
        id: one.id,
        cells: {
          number: (
            <RecordLink register="control" id={one.id}>
              <span className="code">{one.number}</span>
            </RecordLink>
          ),
          on: formatDay(one.on, 'dots'),
          purpose: <span className="sub">{[one.purpose, one.vendor, one.contract].filter(Boolean).join('　')}</span>,
          amount: money(one.amount),
          left: money(one.left),
          state: one.label,
        },
      }))}
    />
  );
}

export function CarriesTable({ carries }: Pick<LineAnswer, 'carries'>) {
  return (
    <PaneTable
      empty="carries"
      heads={texts.carries}
      numbers={['amount', 'left']}
      widths={{ state: '96px', amount: '112px', left: '112px', contract: '160px' }}
      rows={carries.map((one) => ({
        id: one.id,
        cells: {
          state: (
            <RecordLink register="carryOver" id={one.id}>
              {one.label}
            </RecordLink>
          ),
          amount: money(one.amount),
          left: money(one.left),
          contract: <span className="code">{one.contract}</span>,
          reason: <span className="sub">{one.reason}</span>,
        },
      }))}
    />
  );
}

export function TermsTable({ terms }: Pick<LineAnswer, 'terms'>) {
  return (
    <PaneTable
      empty="terms"
      heads={texts.terms}
      numbers={['amount', 'left']}
      widths={{ on: '96px', kind: '84px', amount: '104px', left: '132px', number: '178px' }}
      rows={terms.map((one) => ({
        id: one.id,
        cells: {
          on: formatDay(one.on, 'dots'),
          kind: (
            <RecordLink register="budgetTerm" id={one.id}>
              {one.label}
            </RecordLink>
          ),
          amount: one.amount === null ? texts.whole : money(one.amount),
          left: one.ended === null ? money(one.left) : texts.ended(formatDay(one.ended, 'dots')),
          number: <span className="code sub">{one.number}</span>,
          text: <span className="sub">{one.text}</span>,
        },
      }))}
    />
  );
}
