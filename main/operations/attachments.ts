import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import { translated } from '../store/database.ts';
import { officeSetting } from '../store/office-setting.ts';
import { tables } from '../store/tables.ts';
import { attachmentPath, hashFile } from '../store/verify.ts';
import { type Job, job, type Task, task } from './carry.ts';

const { attachment } = tables;

const megabyte = 1024 * 1024;

/** The same content is kept once, whatever it is called. The file is whole before its name appears. */
async function keep(folder: string, source: string): Promise<string> {
  const hash = await hashFile(source);
  const target = attachmentPath(folder, hash);
  if (existsSync(target)) return hash;
  const coming = `${target}.${newId()}`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(source, coming);
    await rename(coming, target);
  } catch (error) {
    await rm(coming, { force: true });
    throw translated(error);
  }
  return hash;
}

export const attachmentJobs: Record<string, Job> = {
  'attachment.add': job('attachment.add', async (context, input) => {
    const file = context.files.take(input.file);
    const { size } = await stat(file.path);
    const limit = officeSetting(context.db).attachmentLimitMb;
    if (size > limit * megabyte) throw new Refusal('invalid', officeWords.fileTooLarge(limit));
    const hash = await keep(context.place.attachments, file.path);
    return context.task('attachment.record', { name: file.name, note: input.note ?? null, size, hash });
  }),
  'attachment.take': job('attachment.take', async (context, input) => {
    const row = context.db.query
      .select({ name: attachment.name, hash: attachment.hash })
      .from(attachment)
      .where(eq(attachment.id, input.id))
      .get();
    const kept = row && attachmentPath(context.place.attachments, row.hash);
    if (!row || !kept || !existsSync(kept)) throw new Refusal('missing', refusalWords.missing('附件'));
    await context.log('exported', { attachment: input.id });
    return { file: context.files.offer({ path: kept, name: row.name }), name: row.name };
  }),
};

interface Recorded {
  name: string;
  note: string | null;
  size: number;
  hash: string;
}

export const attachmentTasks: Record<string, Task> = {
  'attachment.record': task((context, input: Recorded) => {
    const id = newId();
    const type = path.extname(input.name).slice(1).toLowerCase() || null;
    context.commit('attachment.add', [{ kind: 'create', register: 'attachment', id, values: { ...input, type } }]);
    return { id, name: input.name, size: input.size, hash: input.hash };
  }),
};
