import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import type { Id } from '#shared/base/ids.ts';

/** The step a link asks for when it opens a record: kept while the way leads from one page to the next. */
let wanted: { id: Id; step: string } | undefined;

export const wantStep = (id: Id, step: string): void => {
  wanted = { id, step };
};

const forgetStep = (): void => {
  wanted = undefined;
};

/** null: left; undefined: nothing was asked for. */
type ChosenStep = string | null | undefined;

/** The step that is open in a record: what led here asks for one, afterwards whoever works there chooses. */
export function useChosenStep(id: Id): [ChosenStep, Dispatch<SetStateAction<ChosenStep>>] {
  const chosen = useState<ChosenStep>(() => (wanted?.id === id ? wanted.step : undefined));
  useEffect(() => forgetStep, []);
  return chosen;
}
