import type { Day } from '#shared/base/day.ts';
import type { Block, Cell, Paper, Row } from '../paper.ts';
import { clockWords, dots, full, marked, moment, names, stacked } from './parts.ts';

export interface ReviewLine {
  number: string | null;
  content: string;
  source: string | null;
  givenOn: Day | null;
  leads: readonly string[];
  cos: readonly string[];
  dueOn: Day | null;
  report: string | null;
  reportedOn: Day | null;
  progress: string | null;
  /** What the control officer proposes: its box is printed filled. */
  advice: 'release' | 'continue' | null;
  adviceText: string | null;
}

export interface ReviewUnit {
  name: string;
  lines: readonly ReviewLine[];
}

export interface ReviewPackData {
  office: string;
  /** 115年第11次列管檢討會. */
  meeting: string;
  on: Day | null;
  at: string | null;
  place: string | null;
  chair: string | null;
  asOf: Day;
  /** In the office's order; a case with several lead units stands under the first. */
  units: readonly ReviewUnit[];
  /** A sentence of the figures to print instead of the counted one. */
  sentence?: string | null;
  /** Confidential cases are among them: 密件 stands on top. */
  confidential?: boolean;
}

/** 列管檢討會資料: ruled upon by ticking one of two boxes. */
export function reviewPack(data: ReviewPackData): Paper {
  return {
    office: data.office,
    ...marked(data.confidential),
    title: `${data.meeting}資料`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['時間', data.on === null ? clockWords(data.at ?? '') : moment(data.on, data.at)],
          ['地點', data.place ?? ''],
          ['主席', data.chair ?? ''],
          ['截止日期', full(data.asOf)],
        ],
      },
      { kind: 'body', text: data.sentence ?? counted(data) },
      ...listed(data),
      { kind: 'note', text: '註：■為管考建議，請於□內勾選裁示；裁示與建議不同者，以勾選為準。' },
    ],
  };
}

const adviceOf = (lines: readonly ReviewLine[], advice: ReviewLine['advice']): number =>
  lines.filter((one) => one.advice === advice).length;

function countWords(lines: readonly ReviewLine[]): string {
  const parts = [
    ['建議解除列管', adviceOf(lines, 'release')],
    ['建議繼續列管', adviceOf(lines, 'continue')],
    ['未附建議', adviceOf(lines, null)],
  ] as const;
  return parts.flatMap(([word, count]) => (count === 0 ? [] : `${word}${count}案`)).join('、');
}

function counted({ asOf, units }: ReviewPackData): string {
  const lines = units.flatMap((unit) => unit.lines);
  const words = countWords(lines);
  return `截至${full(asOf)}止，提會檢討${lines.length}案${words === '' ? '' : `：${words}`}。`;
}

function listed({ units }: ReviewPackData): Block[] {
  const rows = units.filter(({ lines }) => lines.length > 0).flatMap(unitRows);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { title: '案由及承辦單位', share: 44 },
        { title: '辦理情形', share: 44 },
        { title: '解除\n列管', share: 9, align: 'center' },
        { title: '繼續\n列管', share: 9, align: 'center' },
      ],
      rows,
    },
  ];
}

function unitRows({ name, lines }: ReviewUnit): Row[] {
  const head: Row = {
    group: true,
    cells: [{ text: `${name}　計${lines.length}案（${countWords(lines)}）`, across: 4 }],
  };
  return [head, ...lines.map(lineRow)];
}

const box = (filled: boolean): Cell => ({ text: filled ? '■' : '□', large: true });

function lineRow(one: ReviewLine): Row {
  const units = [`主辦：${names(one.leads)}`, one.cos.length === 0 ? '' : `協辦：${names(one.cos)}`];
  const day = one.givenOn === null ? '' : `（${dots(one.givenOn)}）`;
  const origin = `${one.source ?? ''}${day}`;
  return {
    cells: [
      stacked(
        one.number,
        one.content,
        units.filter(Boolean).join('；'),
        origin === '' ? null : `來源：${origin}`,
        one.dueOn === null ? null : `期限：${dots(one.dueOn)}`,
      ),
      stacked(
        one.report,
        progressWords(one),
        one.adviceText === null || one.adviceText.trim() === '' ? null : `管考建議：${one.adviceText}`,
      ),
      box(one.advice === 'release'),
      box(one.advice === 'continue'),
    ],
  };
}

function progressWords({ progress, reportedOn }: ReviewLine): string | null {
  const words = names([
    progress === null ? '' : `進度${progress}`,
    reportedOn === null ? '' : `${dots(reportedOn)}填報`,
  ]);
  return words === '' ? null : `（${words}）`;
}
