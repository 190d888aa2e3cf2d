import type { Day } from '#shared/base/day.ts';
import { workdayBefore } from '../this-year/days.ts';

const ROC_OFFSET = 1911;

/** 「06-18」 of a fiscal year. */
export const dayIn = (year: number, monthDay: string): Day => `${year + ROC_OFFSET}-${monthDay}`;

/** A day of office; texts name the year and the one before: 「海主字第{年}0008846號」. */
export const yearText = (text: string, year: number): string =>
  text.replaceAll('{年}', String(year)).replaceAll('{前年}', String(year - 1));

interface Step {
  move: string;
  /** From the fiscal year. */
  years: number;
  on: string;
  day?: string;
  number?: [field: string, text: string];
}

const general: readonly Step[] = [
  { move: 'submit', years: -1, on: '08-20' },
  { move: 'decide', years: -1, on: '10-16' },
  { move: 'send', years: -1, on: '10-28', day: 'sentOn', number: ['sentNumber', '海主字第{前年}0010731號'] },
  { move: 'read', years: -1, on: '11-20', day: 'firstOn' },
  { move: 'readAgain', years: -1, on: '11-27', day: 'secondOn' },
  { move: 'resolve', years: -1, on: '11-30', day: 'thirdOn', number: ['thirdNumber', '海代議字第{前年}0000512號'] },
  {
    move: 'promulgate',
    years: -1,
    on: '12-14',
    day: 'promulgatedOn',
    number: ['promulgatedNumber', '海主字第{前年}0012268號'],
  },
  { move: '', years: -1, on: '12-18', day: 'filedOn', number: ['filedNumber', '海主字第{前年}0012401號'] },
  { move: 'begin', years: 0, on: '01-01' },
  { move: 'settle', years: 1, on: '01-16' },
  { move: 'audit', years: 1, on: '06-24', day: 'finalSentOn', number: ['finalSentNumber', '海主字第{次年}0006315號'] },
  { move: '', years: 1, on: '11-25', day: 'auditedOn' },
  {
    move: 'publish',
    years: 1,
    on: '12-10',
    day: 'publishedOn',
    number: ['publishedNumber', '海主字第{次年}0012089號'],
  },
];

const supplementary: readonly Step[] = [
  { move: 'submit', years: 0, on: '04-10' },
  { move: 'decide', years: 0, on: '04-24' },
  { move: 'send', years: 0, on: '04-28', day: 'sentOn', number: ['sentNumber', '海主字第{年}0004126號'] },
  { move: 'read', years: 0, on: '05-14', day: 'firstOn' },
  { move: 'readAgain', years: 0, on: '05-26', day: 'secondOn' },
  { move: 'resolve', years: 0, on: '06-05', day: 'thirdOn', number: ['thirdNumber', '海代議字第{年}0000271號'] },
  {
    move: 'promulgate',
    years: 0,
    on: '06-18',
    day: 'promulgatedOn',
    number: ['promulgatedNumber', '海代議字第{年}0000287號'],
  },
  { move: '', years: 0, on: '06-24', day: 'filedOn', number: ['filedNumber', '海主字第{年}0006120號'] },
];

/** What the furthest stage of a budget has said about its lines. */
export type Reached = 'estimate' | 'decided' | 'proposed' | 'legal';

export interface Life {
  /** Days and numbers that have come. */
  values: Record<string, unknown>;
  moves: string[];
  reached: Reached;
  thirdOn: Day;
  thirdNumber: string;
  promulgatedOn: Day;
  promulgatedNumber: string;
  isLaw: boolean;
}

const reaches: readonly [move: string, reached: Reached][] = [
  ['resolve', 'legal'],
  ['send', 'proposed'],
  ['decide', 'decided'],
];

/** 1月1日 is no day of office, and the year begins on it all the same. */
const stepDay = ({ years, on, move }: Step, year: number): Day =>
  move === 'begin' ? dayIn(year + years, on) : workdayBefore(dayIn(year + years, on));

function lifeOf(steps: readonly Step[], year: number, today: Day): Life {
  const said = (text: string) => yearText(text, year).replaceAll('{次年}', String(year + 1));
  const dated = new Map(steps.map((step) => [step.move, stepDay(step, year)]));
  const numberOf = (move: string) => said(steps.find((step) => step.move === move)?.number?.[1] ?? '');
  const past = steps.filter((step) => stepDay(step, year) <= today);
  const moves = past.flatMap(({ move }) => (move === '' ? [] : [move]));
  const values = past.flatMap((step) => [
    ...(step.day ? [[step.day, stepDay(step, year)]] : []),
    ...(step.number ? [[step.number[0], said(step.number[1])]] : []),
  ]);
  return {
    values: Object.fromEntries(values),
    moves,
    reached: reaches.find(([move]) => moves.includes(move))?.[1] ?? 'estimate',
    thirdOn: dated.get('resolve') ?? today,
    thirdNumber: numberOf('resolve'),
    promulgatedOn: dated.get('promulgate') ?? today,
    promulgatedNumber: numberOf('promulgate'),
    isLaw: moves.includes('promulgate'),
  };
}

export const generalLife = (year: number, today: Day): Life => lifeOf(general, year, today);
export const supplementaryLife = (year: number, today: Day): Life => lifeOf(supplementary, year, today);

/** The drafting of next year's budget begins in July, that of a supplementary one in March. */
export const draftedFrom = { general: '07-15', supplementary: '03-16' } as const;
