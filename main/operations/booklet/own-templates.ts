import { readFile, writeFile } from 'node:fs/promises';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { sameText } from '#shared/base/text-key.ts';
import { type Template, templateSchema } from '#shared/booklet/template.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import { translated } from '../../store/database.ts';
import { recordsWhere, recordThere } from '../../store/records.ts';
import type { JobContext, TaskContext } from '../carry.ts';
import { create } from '../changes.ts';
import { sectionsOf } from './kept.ts';
import { wordsOf } from './office-words.ts';
import { templateNamed } from './templates.ts';

/** Behind the name, so that people see what the file is. */
const ending = '.範本.json';
const largest = 2 * 1024 * 1024;

interface SaveWish {
  id: Id;
  name: string;
  about?: string | undefined;
}

interface TemplateKept {
  name: string;
  about: string;
  template: Template;
}

function keep(
  context: TaskContext,
  operation: string,
  { name, about, template }: TemplateKept,
): { position: number; id: Id } {
  const taken = recordsWhere(context.store.db, 'bookletTemplate', { all: [] }).some((one) => sameText(one.name, name));
  if (taken) throw new Refusal('invalid', words.templateTaken(name), { fields: { name: words.templateTaken(name) } });
  const id = newId();
  const body = JSON.stringify({ ...template, name, about });
  const { position } = context.commit(operation, [create('bookletTemplate', id, { name, about: about || null, body })]);
  return { position, id };
}

/** The report's chapters as they are; the names of office, session and period become what they stand for. */
export function saveTemplate(context: TaskContext, { id, name, about = '' }: SaveWish): { position: number; id: Id } {
  const { db } = context.store;
  const booklet = recordThere(db, 'booklet', id);
  const said = wordsOf(db, {
    period: booklet.period,
    asOf: booklet.asOf ?? booklet.period.to,
    council: booklet.council,
  });
  const unitName = (unit: Id | null) => (unit === null ? undefined : recordThere(db, 'unit', unit).name);
  const template = templateSchema.parse({
    ...{ name, about },
    title: opened(booklet.title, said),
    subtitle: opened(booklet.subtitle ?? '', said),
    session: booklet.council !== null,
    cover: booklet.cover,
    contents: booklet.contents,
    numbering: booklet.numbering ?? 'levels',
    closing: booklet.closing ?? '',
    sections: sectionsOf(db, id).map(({ title, level, unnumbered, unit, body }) => ({
      title,
      unnumbered,
      level: level ?? 1,
      unit: unitName(unit),
      body: body ?? '',
    })),
  });
  return keep(context, 'booklet.saveTemplate', { name, about, template });
}

/** Longer words first: the session's name holds the council's. */
function opened(text: string, said: Readonly<Record<string, string>>): string {
  const known = ['council', 'session', 'office', 'period', 'year'] as const;
  return known.reduce((open, name) => {
    const word = said[name] ?? '';
    return word === '' ? open : open.replaceAll(word, `{{@${name}}}`);
  }, text);
}

export async function templateFile(
  context: JobContext,
  { key }: { key: string },
): Promise<{ file: string; name: string }> {
  const template = templateNamed(context.db, key);
  const file = context.files.room(`${template.name}${ending}`);
  try {
    await writeFile(
      file.path,
      `${JSON.stringify({ shizhengbu: 'booklet-template', version: 1, template }, null, 2)}\n`,
    );
  } catch (error) {
    throw translated(error);
  }
  await context.log('exported', { template: template.name });
  return { file: context.files.offer(file), name: file.name };
}

/** A template is plain data and small: it is read here, and nothing of it is carried out. */
export async function takeTemplate(context: JobContext, { file }: { file: string }) {
  const held = context.files.take(file);
  const template = templateFrom(await readFile(held.path));
  const { name } = template;
  const kept = await context.task<{ position: number; id: Id }>('booklet.keepTemplate', {
    ...{ name, template },
    about: template.about,
  });
  return { ...kept, name };
}

function templateFrom(bytes: Buffer): Template {
  if (bytes.length > largest) throw new Refusal('invalid', words.notTemplate);
  try {
    const { shizhengbu, template }: { shizhengbu?: unknown; template?: unknown } = JSON.parse(bytes.toString('utf8'));
    if (shizhengbu === 'booklet-template') return templateSchema.parse(template);
  } catch {
    // Said below: neither what it holds nor where it breaks would help whoever chose the wrong file.
  }
  throw new Refusal('invalid', words.notTemplate);
}

export const keepTemplate = (context: TaskContext, kept: TemplateKept) => keep(context, 'booklet.takeTemplate', kept);
