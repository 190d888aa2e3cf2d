import { readFile, writeFile } from 'node:fs/promises';
import { formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { FormKind } from '#shared/contract/form-operations.ts';
import type { PaperFormat } from '#shared/contract/paper-formats.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { FormBook, FormBookColumn } from '../../excel/form-book.ts';
import { ZipWriter } from '../../excel/zip-writer.ts';
import type { HeldFile } from '../../files.ts';
import { translated } from '../../store/database.ts';
import { officeSetting } from '../../store/office-setting.ts';
import type { JobContext } from '../carry.ts';
import { keptRows } from './kept-rows.ts';
import { type FormSeal, formSeal } from './seal.ts';
import { formThere, type IssuedSheet, issuedSheet, sheetsOf } from './sheets.ts';
import type { FormColumn } from './subject.ts';

interface Wish {
  form: Id;
  sheets?: readonly Id[] | undefined;
  kind?: FormKind | undefined;
}

/** The files of a form, as it went out: the same however often they are made. */
export async function formFiles(context: JobContext, { form: id, sheets: wanted, kind = 'xlsx' }: Wish) {
  const form = formThere(context, id);
  const all = sheetsOf(context, id);
  const sheets = wanted === undefined ? all : all.filter((one) => wanted.includes(one.id));
  if (sheets.length === 0) throw new Refusal('missing', words.noSheet);
  const seal = formSeal(context);
  const made: HeldFile[] = [];
  for (const [at, sheet] of sheets.entries()) {
    context.signal.throwIfAborted();
    context.progress(at, sheets.length, form.name);
    const issued = issuedSheet(context, form, sheet);
    const file = context.files.room(`${words.fileName(form.name, issued.unit)}.${kind}`);
    try {
      await writers[kind](context, file, issued, seal);
    } catch (error) {
      throw translated(error);
    }
    made.push(file);
  }
  const [first] = made;
  const file = made.length === 1 && first ? first : await zipped(context, form.name, made);
  await context.log('exported', { form: form.name, sheets: sheets.length, kind });
  return { file: context.files.offer(file), name: file.name, sheets: sheets.length };
}

async function zipped(context: JobContext, name: string, made: readonly HeldFile[]): Promise<HeldFile> {
  const file = context.files.room(words.zipName(name));
  const zip = await ZipWriter.create(file.path);
  try {
    for (const one of made) await zip.store(one.name, await readFile(one.path));
    await zip.done();
  } catch (error) {
    await zip.abandon();
    throw translated(error);
  }
  return file;
}

type Write = (context: JobContext, file: HeldFile, issued: IssuedSheet, seal: FormSeal) => Promise<void>;

/** Loaded when they are first used: the writers are large. */
const writers: Readonly<Record<FormKind, Write>> = {
  xlsx: async (context, file, issued, seal) =>
    (await import('../../excel/form-book.ts')).writeFormBook(file.path, bookOf(context, issued, seal)),
  docx: (context, file, issued, seal) => writeTable(context, file, issued, seal, 'docx'),
  odt: (context, file, issued, seal) => writeTable(context, file, issued, seal, 'odt'),
};

async function writeTable(
  context: JobContext,
  file: HeldFile,
  issued: IssuedSheet,
  seal: FormSeal,
  format: PaperFormat,
): Promise<void> {
  const [{ paperBytes }, { formTable }] = await Promise.all([
    import('../../documents/formats.ts'),
    import('../../documents/papers/form-table.ts'),
  ]);
  const { form, columns, rows } = issued;
  const paper = formTable({
    office: officeSetting(context.db).officeName,
    title: form.name,
    unit: issued.unit,
    due: dueOf(issued),
    code: paperCode(issued, seal),
    note: form.note,
    guide: words.book.tableGuide,
    columns: columns.map((column) => ({
      label: column.field.label,
      fill: column.fill,
      width: widthOf(column, onPaper),
    })),
    rows: rows.map(({ number, texts }) => ({ number, cells: columns.map(({ name }) => texts[name] ?? '') })),
  });
  await writeFile(file.path, await paperBytes(paper, format, context));
}

const dueOf = ({ form }: IssuedSheet): string => (form.dueOn === null ? '' : formatDay(form.dueOn, 'dots'));

const paperCode = ({ sheet }: IssuedSheet, seal: FormSeal): string => `${sheet.code}-${seal.short(sheet.code)}`;

function bookOf(context: JobContext, issued: IssuedSheet, seal: FormSeal): FormBook {
  const { form, unit, columns, rows } = issued;
  const { book } = words;
  const office = officeSetting(context.db).officeName;
  const facts = [
    unit === '' ? '' : `${book.unit}：${unit}`,
    form.dueOn === null ? '' : `${book.due}：${dueOf(issued)}`,
    `${book.code}：${paperCode(issued, seal)}`,
  ];
  return {
    title: words.exportTitle(office, form.name),
    facts: facts.filter((part) => part !== '').join('　　'),
    note: form.note,
    by: context.who.name,
    columns: columns.map((column) => bookColumn(context, column)),
    rows: rows.map(({ id, values, texts }) => ({
      id,
      cells: columns.map(({ name, field }) => (isMoney(field.kind) ? numberIn(values[name]) : (texts[name] ?? ''))),
    })),
    hidden: hiddenLines(issued, office, seal),
  };
}

const isMoney = (kind: string): boolean => kind === 'money';
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What the sheet said when it went out, sealed: a line of the form, the seal, the columns, then a line for each row. */
export function hiddenLines({ sheet, columns, rows }: IssuedSheet, office: string, seal: FormSeal): string[][] {
  const filled = columns.filter(({ fill }) => fill).map(({ name }) => name);
  const about = [hiddenMark, '1', seal.office, office, sheet.code];
  const lines = rows.map(({ number, id, key, texts }) => [
    String(number),
    id,
    key,
    ...filled.map((name) => texts[name] ?? ''),
  ]);
  return [about, [seal.mark(sealedOf(about, filled, lines))], ['', '', '', ...filled], ...lines];
}

export const hiddenMark = 'shizhengbu-form';

/** A spreadsheet does not keep blank cells at the end of a row: they count as not there. */
export const sealedOf = (about: readonly string[], filled: readonly string[], lines: readonly (readonly string[])[]) =>
  [about, filled, lines.map((line) => [...line].join('\u0000').replace(/\u0000+$/, ''))] as const;

/** In half-width characters; a paper has less room, and a day must not break. */
const onScreen = { longText: 32, day: 12, percent: 8, money: 14, choice: 10, flag: 8, text: 14 };
const onPaper = { ...onScreen, longText: 26, day: 16, choice: 11, percent: 9 };

const widthOf = ({ field }: FormColumn, widths: Readonly<Record<string, number>> = onScreen): number => {
  const label = [...field.label].length;
  // A long head goes over two lines.
  return Math.max(field.width ?? 0, widths[field.kind] ?? 16, label > 4 ? label + 2 : label * 2 + 2);
};

function bookColumn(context: JobContext, column: FormColumn): FormBookColumn {
  const { field, fill } = column;
  const hint = field.help ?? words.hints[field.kind as keyof typeof words.hints];
  const offered = fill ? offeredIn(context, column) : undefined;
  return {
    label: field.label,
    fill,
    money: isMoney(field.kind),
    width: widthOf(column),
    ...(offered ? { offered } : {}),
    ...(fill && hint ? { hint } : {}),
  };
}

/** More than a list can sensibly show is typed. */
const mostOffered = 500;

function offeredIn(context: JobContext, { field }: FormColumn): string[] | undefined {
  if (field.choices) return Object.values(field.choices);
  if (field.kind === 'flag') return ['是', '否'];
  if (field.kind !== 'reference' && field.kind !== 'references') return undefined;
  const of: Register | undefined = context.registerNamed(field.to?.() ?? '');
  if (!of) return undefined;
  const names = [...new Set([...keptRows(context, of, { outward: true })].map((one) => titleOf(of, one)))];
  return names.length > mostOffered ? undefined : names;
}
