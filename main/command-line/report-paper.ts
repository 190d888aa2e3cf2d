import path from 'node:path';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { sameText, textKey } from '#shared/base/text-key.ts';
import type { SheetFormat } from '#shared/contract/paper-formats.ts';
import type { PaperOffer } from '#shared/contract/paper-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import { paperCall } from '#shared/papers/paper-call.ts';
import { type PaperEntry, type PaperKey, paperEntry, paperKeys } from '#shared/papers/paper-list.ts';
import { registers } from '#shared/registers/index.ts';
import { type Arguments, wanted } from './arguments.ts';
import { callOnce } from './call.ts';
import { dayFrom } from './days.ts';
import type { Print } from './print.ts';

/** By its key or its name: agenda, 議程. */
export const paperNamed = (name: string): PaperKey | undefined =>
  paperKeys.find((key) => key === name || sameText(paperEntry(key).name, name));

/** By a part of its name that no other has: 月報. */
export function paperLike(name: string): PaperKey | undefined {
  const [alike, ...others] = paperKeys.filter((key) => textKey(paperEntry(key).name).includes(textKey(name)));
  return others.length === 0 ? alike : undefined;
}

/** The names that --of goes with, for a refusal. */
export const paperNames = (): string => paperKeys.map((key) => paperEntry(key).name).join('、');

/** A paper of a meeting, a session, a unit or a budget as a file; without --of it is of what lies nearest. */
export async function reportPaper(read: Arguments, key: PaperKey, print: Print): Promise<number> {
  const entry = paperEntry(key);
  const out = path.resolve(wanted(read, 'out'));
  const format = formatOf(out, entry);
  const asOf = read.options['as-of'];
  const { operation, input } = paperCall(entry, {
    subject: await subjectOf(read, key, entry),
    asOf: asOf === undefined ? undefined : dayFrom(asOf),
    unit: unitOf(read),
    format,
  });
  await callOnce({ ...read, files: [], options: { ...read.options, save: out } }, operation, input);
  print({ file: out, name: entry.name, format });
  return 0;
}

function formatOf(out: string, { name, formats }: PaperEntry): SheetFormat {
  const extension = path.extname(out).slice(1).toLowerCase();
  const format = formats.find((one) => one === extension);
  if (!format) throw new Refusal('usage', `--out「${out}」不是${name}的檔名。以.${formats.join('、.')}結尾。`);
  return format;
}

function unitOf({ options: { unit } }: Arguments): '元' | '千元' | undefined {
  if (unit === undefined || unit === '元' || unit === '千元') return unit;
  throw new Refusal('usage', `--unit「${unit}」不是金額單位。填元或千元。`);
}

async function subjectOf(read: Arguments, key: PaperKey, entry: PaperEntry): Promise<Id | undefined> {
  const { of } = read.options;
  if (of !== undefined) return recordNamed(read, entry, of);
  const { papers } = (await callOnce({ ...read, files: [] }, 'paper.list', {})) as { papers: PaperOffer[] };
  const near = papers.find((one) => one.key === key)?.subject?.id;
  if (near !== undefined || entry.all !== undefined) return near;
  throw new Refusal('usage', `${entry.name}要指定${registers[entry.subject].label}。以--of寫出名稱。`);
}

interface Listed {
  rows: { id: Id }[];
}

/** By its whole title, or a part of it that no other has. */
async function recordNamed(read: Arguments, { subject }: PaperEntry, of: string): Promise<Id> {
  const register = registers[subject];
  const found = await callOnce({ ...read, files: [] }, `${subject}.list`, { find: of, limit: 50 });
  const rows = (found as Listed).rows.map((row) => ({ id: row.id, title: titleOf(register, row) }));
  const [whole] = rows.filter(({ title }) => sameText(title, of));
  const [only, ...others] = rows;
  if (whole) return whole.id;
  if (!only) throw new Refusal('usage', `--of「${of}」：沒有這個${register.label}。`);
  if (others.length === 0) return only.id;
  const titles = rows.slice(0, 5).map(({ title }) => title);
  throw new Refusal('usage', `--of「${of}」有${rows.length}個${register.label}：${titles.join('、')}…。寫出完整名稱。`);
}
