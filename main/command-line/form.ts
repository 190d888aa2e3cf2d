import path from 'node:path';
import { parseDay } from '#shared/base/day.ts';
import { Refusal } from '#shared/base/refusal.ts';
import {
  type FormIssued,
  type FormKind,
  type FormReturn,
  type FormTaken,
  formKinds,
} from '#shared/contract/form-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import { writtenCells } from '#shared/forms/written-cells.ts';
import { type FormSubjectName, formSubjects } from '#shared/registers/form.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { formElsewhere } from '#shared/words/form-elsewhere.ts';
import { type Arguments, wanted } from './arguments.ts';
import { callOnce } from './call.ts';
import { conditionFrom } from './conditions.ts';
import type { Print } from './print.ts';

const usage = `用法：form issue --register 登記簿 --name 名稱 --out 檔案.(zip|xlsx|docx|odt) --office 資料夾 --as 帳號
或：form return 檔案 [--dry-run] [--take ours|theirs] [--behalf JSON] --office 資料夾 --as 帳號`;

export async function form(read: Arguments, print: Print): Promise<number> {
  const [verb, ...words] = read.words;
  const rest = { ...read, words };
  if (verb === 'issue') return issue(rest, print);
  if (verb === 'return') return takeBack(rest, print);
  throw new Refusal('usage', usage);
}

/** Registers whose forms are about something else than their own records. */
const aliases: Readonly<Record<string, FormSubjectName>> = {
  directive: 'report',
  assignment: 'report',
  planMonth: 'planProgress',
  budgetLine: 'estimate',
  budget: 'estimate',
};

function subjectFrom(name: string): FormSubjectName {
  const wished = aliases[name] ?? name;
  if (Object.hasOwn(formSubjects, wished)) return wished as FormSubjectName;
  throw new Refusal('usage', whyNot(name));
}

function whyNot(name: string): string {
  const of = registerNamed(name);
  const reason = formElsewhere[name];
  if (of && reason !== undefined) return `「${of.label}」不能製作填報表：${reason}`;
  const known = Object.entries(formSubjects).map(([id, label]) => `${id}（${label}）`);
  return `沒有「${name}」這種填報。填${known.join('、')}其中之一。`;
}

async function issue(read: Arguments, print: Print): Promise<number> {
  if (read.words.length > 0) throw new Refusal('usage', usage);
  const out = path.resolve(wanted(read, 'out'));
  const kind = kindOf(out, read.options.kind);
  const input = issueFrom(read);
  const issued = (await callOnce(read, 'form.issue', input)) as FormIssued;
  const saving = { ...read, options: { ...read.options, save: out } };
  await callOnce(saving, 'form.files', { form: issued.form, kind });
  print({ file: out, ...issued });
  return 0;
}

/** One sheet is a file of its own kind, several come packed. */
function kindOf(out: string, said: string | undefined): FormKind {
  const extension = path.extname(out).slice(1).toLowerCase();
  const known = formKinds.find((one) => one === (said ?? extension).toLowerCase());
  if (known !== undefined) return known;
  if (said === undefined && extension === 'zip') return 'xlsx';
  throw new Refusal('usage', `--out「${out}」不是填報表的檔名。以.zip、.xlsx、.docx或.odt結尾。`);
}

function issueFrom({ options }: Arguments): Calls['form.issue']['input'] {
  const { filter, columns, by, due, note } = options;
  return {
    about: subjectFrom(options.register ?? ''),
    name: options.name ?? '',
    ...(filter === undefined ? {} : { filter: conditionFrom(filter) }),
    ...(columns === undefined ? {} : { columns: columns.split(',').map((name) => name.trim()) }),
    ...(by === undefined ? {} : { by: by === 'none' ? null : by }),
    ...(due === undefined ? {} : { dueOn: dayFrom(due) }),
    ...(note === undefined ? {} : { note }),
  };
}

function dayFrom(text: string): string {
  const read = parseDay(text);
  if (!read.ok || read.value === null) throw new Refusal('usage', `--due「${text}」不是日期。例如115.12.31。`);
  return read.value;
}

interface Returned extends FormReturn {
  applied: FormTaken | null;
}

/** Where both sides changed a cell the office's own stays, unless the unit's words are asked for. */
async function takeBack(read: Arguments, print: Print): Promise<number> {
  const [file, ...more] = read.words;
  if (file === undefined || more.length > 0) throw new Refusal('usage', usage);
  const { take = 'ours', behalf, ...options } = read.options;
  if (take !== 'ours' && take !== 'theirs') throw new Refusal('usage', `--take「${take}」看不懂。填ours或theirs。`);
  const back = (await callOnce({ ...read, options, files: [file] }, 'form.read', { file: 'file:1' })) as FormReturn;
  const dry = read.flags.has('dry-run');
  const applied = dry ? null : await callOnce(withBehalf(read, behalf), 'form.apply', applyFrom(back, take));
  print({ ...back, applied } as Returned);
  return 0;
}

const withBehalf = (read: Arguments, behalf: string | undefined): Arguments => ({
  ...read,
  files: [],
  options: { ...read.options, ...(behalf === undefined ? {} : { behalf }) },
});

function applyFrom({ sheet, file, rows }: FormReturn, take: 'ours' | 'theirs'): Calls['form.apply']['input'] {
  const taken = rows.map(({ id, version, cells }) => {
    const chosen = writtenCells(
      cells,
      ({ verdict }) => verdict === 'take' || (verdict === 'both' && take === 'theirs'),
    );
    return { id, version, values: Object.fromEntries(chosen.map(({ field, value }) => [field, value])) };
  });
  return { sheet: sheet.id, file, rows: taken.filter(({ values }) => Object.keys(values).length > 0) };
}
