import { useMay } from '#renderer/data/office.ts';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import type { Id } from '#shared/base/ids.ts';
import { chapterNumbers } from '#shared/booklet/chapter-numbers.ts';
import { statesOf } from '#shared/language/register.ts';
import { bookletSection } from '#shared/registers/booklet-section.ts';
import { SectionMenu } from './section-menu.tsx';
import { bookletTexts, composerTexts as texts } from './texts.ts';
import type { BookletRecord, SectionRecord } from './use-booklet.ts';

interface SectionListProps {
  booklet: BookletRecord;
  sections: readonly SectionRecord[];
  chosen: Id | undefined;
  onChoose: (id: Id) => void;
}

/** The chapters with what is done of them. */
export function SectionList({ booklet, sections, chosen, onChoose }: SectionListProps) {
  const arranges = useMay('control') && booklet.state !== 'published';
  const done = sections.filter(({ state }) => state === 'done').length;
  const numbers = chapterNumbers(sections, booklet.numbering ?? 'levels');
  return (
    <nav className="booklet-sections scroll" aria-label={texts.chapters}>
      <div className="booklet-count row">
        <b>{texts.chapters}</b>
        <span className="small dim">{bookletTexts.done(done, sections.length)}</span>
        <span className="grow" />
        {arranges && (
          <SectionMenu booklet={booklet.id} sections={sections} section={sections.find(({ id }) => id === chosen)} />
        )}
      </div>
      <RowButtons
        label={texts.chapters}
        rows={sections.map((one, at) => ({
          id: one.id,
          content: <SectionLine one={one} mark={numbers[at]?.mark ?? ''} isHere={one.id === chosen} />,
          onPress: () => onChoose(one.id),
        }))}
      />
    </nav>
  );
}

function SectionLine({ one, mark, isHere }: { one: SectionRecord; mark: string; isHere: boolean }) {
  return (
    <span className={`booklet-section${isHere ? ' booklet-here' : ''}`} data-level={one.level ?? 1} title={one.title}>
      <span className="booklet-number">{mark}</span>
      <TitleLines title={one.title} />
      <State mark={markOf(one)}>
        <span className="visually-hidden">{statesOf(bookletSection)[one.state]}</span>
      </State>
    </span>
  );
}

/** Half done where something is written. */
function markOf({ state, body }: SectionRecord): 'released' | 'asked' | 'ongoing' {
  if (state === 'done') return 'released';
  return (body ?? '').trim() === '' ? 'ongoing' : 'asked';
}

/** 落實施政管考・精進執行成效 stands in two lines, and is heard as one. */
function TitleLines({ title }: { title: string }) {
  const at = title.search(/[・·]/);
  if (at < 0) return <span className="el booklet-name">{title}</span>;
  return (
    <>
      <span className="visually-hidden">{title}</span>
      <span className="booklet-name" aria-hidden="true">
        <span className="el">{title.slice(0, at)}</span>
        <span className="el booklet-second">{title.slice(at + 1)}</span>
      </span>
    </>
  );
}
