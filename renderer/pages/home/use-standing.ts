import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatPeriod } from '#shared/base/period.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import { sentenceTexts as texts } from './texts.ts';

/** A figure of the chosen period or day, and the cases it counts. */
export interface Stood {
  label: string;
  count: number;
  ids: readonly Id[];
}

export interface Standing {
  /** 115年第3季: what came and what went. */
  period: { span: string; figures: readonly Stood[] };
  /** The day, where it is not today, and how the cases stood at its end. */
  day: { on: string; figures: readonly Stood[] } | undefined;
}

const inPeriod = ['directive.given', 'directive.releasedIn'] as const;
const onDay = ['directive.open', 'directive.overdueAll'] as const;

/** What the sentence says of a period or day that was chosen; null where nothing was, undefined until known. */
export function useStanding(units: readonly Id[]): Standing | null | undefined {
  const { choice, period, asOf, past } = useChosenPeriod();
  const reads = useMay('read');
  const isChosen = choice.period !== undefined || choice.asOf !== undefined;
  const filter = within(units);
  const { data } = useCall(
    'figure.many',
    {
      period,
      asOf,
      wishes: [...inPeriod, ...onDay].map((name) => ({ name, ...(filter ? { filter } : {}) })),
    },
    reads && isChosen,
  );
  if (!isChosen || !reads) return null;
  if (!data) return undefined;
  const [given, released, open, overdue] = data.replies.map(stoodIn);
  return {
    period: { span: formatPeriod(period), figures: said(given, released) },
    day: past === undefined ? undefined : { on: past, figures: said(open, overdue) },
  };
}

const within = (units: readonly Id[]): Condition | undefined =>
  units.length === 0
    ? undefined
    : { any: (['leads', 'cos'] as const).map((field) => ({ field, is: 'hasAny', value: [...units] })) };

/** The first stands even where it is none; of the second there is nothing to say then. */
const said = (first: Stood | undefined, second: Stood | undefined): Stood[] => [
  ...(first ? [first] : []),
  ...(second && second.count > 0 ? [second] : []),
];

function stoodIn(reply: FigureReply): Stood | undefined {
  if (!reply.ok) return undefined;
  return { label: texts.stood[reply.name] ?? reply.label, count: Number(reply.numerator), ids: reply.ids };
}
