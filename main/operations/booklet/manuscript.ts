import { existsSync, readFileSync } from 'node:fs';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Period } from '#shared/base/period.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import type { Paper, Picture } from '../../documents/paper.ts';
import { pictureSize } from '../../documents/picture-size.ts';
import { recordOf } from '../../store/records.ts';
import { attachmentPath } from '../../store/verify.ts';
import type { ReadContext } from '../carry.ts';
import { chaptersOf } from './begin.ts';
import { type Booklet, bookletThere, sectionsOf, valuesOf } from './kept.ts';
import { filled, unitsOn, wordsOf } from './office-words.ts';
import { type Manuscript, type Printing, paperOf } from './paper.ts';
import { templateNamed } from './templates.ts';
import { valuesNow } from './values.ts';

export interface MadeWish {
  template: string | null;
  period: Period;
  asOf?: Day | null | undefined;
  council?: Id | null | undefined;
}

/** A report ready for paper, with what its numbers were. */
export interface Written {
  manuscript: Manuscript;
  values: Printing['values'];
  paper: Paper;
}

const written = (context: ReadContext, manuscript: Manuscript, values: Printing['values']): Written => ({
  ...{ manuscript, values },
  paper: paperOf(manuscript, { values, picture: (id, caption) => pictureOf(context, id, caption) }),
});

export function writtenOf(context: ReadContext, wish: { id?: Id | undefined; made?: MadeWish | undefined }): Written {
  if (wish.id !== undefined) return keptReport(context, bookletThere(context, wish.id));
  if (wish.made !== undefined) return madeReport(context, wish.made);
  throw new Refusal('invalid', words.notSaid);
}

export function keptReport(context: ReadContext, booklet: Booklet): Written {
  const { title, subtitle, cover, contents, numbering, reporter, attendees, closing } = booklet;
  const chapters = sectionsOf(context.db, booklet.id).map((section) => ({
    title: section.title,
    level: section.level ?? 1,
    unnumbered: section.unnumbered,
    body: section.body ?? '',
  }));
  return written(
    context,
    { title, subtitle, cover, contents, numbering: numbering ?? 'levels', reporter, attendees, closing, chapters },
    valuesOf(context, booklet),
  );
}

/** A template over a period, without a report being kept of it. */
function madeReport(context: ReadContext, { template: key, period, ...said }: MadeWish): Written {
  const template = templateNamed(context.db, key);
  const council = said.council ?? null;
  const asOf = said.asOf ?? period.to;
  const office = wordsOf(context.db, { period, asOf, council });
  const chapters = chaptersOf(template, unitsOn(context.db, asOf));
  const { cover, contents, numbering, closing } = template;
  return written(
    context,
    {
      title: filled(template.title, office),
      subtitle: filled(template.subtitle, office) || null,
      ...{ cover, contents, numbering, chapters },
      reporter: null,
      attendees: null,
      closing: closing || null,
    },
    valuesNow(context, { period, asOf, council, before: null, bodies: chapters.map(({ body }) => body) }),
  );
}

/** An attachment as papers print it; undefined where it is gone, or no picture. */
export function pictureOf({ db, place }: ReadContext, id: Id, caption: string | null): Picture | undefined {
  const kept = recordOf(db, 'attachment', id);
  const path = kept && attachmentPath(place.attachments, kept.hash);
  if (!path || !existsSync(path)) return undefined;
  const data = readFileSync(path);
  const size = pictureSize(data);
  return size && { kind: 'picture', data, ...size, ...(caption === null ? {} : { caption }) };
}
