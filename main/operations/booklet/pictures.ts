import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import { recordOf } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { bookletThere, sectionsOf } from './kept.ts';
import { pictureOf } from './manuscript.ts';

/** Larger ones are printed, and not shown on the page. */
const mostBytes = 12 * 1024 * 1024;

/** A picture of one of the report's own chapters: nobody looks into another record's files this way. */
export function bookletPicture(
  context: ReadContext,
  { booklet, id }: { booklet: Id; id: Id },
): { type: string; data: string } {
  const report = bookletThere(context, booklet);
  if (!sectionsOf(context.db, report.id).some((section) => shows(section, id)))
    throw new Refusal('missing', words.noPicture);
  const size = recordOf(context.db, 'attachment', id)?.size ?? 0;
  if (size > mostBytes) throw new Refusal('invalid', words.pictureTooLarge(mostBytes / 1024 / 1024));
  const picture = pictureOf(context, id, null);
  if (!picture) throw new Refusal('missing', words.noPicture);
  return { type: `image/${picture.type}`, data: Buffer.from(picture.data).toString('base64') };
}

const shows = ({ pictures, body }: { pictures: readonly Id[]; body: string | null }, id: Id): boolean =>
  pictures.includes(id) ||
  parseBody(body ?? '').some((line) => line.kind === 'insert' && line.insert === 'picture' && line.name === id);
