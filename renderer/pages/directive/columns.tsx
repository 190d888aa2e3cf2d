import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import type { CellFacts, OwnColumn, OwnColumns } from '#renderer/parts/register/own-ways.ts';
import type { Day } from '#shared/base/day.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { directiveSources } from '#shared/registers/directive.ts';
import { ReportedWord } from './reported-word.tsx';
import { StandingWord } from './standing.tsx';
import { directiveTexts as texts } from './texts.ts';

const dayOf = (value: unknown): Day | null => (typeof value === 'string' ? value : null);

const isOpen = (record: AnyRecord): boolean => record.state === 'tracked';

/** Where it came from: the meeting, the motion, the letter's number, or the kind of source alone. */
function sourceText(record: AnyRecord, labelOf: CellFacts['labelOf']): string {
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
    cell: (record, { today }) => <DueTag dueOn={record.dueOn} today={today} open={isOpen(record)} />,
  },
  percent: { title: texts.columns.percent, width: 58, align: 'right' },
  lastReportOn: {
    title: texts.columns.lastReportOn,
    width: 110,
    cell: (record, { today }) => (
      <ReportedWord
        last={dayOf(record.lastReportOn)}
        since={dayOf(record.givenOn)}
        today={today}
        open={isOpen(record)}
      />
    ),
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
