import { type Day, formatDay } from '#shared/base/day.ts';
import type { Column, Paper, Row } from '../paper.ts';
import { blank, dots, full, listed, marked, names, sections, stacked } from './parts.ts';

export interface HandoverCase {
  number: string | null;
  content: string;
  leads: readonly string[];
  cos: readonly string[];
  givenOn: Day | null;
  dueOn: Day | null;
  progress: string | null;
  report: string | null;
  reportedOn: Day | null;
}

export interface HandoverMotion {
  number: string | null;
  session: string | null;
  title: string;
  unit: string | null;
  dueOn: Day | null;
  execution: string | null;
}

export interface HandoverQuestion {
  number: string | null;
  session: string | null;
  representative: string;
  summary: string;
  units: readonly string[];
  dueOn: Day | null;
  /** How far it is: 擬答中. */
  standing: string | null;
}

export interface HandoverData {
  office: string;
  /** 承辦人移交, 主管移交 or 首長移交. */
  kind: string;
  unit: string | null;
  asOf: Day;
  signedOn: Day | null;
  /** Title and name. */
  from: string | null;
  to: string | null;
  watcher: string | null;
  cases: readonly HandoverCase[];
  motions: readonly HandoverMotion[];
  questions: readonly HandoverQuestion[];
  note: string | null;
  /** Confidential cases are among them: 密件 stands on top. */
  confidential?: boolean;
}

/** 移交清冊 of what is unfinished. */
export function handover(data: HandoverData): Paper {
  const section = sections();
  return {
    office: data.office,
    ...marked(data.confidential),
    title: '移交清冊',
    subtitle: `${data.unit ?? ''}${data.kind}`,
    landscape: true,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['移交人', data.from ?? ''],
          ['接收人', data.to ?? ''],
          ['監交人', data.watcher ?? ''],
          ['截至日', full(data.asOf)],
          ['移交日', data.signedOn === null ? '' : `中華民國${formatDay(data.signedOn)}`],
        ],
      },
      section(`未結列管案件（${data.cases.length}案）`),
      ...listed(caseColumns, data.cases.map(caseRow), 1),
      section(`未結議案（${data.motions.length}案）`),
      ...listed(motionColumns, data.motions.map(motionRow), 1),
      section(`未結質詢（${data.questions.length}件）`),
      ...listed(questionColumns, data.questions.map(questionRow), 1),
      ...(blank(data.note) ? [] : [section('說明'), { kind: 'body', text: data.note, under: 1 } as const]),
      {
        kind: 'body',
        text: `以上計列管案件${data.cases.length}案、議案${data.motions.length}案、質詢${data.questions.length}件，經移交人、接收人、監交人核對無誤。`,
        leading: true,
      },
      {
        kind: 'signatures',
        signers: [
          { role: '移交人', name: data.from },
          { role: '接收人', name: data.to },
          { role: '監交人', name: data.watcher },
        ],
      },
    ],
  };
}

const caseColumns: readonly Column[] = [
  { title: '編號', share: 27, align: 'center' },
  { title: '案由', share: 70 },
  { title: '主辦（協辦）', share: 32 },
  { title: '裁示日', share: 24, align: 'center' },
  { title: '期限', share: 24, align: 'center' },
  { title: '進度', share: 17, align: 'center' },
  { title: '辦理情形', share: 70 },
];

const caseRow = (one: HandoverCase): Row => ({
  cells: [
    one.number ?? '',
    one.content,
    stacked(names(one.leads), one.cos.length === 0 ? null : `（${names(one.cos)}）`),
    dots(one.givenOn),
    dots(one.dueOn),
    one.progress ?? '',
    stacked(one.report, one.reportedOn === null ? null : `（${dots(one.reportedOn)}填報）`),
  ],
});

const motionColumns: readonly Column[] = [
  { title: '案號', share: 38 },
  { title: '會期', share: 36 },
  { title: '案由', share: 80 },
  { title: '主辦', share: 22, align: 'center' },
  { title: '期限', share: 24, align: 'center' },
  { title: '執行情形', share: 66 },
];

const motionRow = (one: HandoverMotion): Row => ({
  cells: [one.number ?? '', one.session ?? '', one.title, one.unit ?? '', dots(one.dueOn), one.execution ?? ''],
});

const questionColumns: readonly Column[] = [
  { title: '編號', share: 27, align: 'center' },
  { title: '會期', share: 36 },
  { title: '質詢代表', share: 26, align: 'center' },
  { title: '質詢要旨', share: 90 },
  { title: '答復單位', share: 30 },
  { title: '答復期限', share: 26, align: 'center' },
  { title: '辦理情形', share: 29 },
];

const questionRow = (one: HandoverQuestion): Row => ({
  cells: [
    one.number ?? '',
    one.session ?? '',
    one.representative,
    one.summary,
    names(one.units),
    dots(one.dueOn),
    one.standing ?? '',
  ],
});
