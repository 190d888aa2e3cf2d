import path from 'node:path';
import { type Day, daysBetween } from '#shared/base/day.ts';
import { type Period, parsePeriod } from '#shared/base/period.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { sameText, textKey } from '#shared/base/text-key.ts';
import { type BookletFormat, bookletFormats, type TemplateOffer } from '#shared/contract/booklet-operations.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { PaperKey } from '#shared/papers/paper-list.ts';
import { type Arguments, wanted } from './arguments.ts';
import { callOnce } from './call.ts';
import { dayFrom } from './days.ts';
import type { Print } from './print.ts';
import { paperLike, paperNamed, paperNames, reportPaper } from './report-paper.ts';

const usage =
  '用法：report 名稱 --period 110/4-110/9 --out 檔案.(docx|odt|pptx|pdf|xlsx|ods) [--as-of 日期] [--council 屆次] --office 資料夾 --as 帳號；名稱是範本（work、session…）、已編報告或文件（會議紀錄、歲出機關別預算表…，以--of指定對象）的名稱。';

/** A template over a period, or a report that is kept under this name, as a file. */
export async function report(read: Arguments, print: Print): Promise<number> {
  const [name, ...more] = read.words;
  if (name === undefined || more.length > 0) throw new Refusal('usage', usage);
  const paper = read.options.period === undefined ? await paperFor(read, name) : undefined;
  if (paper !== undefined) return reportPaper(read, paper, print);
  const out = path.resolve(wanted(read, 'out'));
  const format = formatOf(out);
  const input = await inputFor(read, name, format);
  await callOnce({ ...read, options: { ...read.options, save: out } }, 'booklet.print', input);
  print({ file: out, name, format });
  return 0;
}

/** A report that is kept under the very name goes before a paper that is called something like it. */
async function paperFor(read: Arguments, name: string): Promise<PaperKey | undefined> {
  const named = paperNamed(name);
  const alike = paperLike(name);
  if (named !== undefined || alike === undefined) return named;
  return (await reportsCalled(read, name)).length > 0 ? undefined : alike;
}

function formatOf(out: string): BookletFormat {
  const extension = path.extname(out).slice(1).toLowerCase();
  const format = bookletFormats.find((one) => one === extension);
  if (!format) throw new Refusal('usage', `--out「${out}」不是報告的檔名。以.${bookletFormats.join('、.')}結尾。`);
  return format;
}

type PrintInput = Calls['booklet.print']['input'];

/** Without a period it is a report that is there already. */
async function inputFor(read: Arguments, name: string, format: BookletFormat): Promise<PrintInput> {
  const { period, 'as-of': asOf, council } = read.options;
  if (period === undefined) return { id: await reportNamed(read, name), format };
  const span = periodFrom(period);
  const day = asOf === undefined ? {} : { asOf: dayFrom(asOf) };
  const template = await templateNamed(read, name);
  const session = template.session ? { council: await councilNamed(read, council, span) } : {};
  return { made: { template: template.key, period: span, ...day, ...session }, format };
}

/** By its key, its name, or a part of it that no other has. */
async function templateNamed(read: Arguments, name: string): Promise<TemplateOffer> {
  const { templates } = (await callOnce(plain(read), 'booklet.templates', {})) as { templates: TemplateOffer[] };
  const found = templates.find((one) => one.key === name || sameText(one.name, name));
  if (found) return found;
  const [alike, ...others] = templates.filter((one) => textKey(one.name).includes(textKey(name)));
  if (alike && others.length === 0) return alike;
  if (paperNamed(name) ?? paperLike(name))
    throw new Refusal('usage', `「${name}」是文件，不用--period。以--of指定對象，以--as-of指定截至日。`);
  const offered = templates.map((one) => (one.own ? one.name : `${one.key}（${one.name}）`)).join('、');
  throw new Refusal('usage', `沒有範本「${name}」。填其中之一：${offered}。`);
}

interface Listed {
  rows: { id: string; title: string }[];
}

async function reportsCalled(read: Arguments, name: string): Promise<Listed['rows']> {
  const { rows } = (await callOnce(plain(read), 'booklet.list', { limit: 1000 })) as Listed;
  return rows.filter(({ title }) => sameText(title, name));
}

async function reportNamed(read: Arguments, name: string): Promise<string> {
  const found = await reportsCalled(read, name);
  if (found[0] && found.length === 1) return found[0].id;
  const why = found.length > 1 ? `有${found.length}份報告叫「${name}」` : `沒有叫「${name}」的報告`;
  throw new Refusal('usage', `${why}。以--period指定期間時依範本產生；文件的名稱有：${paperNames()}。`);
}

interface Session {
  id: string;
  name: string;
  from: Day;
}

/** The session named, or the next one after the period; none where there is none within the year. */
async function councilNamed(read: Arguments, name: string | undefined, { to }: Period): Promise<string | null> {
  const { rows } = (await callOnce(plain(read), 'council.list', { limit: 1000 })) as { rows: Session[] };
  const next = rows.findLast(({ from }) => from > to && daysBetween(to, from) < 366)?.id ?? null;
  if (name === undefined) return next;
  const found = rows.find((one) => sameText(one.name, name));
  if (found) return found.id;
  throw new Refusal('usage', `沒有「${name}」這個代表會會期。例如--council 第22屆第8次定期會。`);
}

function periodFrom(text: string): Period {
  const read = parsePeriod(text);
  if (!read.ok) throw new Refusal('usage', `--period「${text}」：${read.reason}`);
  return read.value;
}

const plain = (read: Arguments): Arguments => ({ ...read, files: [] });
