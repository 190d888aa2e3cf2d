import type { Day } from '#shared/base/day.ts';
import type { Column, Paper, Signer } from '../paper.ts';
import { dots, full, listed, marked, names, signing, stacked } from './parts.ts';

export interface MotionLine {
  /** 第22屆第8次定期會. */
  session: string | null;
  category: string | null;
  number: string | null;
  title: string;
  /** What was resolved, as words: 照案通過。 */
  resolution: string | null;
  /** 已完成, 辦理中 …. */
  execution: string | null;
  executionText: string | null;
  executedOn: Day | null;
  /** Lead unit first. */
  units: readonly string[];
  note: string | null;
}

export interface MotionExecutionData {
  office: string;
  /** The council and session reported to: 海澄鄉民代表會第22屆第8次定期會. */
  session: string | null;
  asOf: Day;
  lines: readonly MotionLine[];
  signers?: readonly Signer[];
  /** Confidential cases are among them: 密件 stands on top. */
  confidential?: boolean;
}

/** 議決案執行情形表. */
export function motionExecution(data: MotionExecutionData): Paper {
  return {
    office: data.office,
    ...marked(data.confidential),
    title: `${data.session ?? ''}議決案執行情形表`,
    subtitle: `資料截止日：${full(data.asOf)}　計${data.lines.length}案`,
    landscape: true,
    blocks: [...listed(motionColumns, data.lines.map(motionRow)), ...signing(data.signers)],
  };
}

function executed({ execution, executedOn }: MotionLine): string {
  const day = executedOn === null ? '' : `（${dots(executedOn)}）`;
  return execution === null ? day : `【${execution}】${day}`;
}

/** The columns that offices know this table by, wherever it stands. */
export const motionColumns: readonly Column[] = [
  { title: '屆次', share: 31 },
  { title: '類別', share: 22 },
  { title: '案號', share: 37 },
  { title: '案由', share: 52 },
  { title: '決議', share: 33 },
  { title: '執行情形', share: 57 },
  { title: '備註', share: 30 },
];

export const motionRow = (one: MotionLine): { cells: string[] } => ({
  cells: [
    (one.session ?? '').replace('屆第', '屆\n第'),
    one.category ?? '',
    one.number ?? '',
    one.title,
    one.resolution ?? '',
    stacked(executed(one), one.executionText),
    stacked(names(one.units), one.note),
  ],
});
