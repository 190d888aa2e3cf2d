import { Check, RotateCcw } from 'lucide-react';
import { registerCalls } from '#renderer/data/client.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { chapterNumbers } from '#shared/booklet/chapter-numbers.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { bookletSection } from '#shared/registers/booklet-section.ts';
import type { SectionKeeper } from './editor/section-keeper.ts';
import { SectionWriter } from './editor/section-writer.tsx';
import { partsOf } from './parts.ts';
import { SectionView } from './section-view.tsx';
import { composerTexts as texts } from './texts.ts';
import { type BookletRecord, type SectionRecord, useSections } from './use-booklet.ts';

interface SectionSheetProps {
  section: SectionRecord;
  booklet: BookletRecord;
  /** Its place among the chapters. */
  at: number;
  values: BookletValues;
}

/** The chosen chapter: open for writing to whoever may, to be read by everybody else. */
export function SectionSheet({ section, booklet, at, values }: SectionSheetProps) {
  const { data: answer } = useNamed<GetAnswer<SectionRecord>>('bookletSection.get', { id: section.id });
  const number = chapterNumbers(useSections(booklet.id), booklet.numbering ?? 'levels')[at]?.mark ?? '';
  const heading = <h2 className="body-title">{`${number}${section.title}`}</h2>;
  return (
    <section className="booklet-sheet" aria-label={section.title}>
      {answer?.editable === true && booklet.state !== 'published' && (
        <SectionWriter
          section={section}
          booklet={booklet}
          values={values}
          writer={section.writer === null ? undefined : answer.labels.person?.[section.writer]}
          heading={heading}
          foot={(keeper) => <SectionFoot section={section} keeper={keeper} />}
        />
      )}
      {answer && (!answer.editable || booklet.state === 'published') && (
        <div className="body-desk scroll">
          <div className="body-sheet">
            {heading}
            <SectionView parts={partsOf(section.body ?? '', values)} values={values} />
          </div>
        </div>
      )}
    </section>
  );
}

/** The chapter is done, or goes on; what was typed last is saved before. */
function SectionFoot({ section: { id, title, state }, keeper }: { section: SectionRecord; keeper: SectionKeeper }) {
  const move = async (verb: 'finish' | 'reopen'): Promise<void> => {
    if (!(await keeper.flush())) return;
    const moved = registerCalls(bookletSection).move(verb, { id, version: keeper.version });
    await noticed(moved, verb === 'finish' ? texts.finished(title) : texts.reopened(title));
  };
  return (
    <div className="body-foot row">
      {state === 'open' ? (
        <Button icon={Check} onPress={() => void move('finish')}>
          {texts.finish}
        </Button>
      ) : (
        <Button icon={RotateCcw} onPress={() => void move('reopen')}>
          {texts.reopen}
        </Button>
      )}
    </div>
  );
}
