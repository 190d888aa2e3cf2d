import { type Counted, useCounts } from '#renderer/data/counts.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import type { FilterLine } from '#renderer/parts/register/conditions.ts';
import type { Test } from '#shared/language/condition.ts';
import { sentenceTexts as texts } from './texts.ts';
import type { Report } from './use-report.ts';
import { useWays } from './use-way.ts';

type Lines = (FilterLine & Test)[];

const sections = ({ id }: Report, ...states: string[]): Lines => [
  { field: 'booklet', is: 'oneOf', value: [id] },
  ...(states.length === 0 ? [] : [{ field: 'state', is: 'oneOf', value: states } as const]),
];

const counted = (lines: Lines): Counted => ({ register: 'bookletSection', filter: { all: lines } });

/** 15節已完成11節，餘4節待填: how far the report is; the figures lead to their chapters. */
export function ReportSentence({ report }: { report: Report }) {
  const ways = useWays();
  const written = sections(report, 'done');
  const waiting = sections(report, 'open');
  const [done, left] = useCounts([counted(written), counted(waiting)]);
  if (done === undefined || left === undefined) return null;
  const figure = (label: string, count: number, lines: Lines) => (
    <FigureLink label={label} onPress={() => ways.list('bookletSection', { lines })}>
      {count}
    </FigureLink>
  );
  const whole = <a href={`#/reports/${report.id}`}>{texts.sectionsCount(done + left)}</a>;
  if (report.state !== 'drafting')
    return (
      <>
        <a href={`#/reports/${report.id}`}>{texts.report}</a>
        {report.state === 'submitted' ? texts.reported.submitted : texts.reported.approved}
      </>
    );
  if (left === 0)
    return (
      <>
        {whole}
        {texts.sectionsAll}
      </>
    );
  return (
    <>
      <span className="nw">
        {whole}
        {texts.sectionsDone}
        {figure(texts.done(done), done, written)}
        {texts.sectionsLeft}
      </span>
      <span className="nw">
        {texts.sectionsRest}
        {figure(texts.left(left), left, waiting)}
        {texts.sectionsToWrite}
      </span>
    </>
  );
}
