import { fillingOf } from '#shared/booklet/filling.ts';
import { type Chip, chipKey } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { ChipState } from '../chip-state.tsx';

/** What a text is shown with: its numbers, what every figure is called, and which numbers are not what they were. */
export interface Shown {
  readonly values: BookletValues;
  readonly labels: ReadonlyMap<string, string>;
  readonly stateOf: (chip: Chip) => ChipState;
}

export interface ChipFace {
  readonly text: string;
  readonly label: string;
  readonly state: ChipState;
  /** Why there is no number. */
  readonly problem: string;
}

export const figureLabel = ({ values, labels }: Shown, chip: Chip): string => {
  const reply = values.figures[chipKey(chip)];
  return reply?.ok ? reply.label : (labels.get(chip.figure) ?? chip.figure);
};

/** How a chip reads now; `written` is the same as it stands in the text, where it may be one of every unit's. */
export function faceOf(shown: Shown, chip: Chip, written: Chip = chip): ChipFace {
  const number = fillingOf(shown.values).number(chip);
  const face = { label: figureLabel(shown, chip), state: shown.stateOf(written) };
  if (!number) return { ...face, text: '…', problem: '' };
  if ('problem' in number) return { ...face, text: '（無資料）', problem: number.problem };
  return { ...face, text: number.text, problem: '' };
}
