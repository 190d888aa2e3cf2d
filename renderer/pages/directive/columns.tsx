import { State } from '#renderer/parts/marks/state.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import type { CellFacts, OwnColumn, OwnColumns } from '#renderer/parts/register/own-ways.ts';
import { type Day, formatDay } from '#shared/base/day.ts';
import { dueTag, unreportedDays } from '#shared/directive/due.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { directiveSources } from '#shared/registers/directive.ts';
import { StandingWord } from './standing.tsx';
import { directiveTexts as texts } from './texts.ts';
import { useLimits } from './use-limits.ts';

const dayOf = (value: unknown): Day | null => (typeof value === 'string' ? value : null);

const isOpen = (record: AnyRecord): boolean => record.state === 'tracked';

/** How the due day looks from today; a closed case only says the day. */
export function DueWord({ dueOn, today, open }: { dueOn: Day | null; today: Day; open: boolean }) {
  const { soonDays } = useLimits();
  if (dueOn === null) return null;
  if (!open) return formatDay(dueOn, 'dots');
  const { kind, text } = dueTag(dueOn, today, soonDays);
  if (kind === 'normal') return text;
  return <Tag kind={kind === 'late' ? 'late' : 'soft-warn'}>{text}</Tag>;
}

/** The last report, or for how long there was none. */
export function ReportedWord({ record, today }: { record: AnyRecord; today: Day }) {
  const { unreported } = useLimits();
  const last = dayOf(record.lastReportOn);
  if (!isOpen(record)) return last === null ? null : formatDay(last, 'dots');
  const since = last ?? dayOf(record.givenOn);
  if (since === null) return null;
  const { light, text } = unreportedDays(since, today, unreported);
  if (light === 'none') return last === null ? null : text;
  return <State mark={light === 'bad' ? 'farBehind' : 'behind'}>{text}</State>;
}

/** Where it came from: the meeting, the motion, the letter's number, or the kind of source alone. */
export function sourceText(record: AnyRecord, labelOf: CellFacts['labelOf']): string {
  const named = (['meeting', 'motion', 'question'] as const)
    .map((register) => (typeof record[register] === 'string' ? labelOf(register, record[register]) : ''))
    .find((label) => label !== '');
  const kind = directiveSources[record.source as keyof typeof directiveSources] ?? '';
  return named ?? ([kind, record.sourceNumber, record.sourceNote].filter(Boolean).join('　') || kind);
}

const unitsText =
  (field: 'leads' | 'cos') =>
  (record: AnyRecord, { labelOf }: CellFacts): string =>
    ((record[field] ?? []) as readonly string[]).map((id) => labelOf('unit', id)).join('、');

const own: Record<string, OwnColumn> = {
  number: { width: 104, grow: 0, frozen: true },
  content: { grow: 3, width: 200, frozen: false },
  leads: { width: 80, text: unitsText('leads') },
  cos: { width: 132, text: unitsText('cos') },
  dueOn: {
    title: texts.columns.dueOn,
    width: 84,
    cell: (record, { today }) => <DueWord dueOn={dayOf(record.dueOn)} today={today} open={isOpen(record)} />,
  },
  percent: { title: texts.columns.percent, width: 58, align: 'right' },
  lastReportOn: {
    title: texts.columns.lastReportOn,
    width: 110,
    cell: (record, { today }) => <ReportedWord record={record} today={today} />,
  },
  standing: {
    title: texts.columns.standing,
    width: 104,
    cell: (record) => <StandingWord standing={record.standing} />,
  },
  from: {
    title: texts.columns.from,
    width: 200,
    text: (record, { labelOf }) => sourceText(record, labelOf),
    sortBy: 'source',
  },
};

const narrow = ['number', 'content', 'leads', 'dueOn', 'percent', 'lastReportOn', 'standing'];
const wide = ['number', 'content', 'from', 'leads', 'cos', 'dueOn', 'percent', 'lastReportOn', 'standing'];

export const directiveColumns: OwnColumns = {
  /** A wide window has room for more columns, not for wider ones. */
  get shown() {
    return window.matchMedia('(min-width: 1700px)').matches ? wide : narrow;
  },
  own,
};
