import { councilFigures } from './council-figures.ts';
import { directiveFigures } from './directive-figures.ts';
import type { Figure } from './figure.ts';
import { meetingFigures, rulingFigures } from './meeting-figures.ts';

/** Every figure that counts records, by name; reports and pages take theirs from here. */
export const figures: readonly Figure[] = [...directiveFigures, ...rulingFigures, ...meetingFigures, ...councilFigures];

const byName = new Map(figures.map((one) => [one.name, one]));

export const figureNamed = (name: string): Figure | undefined => byName.get(name);
