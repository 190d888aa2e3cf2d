import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { recordAddress } from '#renderer/parts/show/record-link.tsx';
import { addDays, type Day, partsOf, WEEKDAYS, weekdayOf } from '#shared/base/day.ts';
import { ReportSentence } from './report-sentence.tsx';
import { homeTexts, sentenceTexts as texts } from './texts.ts';
import type { Report } from './use-report.ts';

/** Sessions further away are nothing for the start page. */
const ahead = 60;

const monthAndDay = (on: Day): string => `${partsOf(on).month}月${partsOf(on).day}日`;

const withWeekday = (on: Day): string => `${monthAndDay(on)}（${WEEKDAYS.charAt(weekdayOf(on))}）`;

/** The council's session that is near, and what it has to have next. */
export function CouncilSentence({ reports }: { reports: readonly Report[] }) {
  const { today } = useOfficeDays();
  const reads = useMay('read');
  const { data } = useCall(
    'council.list',
    {
      filter: {
        all: [
          { field: 'to', is: 'from', value: today },
          { field: 'from', is: 'upTo', value: addDays(today, ahead) },
        ],
      },
      order: [{ field: 'from' }],
      limit: 1,
    },
    reads,
  );
  const session = data?.rows[0];
  const { data: owed } = useCall('council.deadlines', { id: session?.id ?? '' }, session !== undefined);
  const report = reports.find(({ council }) => council === session?.id);
  if (!session) return null;
  const next = owed?.deadlines.filter(({ on }) => on >= today) ?? [];
  const papers = next.filter(({ on }) => on === next[0]?.on).map(({ name }) => name);
  const name = <a href={recordAddress('council', session.id)}>{`${texts.council}${session.name}`}</a>;
  if (session.from <= today)
    return (
      <>
        {name}
        {texts.inCourse(monthAndDay(session.to))}
        {homeTexts.stop}
      </>
    );
  return (
    <>
      {name}
      <span className="nw">
        <b>{monthAndDay(session.from)}</b>
        {texts.opens}
      </span>
      {next[0] && (
        <>
          {homeTexts.comma}
          <a href={recordAddress('council', session.id)}>
            {report ? <Shortened papers={papers} /> : papers.join(homeTexts.and)}
          </a>
          {texts.owed}
          <b className="nw">{withWeekday(next[0].on)}</b>
          {texts.before}
        </>
      )}
      {report && (
        <>
          {next[0] ? texts.semicolon : homeTexts.comma}
          <ReportSentence report={report} />
        </>
      )}
      {homeTexts.stop}
    </>
  );
}

/** Beside how far the report is, all papers would not fit: it is named, the others are counted. */
function Shortened({ papers }: { papers: readonly string[] }) {
  const counts = papers.length > 2 && papers.includes(texts.workReport);
  return counts ? (
    <span className="nw">{texts.papers(texts.workReport, papers.length)}</span>
  ) : (
    papers.join(homeTexts.and)
  );
}
