import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { type MetaEntry, MetaList } from '#renderer/parts/show/meta-list.tsx';
import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import { type Day, daysBetween, formatDay, rocYear } from '#shared/base/day.ts';
import type { RecordOf } from '#shared/language/register.ts';
import { type directive, directiveSources } from '#shared/registers/directive.ts';
import { directiveTexts as texts } from './texts.ts';

export type Case = RecordOf<typeof directive>;

interface CaseFactsProps {
  record: Case;
  labelOf: LabelOf;
  /** What control proposes to what is asked now. */
  advised?: boolean;
}

/** Where it comes from, who ruled it and by when; what else is known only where there is something to say. */
export function CaseFacts({ record, labelOf, advised = false }: CaseFactsProps) {
  const { today } = useOfficeDays();
  const entries: (MetaEntry | false)[] = [
    { label: texts.facts.source, value: <Source record={record} labelOf={labelOf} /> },
    { label: texts.facts.ruled, value: ruledText(record, labelOf) },
    { label: texts.facts.due, value: <Due record={record} today={today} /> },
    record.kind !== null && { label: texts.facts.kind, value: labelOf('directiveKind', record.kind) },
    advised && record.advice !== null && { label: texts.facts.advice, value: record.advice },
    record.closedOn !== null && { label: texts.facts.closed, value: formatDay(record.closedOn, 'dots') },
    record.mergedInto !== null && {
      label: texts.facts.merged,
      value: (
        <RecordLink register="directive" id={record.mergedInto}>
          {labelOf('directive', record.mergedInto)}
        </RecordLink>
      ),
    },
    record.splitFrom !== null && {
      label: texts.facts.split,
      value: (
        <RecordLink register="directive" id={record.splitFrom}>
          {labelOf('directive', record.splitFrom)}
        </RecordLink>
      ),
    },
    record.planName !== null && { label: texts.facts.plan, value: record.planName },
    !!record.note && { label: texts.facts.note, value: record.note },
  ];
  return <MetaList entries={entries.filter((entry) => entry !== false)} />;
}

const linked = ['meeting', 'motion', 'question'] as const;

function Source({ record, labelOf }: Pick<CaseFactsProps, 'record' | 'labelOf'>) {
  const from = linked.find((name) => record[name] !== null);
  const id = from === undefined ? null : record[from];
  const more = [
    record.item === null ? '' : labelOf('item', record.item),
    record.sourceNumber,
    record.sourceNote,
    record.sourceDueOn === null ? '' : texts.countyDue(formatDay(record.sourceDueOn, 'dots')),
  ].filter(Boolean);
  return (
    <>
      {from !== undefined && id !== null ? (
        <RecordLink register={from} id={id}>
          {labelOf(from, id)}
        </RecordLink>
      ) : (
        directiveSources[record.source]
      )}
      {more.length > 0 && `　${more.join('　')}`}
    </>
  );
}

const ruledText = ({ givenOn, givenBy }: Case, labelOf: LabelOf): string =>
  [formatDay(givenOn, 'dots'), givenBy === null ? '' : labelOf('person', givenBy)].filter(Boolean).join('　');

/** The year is left out where it is this one. */
const nearDay = (day: Day, today: Day): string => formatDay(day, rocYear(day) === rocYear(today) ? 'short' : 'dots');

function nearness(dueOn: Day, today: Day): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return texts.today;
  return left < 0 ? texts.overdue(-left) : texts.left(left);
}

function Due({ record, today }: { record: Case; today: Day }) {
  const { dueOn, firstDueOn, extensions, state } = record;
  if (dueOn === null) return texts.noDue;
  const open = state === 'tracked';
  return (
    <>
      <span className={open && dueOn < today ? 'neg' : undefined}>
        {formatDay(dueOn, 'dots')}
        {open && nearness(dueOn, today)}
      </span>
      {firstDueOn !== null && firstDueOn !== dueOn && (
        <span className="dim">　{texts.first(nearDay(firstDueOn, today), extensions ?? 0)}</span>
      )}
    </>
  );
}
