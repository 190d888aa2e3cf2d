import { type Day, formatDay } from '#shared/base/day.ts';
import type { Block, Paper, Row, Signer } from '../paper.ts';
import { dots, marked, signing } from './parts.ts';

export interface ChasedCase {
  number: string | null;
  content: string;
  dueOn: Day | null;
  /** Days past the due date; 0 where it is not past. */
  overdue: number;
  lastReportOn: Day | null;
  /** Days without a report, where they are too many; else 0. */
  unreported: number;
}

export interface ChasingLetterData {
  office: string;
  unit: string;
  on: Day;
  /** Blank: to be stamped. */
  number: string | null;
  replyBy: Day;
  cases: readonly ChasedCase[];
  /** Further numbered lines of the explanation. */
  points?: readonly string[];
  /** Confidential cases are among them: 密件 stands on top. */
  confidential?: boolean;
  /** 承辦人、單位主管、秘書 … with room for their stamps. */
  signers: readonly Signer[];
}

/** 稽催單, one for a unit. */
export function chasingLetter(data: ChasingLetterData): Paper {
  return {
    office: data.office,
    ...marked(data.confidential),
    title: '列管案件稽催單',
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['受文單位', data.unit],
          ['發文日期', `中華民國${formatDay(data.on)}`],
          ['發文字號', data.number ?? ''],
          ['回覆期限', formatDay(data.replyBy, 'fullWeekday')],
        ],
      },
      { kind: 'labelled', label: '主旨', text: subject(data), strong: true },
      { kind: 'labelled', label: '說明', text: '' },
      ...points(data).map((text, at): Block => ({ kind: 'entry', level: 2, n: at + 1, text })),
      { kind: 'table', columns, rows: data.cases.map(caseRow) },
      ...signing(data.signers),
    ],
  };
}

const columns = [
  { title: '編號', share: 27, align: 'center' },
  { title: '案由', share: 64 },
  { title: '期限', share: 24, align: 'center' },
  { title: '逾期\n日數', share: 15, align: 'center' },
  { title: '最近填報', share: 30, align: 'center' },
] as const;

function kinds(cases: readonly ChasedCase[]): { late: number; silent: number } {
  return {
    late: cases.filter(({ overdue }) => overdue > 0).length,
    silent: cases.filter(({ unreported }) => unreported > 0).length,
  };
}

function kindWords({ late, silent }: { late: number; silent: number }, word: (name: string, count: number) => string) {
  const parts = [late > 0 ? word('逾期未結', late) : '', silent > 0 ? word('久未填報', silent) : ''];
  return parts.filter(Boolean).join('、');
}

function subject({ cases, replyBy }: ChasingLetterData): string {
  const which = kindWords(kinds(cases), (name) => name);
  return `貴單位${which}列管案件計${cases.length}案，請於${formatDay(replyBy)}前填報辦理情形，請查照。`;
}

function points({ on, cases, points: further = [] }: ChasingLetterData): string[] {
  const counted = kinds(cases);
  const words = kindWords(counted, (name, count) => `${name}${count}案`);
  const both = cases.filter(({ overdue, unreported }) => overdue > 0 && unreported > 0).length;
  const list = [
    `截至${formatDay(on)}止，貴單位${words === '' ? `應回覆${cases.length}案` : words}${both > 0 ? `（其中${both}案兼有）` : ''}，明細如下表。`,
  ];
  if (counted.late > 0)
    list.push(
      '逾期案件請敘明逾期原因、目前進度及預定完成日；確需展延者，請敘明理由申請展延，未經核准前仍以原期限計算。',
    );
  if (counted.silent > 0) list.push('久未填報案件請即填報最新辦理情形及進度，並檢附佐證資料。');
  return [...list, '已完成者，請申請解除列管。', ...further];
}

function caseRow(one: ChasedCase): Row {
  const report = one.lastReportOn === null ? '尚未填報' : dots(one.lastReportOn);
  return {
    cells: [
      one.number ?? '',
      one.content,
      dots(one.dueOn),
      one.overdue > 0 ? `${one.overdue}日` : '',
      one.unreported > 0 ? `${report}\n逾${one.unreported}日未報` : report,
    ],
  };
}
