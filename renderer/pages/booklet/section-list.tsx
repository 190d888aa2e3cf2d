import { useMay } from '#renderer/data/office.ts';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import type { Id } from '#shared/base/ids.ts';
import { statesOf } from '#shared/language/register.ts';
import type { Numbering } from '#shared/registers/booklet.ts';
import { bookletSection } from '#shared/registers/booklet-section.ts';
import { numbersOf } from './numbers.ts';
import { SectionMenu } from './section-menu.tsx';
import { bookletTexts, composerTexts as texts } from './texts.ts';
import type { BookletRecord, SectionRecord } from './use-booklet.ts';

interface SectionListProps {
  booklet: BookletRecord;
  sections: readonly SectionRecord[];
  chosen: Id | undefined;
  disabled: boolean;
  onChoose: (id: Id) => void;
}

/** The chapters with what is done of them. */
export function SectionList({ booklet, sections, chosen, disabled, onChoose }: SectionListProps) {
  const arranges = useMay('control') && booklet.state !== 'published';
  const done = sections.filter(({ state }) => state === 'done').length;
  const numbers = numbersOf(sections, (booklet.numbering ?? 'levels') satisfies Numbering);
  return (
    <nav className="booklet-sections scroll" aria-label={texts.chapters}>
      <div className="booklet-count row">
        <span className="dim">{bookletTexts.done(done, sections.length)}</span>
        <span className="grow" />
        {arranges && (
          <SectionMenu
            booklet={booklet.id}
            sections={sections}
            section={sections.find(({ id }) => id === chosen)}
            disabled={disabled}
          />
        )}
      </div>
      <RowButtons
        label={texts.chapters}
        disabled={disabled}
        rows={sections.map((one, at) => ({
          id: one.id,
          content: (
            <span
              className={`booklet-section grow${one.id === chosen ? ' booklet-here' : ''}`}
              data-level={one.level ?? 1}
            >
              <span className="dim num">{numbers[at]}</span>
              <span className="el" title={one.title}>
                {one.title}
              </span>
              <span className="visually-hidden">{statesOf(bookletSection)[one.state]}</span>
              <Mark name={one.state === 'done' ? 'released' : 'ongoing'} />
            </span>
          ),
          onPress: () => onChoose(one.id),
        }))}
      />
    </nav>
  );
}
