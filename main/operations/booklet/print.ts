import { writeFile } from 'node:fs/promises';
import { formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BookletFormat } from '#shared/contract/booklet-operations.ts';
import { paperBytes } from '../../documents/formats.ts';
import { translated } from '../../store/database.ts';
import type { JobContext } from '../carry.ts';
import { type MadeWish, type Written, writtenOf } from './manuscript.ts';
import { slideSetOf } from './slides.ts';

interface PrintWish {
  id?: Id | undefined;
  made?: MadeWish | undefined;
  format: BookletFormat;
}

type Writer = (written: Written, context: JobContext) => Promise<Uint8Array>;

/** A report as each kind of file; slides and tables are loaded when they are first used. */
const writers: Readonly<Record<BookletFormat, Writer>> = {
  docx: ({ paper }, context) => paperBytes(paper, 'docx', context),
  odt: ({ paper }, context) => paperBytes(paper, 'odt', context),
  pdf: ({ paper }, context) => paperBytes(paper, 'pdf', context),
  pptx: async (written) => (await import('../../documents/pptx.ts')).pptxOfSlides(slideSetOf(written).set),
  xlsx: async (written, context) => (await import('./tables.ts')).tablesOf(written, context, 'xlsx'),
  ods: async (written, context) => (await import('./tables.ts')).tablesOf(written, context, 'ods'),
};

/** A report as a file that the door hands out; who printed what is in the access log. */
export async function printBooklet(context: JobContext, wish: PrintWish): Promise<{ file: string; name: string }> {
  const written = writtenOf(context, wish);
  const day = formatDay(todayIn(), 'dots').replaceAll('.', '');
  const file = context.files.room(`${written.manuscript.title}_${day}.${wish.format}`);
  const bytes = await writers[wish.format](written, context);
  try {
    await writeFile(file.path, bytes);
  } catch (error) {
    throw translated(error);
  }
  await context.log('exported', {
    paper: 'booklet',
    subject: wish.id ?? wish.made?.template ?? null,
    kind: wish.format,
  });
  return { file: context.files.offer(file), name: file.name };
}
