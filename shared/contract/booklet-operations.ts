import { z } from 'zod';
import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import type { Period } from '../base/period.ts';
import type { InsertAnswer } from '../booklet/inserts.ts';
import type { ShownSlides } from '../booklet/slides.ts';
import { dayEntry, idEntry, textEntry, versionEntry } from './entries.ts';
import type { FigureReply } from './figure-operations.ts';
import { none, operation } from './operation.ts';
import type { Written } from './register-operations.ts';

export const bookletFormats = ['docx', 'odt', 'pdf', 'pptx', 'xlsx', 'ods'] as const;
export type BookletFormat = (typeof bookletFormats)[number];

/** A template that a report can begin with. */
export interface TemplateOffer {
  /** Of the program's own a name, of the office's the record's id. */
  key: string;
  name: string;
  about: string;
  /** 0: as many as there are units. */
  sections: number;
  /** The office's own. */
  own: boolean;
  /** It is made for a session of the council. */
  session: boolean;
}

/** Everything that a report's text is filled with, of a published one as it was printed. */
export interface BookletValues {
  frozen: boolean;
  period: Period;
  asOf: Day;
  before: Period | null;
  /** {{@period}} and its like. */
  words: Record<string, string>;
  /** Units that repeats go through. */
  units: { id: Id; name: string }[];
  /** By what the chips ask for. */
  figures: Record<string, FigureReply>;
  inserts: Record<string, InsertAnswer>;
  /** Of a published report: numbers that would be another today. */
  since: { key: string; label: string; printed: string; today: string }[];
}

/** A figure of this report beside the same of the last. */
export interface ComparedFigure {
  key: string;
  section: Id;
  name: string;
  label: string;
  unit: string;
  before: string | null;
  now: string | null;
  change: string | null;
  /** The same as a number alone, △ where it fell. */
  difference: string | null;
}

export interface ComparedReport {
  before: { id: Id | null; title: string; period: Period } | null;
  figures: ComparedFigure[];
  /** What the section of the same name said then, where there is one. */
  texts: Record<Id, string>;
}

const periodEntry = z
  .strictObject({ from: dayEntry, to: dayEntry })
  .refine(({ from, to }) => from <= to, { error: '期間的末日早於首日，請檢查起訖。' });

const begun = {
  /** The program's or the office's; null: an empty report. */
  template: z.string().max(60).nullable(),
  period: periodEntry,
  asOf: dayEntry.nullish(),
  council: idEntry.nullish(),
};

export const bookletOperations = {
  'booklet.templates': operation<{ templates: TemplateOffer[] }>()('read', {
    right: 'read',
    summary: '可用的報告範本',
    input: none,
  }),
  'booklet.begin': operation<{ position: number; id: Id }>()('write', {
    right: 'control',
    summary: '依範本開始一份報告，各章分給撰寫單位',
    input: z.strictObject({
      ...begun,
      title: textEntry(80).optional(),
      former: idEntry.nullish(),
      dueOn: dayEntry.nullish(),
    }),
  }),
  'booklet.values': operation<BookletValues>()('read', {
    right: 'read',
    summary: '一份報告的統計數、圖表與文字變數',
    input: z.strictObject({ id: idEntry }),
  }),
  'booklet.compare': operation<ComparedReport>()('read', {
    right: 'read',
    summary: '與前次報告比較；可另指定比較的報告',
    input: z.strictObject({ id: idEntry, with: idEntry.optional() }),
  }),
  'booklet.write': operation<Written>()('write', {
    right: 'write',
    summary: '寫一節的內文，並記下寫入時各統計數的數值',
    input: z.strictObject({
      id: idEntry,
      version: versionEntry,
      body: z.string().max(60_000).nullable().optional(),
      pictures: z.array(idEntry).max(200).optional(),
      /** By the chip as it is written: what seenOf says. */
      seen: z.record(z.string().max(400), z.string().max(400)).optional(),
      /** Kept as a comment in the same change: why a number was written out. */
      comment: textEntry(2000).optional(),
    }),
  }),
  /** In Base64: pages of both doors show it without a file leaving the office. */
  'booklet.picture': operation<{ type: string; data: string }>()('read', {
    right: 'read',
    summary: '報告的照片，供檢視',
    input: z.strictObject({ booklet: idEntry, id: idEntry }),
  }),
  'booklet.slides': operation<ShownSlides>()('read', {
    right: 'read',
    summary: '一份報告的簡報：各張的文字、表格、圖與備忘稿',
    input: z.strictObject({ id: idEntry }),
  }),
  'booklet.arrange': operation<{ position: number }>()('write', {
    right: 'control',
    summary: '章節的順序與層級',
    input: z.strictObject({
      id: idEntry,
      sections: z.array(z.strictObject({ id: idEntry, level: z.int().min(1).max(3) })).max(500),
    }),
  }),
  'booklet.publish': operation<{ position: number; figures: number }>()('job', {
    right: 'control',
    summary: '定稿：凍結全部數值與所據紀錄',
    input: z.strictObject({ id: idEntry }),
  }),
  'booklet.print': operation<{ file: string; name: string }>()('job', {
    right: 'export',
    summary: '輸出報告檔案；未指定報告時依範本即時產生',
    input: z.strictObject({
      id: idEntry.optional(),
      made: z.strictObject(begun).optional(),
      format: z.enum(bookletFormats),
    }),
  }),
  'booklet.binder': operation<{ file: string; name: string }>()('job', {
    right: 'export',
    summary: '一次會期的全部文件，依議程順序合為一份 PDF',
    input: z.strictObject({ council: idEntry }),
  }),
  'booklet.saveTemplate': operation<{ position: number; id: Id }>()('write', {
    right: 'control',
    summary: '把一份報告的章節與文字另存為範本',
    input: z.strictObject({
      id: idEntry,
      name: textEntry(60).pipe(z.string().min(1, { error: '「名稱」未填，請填寫。' })),
      about: textEntry(120).optional(),
    }),
  }),
  'booklet.templateFile': operation<{ file: string; name: string }>()('job', {
    right: 'export',
    summary: '把範本存成檔案，給其他機關使用',
    input: z.strictObject({ key: z.string().max(60) }),
  }),
  'booklet.takeTemplate': operation<{ position: number; id: Id; name: string }>()('job', {
    right: 'control',
    summary: '匯入範本檔案',
    input: z.strictObject({ file: z.string() }),
  }),
} as const;
