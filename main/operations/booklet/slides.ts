import type { Id } from '#shared/base/ids.ts';
import type { ShownSlides } from '#shared/booklet/slides.ts';
import { shownSlides } from '../../documents/slides/shown.ts';
import { type SlideSet, slidesOf } from '../../documents/slides.ts';
import type { ReadContext } from '../carry.ts';
import { bookletThere, sectionsOf } from './kept.ts';
import { keptReport, type Written } from './manuscript.ts';
import { withSources } from './slide-sources.ts';

/** A report as slides, and which of its chapters each section of slides is of. */
interface ReportSlides {
  set: SlideSet;
  chapterOf: (section: number) => number | undefined;
}

export function slideSetOf({ paper, manuscript, values }: Written): ReportSlides {
  const { closing, numbering, reporter } = manuscript;
  const { paper: sourced, chapterOf } = withSources(paper, manuscript, values);
  const set = slidesOf(sourced, {
    closing: closing ?? false,
    numbers: numbering === 'digits' ? 'digits' : 'numerals',
    ...(reporter === null ? {} : { reporter }),
  });
  return {
    set,
    chapterOf: (section) => {
      const heading = set.sections[section]?.heading;
      return heading && chapterOf.get(heading);
    },
  };
}

/** The slides of a report as its .pptx has them. */
export function bookletSlides(context: ReadContext, { id }: { id: Id }): ShownSlides {
  const booklet = bookletThere(context, id);
  const chapters = sectionsOf(context.db, id);
  const { set, chapterOf } = slideSetOf(keptReport(context, booklet));
  return shownSlides(set, (section) => {
    const chapter = chapterOf(section);
    return chapter === undefined ? null : (chapters[chapter]?.id ?? null);
  });
}
