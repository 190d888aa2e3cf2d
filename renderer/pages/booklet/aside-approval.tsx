import { useDecider } from '#renderer/data/deciders.ts';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import { formatDay } from '#shared/base/day.ts';
import { asideTexts } from './aside-texts.ts';
import { type BookletRecord, useSections } from './use-booklet.ts';

const { approval: texts } = asideTexts;

/** Whose step the report as a whole waits for. */
export function Approval({ booklet }: { booklet: BookletRecord }) {
  const sections = useSections(booklet.id);
  const head = useDecider({ role: 'head' });
  if (booklet.state === 'published') return null;
  const done = sections.filter(({ state }) => state === 'done').length;
  const name = head?.label ?? '';
  const day = (on: string | null): string => (on === null ? '' : formatDay(on, 'dots'));
  const said = {
    drafting: [texts.drafting, texts.draftingSentence(done, sections.length)],
    submitted: [texts.submitted, texts.submittedSentence(name, day(booklet.submittedOn))],
    approved: [texts.approved, texts.approvedSentence(name, day(booklet.approvedOn))],
  }[booklet.state];
  return (
    <li>
      <span className={`st ${booklet.state === 'submitted' ? 'act' : 'plain'}`}>
        <Mark name={booklet.state === 'submitted' ? 'asked' : 'ongoing'} />
      </span>
      <div>
        <b>{said[0]}</b>
        <p>{said[1]}</p>
      </div>
    </li>
  );
}
