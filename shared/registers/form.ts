import { choice, day, longText, reference, text } from '../language/field.ts';
import { register } from '../language/register.ts';
import { importTargets } from './import-profile.ts';

const {
  directive: _asReports,
  planMonth: _asProgress,
  budgetLine: _asEstimates,
  budgetTerm: _resolved,
  ...records
} = importTargets;

/** What is asked about records rather than of them: of whoever may write. */
export const formQuestions = {
  report: '辦理情形',
  motionReport: '議決案執行情形',
  planProgress: '計畫進度',
  estimate: '單位概算',
} as const;

/** What units can be asked to fill in: what they report, what they ask for, or records of a register. */
export const formSubjects = { ...formQuestions, ...records, carryOver: '預算保留' } as const;
export type FormSubjectName = keyof typeof formSubjects;

/** The register whose records are the rows, where that is another. */
const rowsOf: Partial<Record<FormSubjectName, string>> = {
  report: 'directive',
  motionReport: 'motion',
  planProgress: 'plan',
  estimate: 'budgetLine',
};

export const formRowsOf = (about: FormSubjectName): string => rowsOf[about] ?? about;

/** What units are usually asked about records of a register; undefined where nothing is. */
export const formAbout = (register: string): FormSubjectName | undefined =>
  questions.find((about) => formRowsOf(about) === register) ??
  (Object.hasOwn(formSubjects, register) ? (register as FormSubjectName) : undefined);

const questions = Object.keys(formQuestions) as FormSubjectName[];

/** 填報: what units were asked to fill in, and until when. Each unit's own part is a record of its own. */
export const form = register(
  'form',
  '填報',
  {
    name: text('名稱', { required: true, search: true, inList: true, length: 80, width: 40 }),
    about: choice('內容', formSubjects, { required: true, fixed: true, inList: true }),
    columns: text('填寫欄位', { fixed: true, length: 2000 }),
    issuedOn: day('發出日', { required: true, fixed: true, inList: true }),
    dueOn: day('回傳期限', { inList: true }),
    by: reference('承辦人', () => 'person', { fixed: true }),
    note: longText('填寫說明', { length: 2000 }),
  },
  {
    subject: 'form',
    counter: '份',
    guided: true,
    title: ['name'],
    order: [{ field: 'issuedOn', down: true }, { field: 'name' }],
    states: { open: '回收中', closed: '已結束' },
    marks: { open: 'ongoing', closed: 'closed' },
    moves: {
      close: { from: 'open', to: 'closed', label: '結束', right: 'write', inner: true },
      reopen: { from: 'closed', to: 'open', label: '重新回收', right: 'write', inner: true },
    },
  },
);
