import { figureRules } from '../words/figures.ts';
import { councilFigures } from './council-figures.ts';
import { directiveFigures } from './directive-figures.ts';
import { belongs } from './fact.ts';
import type { Figure } from './figure.ts';

const held: Figure = {
  register: 'meeting',
  unit: '次',
  version: 1,
  name: 'meeting.held',
  label: '召開會議',
  meaning: `期間內開過的會議，籌備中與取消的不計；${figureRules.meeting}。`,
  counts: belongs,
  words: ({ count }) => `召開會議${count}次`,
};

/** Every figure the program knows, by name; reports and pages take theirs from here. */
export const figures: readonly Figure[] = [...directiveFigures, held, ...councilFigures];

export const figureNamed = (name: string): Figure | undefined => figures.find((one) => one.name === name);
