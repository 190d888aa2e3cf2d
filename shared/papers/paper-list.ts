import { type BudgetSheet, budgetSheets } from '../contract/budget-operations.ts';
import { type PaperKind, paperKinds } from '../contract/meeting-operations.ts';
import type { SheetFormat } from '../contract/paper-formats.ts';
import type { Right } from '../rights.ts';

/** The parts of the list, in their order. */
export const paperGroups = { meeting: '會議', directive: '列管', council: '代表會', budget: '預算' } as const;

export type PaperGroup = keyof typeof paperGroups;

/** Which operation makes a paper. */
export type PaperMaker =
  | { operation: 'paper.make'; paper: PaperKind }
  | { operation: 'budget.print'; sheet: BudgetSheet }
  | { operation: 'booklet.binder' };

/** A paper that the program makes. */
export interface PaperEntry {
  /** As it is chosen, on the page and on the command line. */
  name: string;
  /** What it holds, in a sentence. */
  holds: string;
  group: PaperGroup;
  /** What it is about. */
  subject: 'meeting' | 'council' | 'unit' | 'question' | 'handover' | 'budget';
  /** Without a subject it is of everything there is. */
  all?: string;
  /** It counts up to the end of a month. */
  monthly?: boolean;
  formats: readonly SheetFormat[];
  /** Who may make it, beside the right to export. */
  right: Right;
  made: PaperMaker;
}

const documents = ['docx', 'odt', 'pdf'] as const;
const sheets = ['xlsx', ...documents] as const;

const document = (
  paper: PaperKind,
  group: PaperGroup,
  subject: PaperEntry['subject'],
  holds: string,
  more: Pick<PaperEntry, 'all'> & { right?: Right } = {},
): PaperEntry => ({
  name: paperKinds[paper],
  ...{ group, subject, holds },
  formats: documents,
  right: 'export',
  made: { operation: 'paper.make', paper },
  ...more,
});

const budget = (sheet: BudgetSheet, holds: string, more: Pick<PaperEntry, 'monthly'> = {}): PaperEntry => ({
  name: budgetSheets[sheet],
  holds,
  group: 'budget',
  subject: 'budget',
  formats: sheets,
  right: 'export',
  made: { operation: 'budget.print', sheet },
  ...more,
});

/** Every paper there is: a new one is one entry here, and what makes it. */
export const paperList = {
  agenda: document('agenda', 'meeting', 'meeting', '時間、地點、出列席人員與各議案的案由、說明及辦法'),
  minutes: document('minutes', 'meeting', 'meeting', '出席情形、各案決議、指（裁）示事項與散會時間'),
  reviewPack: document('reviewPack', 'meeting', 'meeting', '各單位賡續列管案件的辦理情形與管考建議，附勾選欄', {
    all: '不指定會議',
  }),
  directiveList: document('directiveList', 'directive', 'unit', '列管中的指（裁）示事項、辦理情形、期限與管考建議', {
    all: '全機關',
  }),
  chasingLetter: document('chasingLetter', 'directive', 'unit', '一單位逾期或久未填報的案件，附回復期限', {
    right: 'control',
  }),
  handover: document('handover', 'directive', 'handover', '職務移交時未結的案件、議案與質詢'),
  motionExecution: document('motionExecution', 'council', 'council', '議決案的案由、決議與執行情形', { all: '各次會' }),
  officeMotions: document('officeMotions', 'council', 'council', '公所提出的議案：案由、說明與辦法'),
  answer: document('answer', 'council', 'question', '一件質詢的書面答復'),
  binder: {
    name: '會期資料彙編',
    holds: '一次會期的全部文件，依議程順序合為一份，附目錄與書籤',
    group: 'council',
    subject: 'council',
    formats: ['pdf'],
    right: 'export',
    made: { operation: 'booklet.binder' },
  },
  source: budget('source', '歲入各科目本年度與上年度預算數及比較'),
  agency: budget('agency', '歲出各機關、工作計畫與用途別的預算數及比較'),
  function: budget('function', '歲出各政事別科目的預算數及比較'),
  object: budget('object', '歲出各用途別科目的預算數及比較'),
  allotment: budget('allotment', '歲出各科目十二個月的分配數'),
  monthly: budget('monthly', '各科目預算現額、累計分配與執行數，及執行率、達成率、實現率', { monthly: true }),
  carryOver: budget('carryOver', '依原年度列的保留數、已執行、已註銷與未結清數', { monthly: true }),
  advance: budget('advance', '墊付案的金額、代表會同意、轉正情形與逾期', { monthly: true }),
  reserve: budget('reserve', '第二預備金各次動支的核定、事由與數額', { monthly: true }),
  final: budget('final', '預算現額與決算數（實現、應付、保留）的比較', { monthly: true }),
  trend: budget('trend', '各經費來源近三年的預算數與決算數'),
} as const satisfies Record<string, PaperEntry>;

export type PaperKey = keyof typeof paperList;

export const paperKeys = Object.keys(paperList) as PaperKey[];

export const paperEntry = (key: PaperKey): PaperEntry => paperList[key];
