import { type Day, formatDay } from '#shared/base/day.ts';
import type { Paper, Signer } from '../paper.ts';
import { full, names, signing } from './parts.ts';

export interface AnswerData {
  office: string;
  /** 海澄鄉民代表會第22屆第8次定期會. */
  session: string | null;
  representative: string;
  /** 總質詢 or 業務質詢. */
  kind: string | null;
  askedOn: Day | null;
  units: readonly string[];
  question: string;
  answer: string | null;
  /** Blank: to be stamped. */
  number: string | null;
  on: Day | null;
  signers: readonly Signer[];
}

/** 書面答復 to a question of a representative. */
export function answer(data: AnswerData): Paper {
  return {
    office: data.office,
    title: `${data.session ?? ''}質詢事項書面答復`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['質詢代表', data.representative],
          ['質詢類別', data.kind ?? ''],
          ['質詢日期', full(data.askedOn)],
          ['答復單位', names(data.units)],
          ['答復日期', data.on === null ? '' : `中華民國${formatDay(data.on)}`],
          ['答復文號', data.number ?? ''],
        ],
      },
      { kind: 'heading', level: 1, n: 1, text: '質詢事項' },
      { kind: 'body', text: data.question, under: 1 },
      { kind: 'heading', level: 1, n: 2, text: '答復內容' },
      { kind: 'body', text: data.answer ?? '', under: 1 },
      ...signing(data.signers),
    ],
  };
}
