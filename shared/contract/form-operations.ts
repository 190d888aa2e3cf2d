import { z } from 'zod';
import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import type { Verdict } from '../forms/three-way.ts';
import type { RecordOf } from '../language/register.ts';
import { type FormSubjectName, type form, formSubjects } from '../registers/form.ts';
import type { formSheet } from '../registers/form-sheet.ts';
import { dayEntry, idEntry, idsEntry, keysOf, textEntry, versionEntry } from './entries.ts';
import { operation } from './operation.ts';
import { conditionSchema } from './register-operations.ts';

/** A column of a form, before it is issued. */
export interface FormColumnOffer {
  name: string;
  label: string;
  /** Units may write in it. */
  fillable: boolean;
  /** Of those, what is usually asked. */
  usual: boolean;
  /** Says which row is meant: there, and locked, also where it is not asked. */
  naming: boolean;
}

/** What a form would be, before it is issued. */
export interface FormOffer {
  about: FormSubjectName;
  label: string;
  columns: FormColumnOffer[];
  /** Fields that name a unit: one sheet for each unit; none: one sheet for all. */
  splits: { name: string; label: string }[];
  /** By the usual split. */
  units: { unit: Id | null; name: string; rows: number }[];
  rows: number;
  /** Confidential rows, which leave the office in no form. */
  withheld: number;
  /** Rows of which nothing can be said any more: confirmed, ended. */
  settled: number;
}

export interface FormIssued {
  position: number;
  form: Id;
  sheets: number;
  rows: number;
  /** Rows that name no unit, and stand on no sheet. */
  without: number;
  withheld: number;
  /** Rows with a text that no cell can hold. */
  tooLong: number;
}

export interface FormSheetLine {
  id: Id;
  unit: Id | null;
  /** Of the unit; 全部 where the form is not parted. */
  name: string;
  code: string;
  state: RecordOf<typeof formSheet>['state'];
  rows: number;
  returnedOn: Day | null;
  file: string | null;
  taken: number | null;
  /** Days past the due day, of a sheet that has not come back. */
  late: number;
  /** A text to paste into a message. */
  reminder: string;
}

/** How far a form is: which units have returned it. */
export interface FormStanding {
  form: RecordOf<typeof form>;
  label: string;
  sheets: FormSheetLine[];
}

/** One cell that says something new, or cannot be read. */
export interface ReturnedCell {
  field: string;
  label: string;
  /** Of the cell in the file: F12. */
  cell: string;
  verdict: Exclude<Verdict, 'same'> | 'bad';
  /** What would be written; of a cell that cannot be read nothing. */
  value: unknown;
  /** As people read them. */
  base: string;
  theirs: string;
  ours: string;
  /** Why it cannot be taken. */
  reason?: string;
  /** The office changed other paragraphs: what would be written, and `theirs`, has both. */
  merged?: true;
  /** Columns of which the office has the same already, and which are written once more with this one. */
  along?: readonly string[];
}

export interface ReturnedRow {
  id: Id;
  /** Number of the row in its sheet, from 1. */
  row: number;
  title: string;
  /** Of the record that was compared. */
  version: number;
  cells: ReturnedCell[];
  /** Why nothing of the row can be taken. */
  problem?: string;
}

/** A form that came back, compared and not yet applied. */
export interface FormReturn {
  form: { id: Id; name: string; label: string };
  sheet: Pick<FormSheetLine, 'id' | 'unit' | 'name' | 'code' | 'state' | 'returnedOn'>;
  file: string;
  /** Cells by verdict; `same` and `refused` count rows. */
  counts: { take: number; there: number; both: number; bad: number; same: number; refused: number };
  /** Rows that say something; rows without news are counted only. */
  rows: ReturnedRow[];
  /** Rows that the form did not have, as they stand in the file. */
  added: { row: number; text: string }[];
  /** Rows of the form that the file no longer has. */
  missing: { id: Id; title: string }[];
  /** What else people should know: locked cells that were changed, further columns. */
  notes: string[];
  /** Units whose words these are, and for whom this account speaks only on behalf. */
  units: Id[];
}

export interface FormTaken {
  position: number;
  taken: number;
  rows: number;
  /** Cells that were chosen and not taken: they hang on others that were left to the office. */
  left: number;
}

const aboutEntry = z.enum(keysOf(formSubjects));

const chosen = {
  about: aboutEntry,
  /** Rows of the register; all that are open where nothing is said. */
  filter: conditionSchema.optional(),
  /** Rows picked one by one. */
  ids: z.array(idEntry).max(10_000).optional(),
};

export const formKinds = ['xlsx', 'docx', 'odt'] as const;
export type FormKind = (typeof formKinds)[number];

export const formOperations = {
  'form.offer': operation<FormOffer>()('read', {
    right: 'write',
    summary: '填報表可有的欄位，與會分成哪些單位',
    input: z.strictObject(chosen),
  }),
  'form.issue': operation<FormIssued>()('job', {
    right: 'write',
    summary: '發出填報：每單位一份，記下發出時的內容',
    input: z.strictObject({
      ...chosen,
      name: textEntry(80).pipe(z.string().min(1, { error: '「名稱」未填，請填寫。' })),
      /** Fillable columns; the usual ones where nothing is said. */
      columns: z.array(z.string().max(60)).min(1).max(60).optional(),
      /** The field that parts the rows by unit; null: one sheet for all. */
      by: z.string().max(60).nullable().optional(),
      dueOn: dayEntry.nullish(),
      note: textEntry(2000).nullish(),
    }),
  }),
  'form.files': operation<{ file: string; name: string; sheets: number }>()('job', {
    right: 'export',
    summary: '填報表檔案：一份時是試算表或文件，數份時是壓縮檔',
    input: z.strictObject({ form: idEntry, sheets: idsEntry.optional(), kind: z.enum(formKinds).default('xlsx') }),
  }),
  'form.standing': operation<FormStanding>()('read', {
    right: 'read',
    summary: '填報回收情形，與催促的文字',
    input: z.strictObject({ id: idEntry }),
  }),
  'form.read': operation<FormReturn>()('job', {
    right: 'write',
    summary: '讀取回傳的填報表，與發出時及現在的內容比對，不寫入',
    input: z.strictObject({ file: z.string() }),
  }),
  'form.apply': operation<FormTaken>()('write', {
    right: 'write',
    summary: '採用回傳的填報表，一次完成，可以整批復原',
    input: z.strictObject({
      sheet: idEntry,
      /** Name of the file that came back. */
      file: textEntry(200),
      /** Cells that are taken, by their row; none: it came back without news. */
      rows: z
        .array(
          z.strictObject({ id: idEntry, version: versionEntry, values: z.record(z.string().max(60), z.unknown()) }),
        )
        .max(20_000),
    }),
  }),
  'form.waive': operation<{ position: number }>()('write', {
    right: 'write',
    summary: '一單位免填，或仍須填報',
    input: z.strictObject({ sheet: idEntry, waived: z.boolean() }),
  }),
  'form.close': operation<{ position: number }>()('write', {
    right: 'write',
    summary: '結束填報，或重新回收',
    input: z.strictObject({ id: idEntry, closed: z.boolean() }),
  }),
} as const;
