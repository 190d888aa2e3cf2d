import type { Day } from '#shared/base/day.ts';
import type { Column, Paper, Row, Signer } from '../paper.ts';
import { dots, full, listed, marked, signing, stacked } from './parts.ts';

export interface DirectiveLine {
  number: string | null;
  /** 115年第23次鄉務會議, a motion's number, a letter: where it came from. */
  source: string | null;
  givenOn: Day | null;
  content: string;
  leads: readonly string[];
  cos: readonly string[];
  report: string | null;
  reportedOn: Day | null;
  dueOn: Day | null;
  /** 展延 granted, for a word below the day. */
  extensions: number;
  /** As it is printed: 60%. */
  progress: string | null;
  /** 管考建議, or how the case stands. */
  advice: string | null;
}

export interface DirectiveListData {
  office: string;
  /** 列管事項一覽表 unless the choice has a name: 建設課列管事項一覽表. */
  title?: string;
  /** The day whose state is printed. */
  asOf: Day;
  /** Which cases these are, in words: 列管中、建設課. */
  choice?: string | null;
  lines: readonly DirectiveLine[];
  signers?: readonly Signer[];
  /** Confidential cases are among them: 密件 stands on top. */
  confidential?: boolean;
}

/** 列管事項一覽表. */
export function directiveList(data: DirectiveListData): Paper {
  return {
    office: data.office,
    ...marked(data.confidential),
    title: data.title ?? '列管事項一覽表',
    subtitle: [`資料截止日：${full(data.asOf)}`, `計${data.lines.length}案`, data.choice ?? '']
      .filter(Boolean)
      .join('　'),
    landscape: true,
    blocks: [...listed(columns, data.lines.map(row)), ...signing(data.signers)],
  };
}

const columns: readonly Column[] = [
  { title: '編號', share: 27, align: 'center' },
  { title: '會議/日期', share: 34 },
  { title: '指裁示事項', share: 59 },
  { title: '主辦', share: 19, align: 'center' },
  { title: '協辦', share: 19, align: 'center' },
  { title: '辦理情形', share: 59 },
  { title: '預定\n完成日', share: 26, align: 'center' },
  { title: '進度', share: 18, align: 'center' },
  { title: '管考建議', share: 34 },
];

const row = (one: DirectiveLine): Row => ({
  cells: [
    one.number ?? '',
    stacked(one.source, dots(one.givenOn)),
    one.content,
    one.leads.join('\n'),
    one.cos.join('\n'),
    stacked(one.report, one.reportedOn === null ? null : `（${dots(one.reportedOn)}填報）`),
    stacked(dots(one.dueOn), one.extensions > 0 ? `展延${one.extensions}次` : null),
    one.progress ?? '',
    one.advice ?? '',
  ],
});
