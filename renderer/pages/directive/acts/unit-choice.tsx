import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { CaseAnswer } from '#shared/contract/directive-answers.ts';
import { actTexts as texts } from '../texts.ts';

interface UnitChoiceProps {
  about: CaseAnswer;
  /** Units it may be done for; one alone is not asked for. */
  units: readonly Id[];
  value: Id | null;
  onChange: (unit: Id) => void;
}

/** Which of the case's units a step is taken for. */
export function UnitChoice({ about, units, value, onChange }: UnitChoiceProps) {
  if (units.length < 2) return null;
  return (
    <ChoiceField
      label={texts.unit}
      value={value}
      onChange={onChange}
      choices={about.units
        .filter((one) => units.includes(one.unit))
        .map((one) => ({ id: one.unit, label: one.unitName }))}
      reserve={false}
    />
  );
}
