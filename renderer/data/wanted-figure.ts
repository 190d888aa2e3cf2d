import type { Condition } from '#shared/language/condition.ts';

/** A list's condition that is to become a figure. */
export interface WantedFigure {
  readonly register: string;
  readonly filter: Condition;
}

/** Kept while the way leads from the list to the figures. */
let wanted: WantedFigure | undefined;

export const wantFigure = (figure: WantedFigure): void => {
  wanted = figure;
};

/** Once: whoever opens the figures later starts with nothing. */
export function takeWantedFigure(): WantedFigure | undefined {
  const taken = wanted;
  wanted = undefined;
  return taken;
}
