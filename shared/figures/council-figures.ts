import { figureRules } from '../words/figures.ts';
import { belongs, standingOn } from './fact.ts';
import { asShare, type Figure } from './figure.ts';

const { motion: byResolvedOn, question: byAskedOn } = figureRules;

const motion = { register: 'motion', unit: '件', version: 1 } as const;
const question = { register: 'question', unit: '件', version: 1 } as const;

const resolved: Figure = {
  ...motion,
  name: 'motion.resolved',
  label: '議決議案',
  meaning: `期間內經大會議決的議案，含擱置、否決等；${byResolvedOn}。`,
  counts: belongs,
  words: ({ count }) => `議決議案計${count}件`,
};

const carried: Figure = {
  ...motion,
  name: 'motion.carried',
  label: '應執行議案',
  meaning: `期間內議決通過或送請公所辦理、須由公所執行的議案；${byResolvedOn}。`,
  of: resolved,
  counts: (fact, span) => belongs(fact, span) && standingOn(fact, span.asOf) !== 'resolved',
  words: ({ count }) => `應執行議決案計${count}件`,
};

const done: Figure = {
  ...motion,
  name: 'motion.done',
  label: '議案辦理完成',
  meaning: `應執行的議案中，到基準日最近一次填報為「已完成」的；${byResolvedOn}。`,
  of: carried,
  counts: (fact, span) => belongs(fact, span) && standingOn(fact, span.asOf) === 'done',
  words: ({ count }) => `辦理完成${count}件`,
};

const asked: Figure = {
  ...question,
  name: 'question.asked',
  label: '質詢',
  meaning: `期間內的質詢；${byAskedOn}。`,
  counts: belongs,
  words: ({ count }) => `質詢計${count}件`,
};

const answered: Figure = {
  ...question,
  name: 'question.answered',
  label: '質詢已答復',
  meaning: `期間內的質詢中，到基準日已口頭答復、或須書面的已書面答復的；${byAskedOn}。`,
  of: asked,
  counts: (fact, span) => belongs(fact, span) && standingOn(fact, span.asOf) === 'answered',
  words: ({ count }) => `已答復${count}件`,
};

export const councilFigures: readonly Figure[] = [
  resolved,
  carried,
  done,
  asShare(done, carried, {
    name: 'motion.doneShare',
    label: '議案完成比率',
    meaning: `應執行的議案中，到基準日辦理完成的所佔百分比，四捨五入到整數；${byResolvedOn}。`,
  }),
  asked,
  answered,
  asShare(answered, asked, {
    name: 'question.answeredShare',
    label: '質詢答復比率',
    meaning: `期間內的質詢中，到基準日已答復的所佔百分比，四捨五入到整數；${byAskedOn}。`,
  }),
];
