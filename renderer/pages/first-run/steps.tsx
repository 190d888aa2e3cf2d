import { ThresholdSteps } from '#renderer/shell/frame/threshold.tsx';
import type { Entry } from './entry.ts';
import { firstRunTexts as texts } from './texts.ts';

export const stepNames = ['place', 'office', 'admin', 'key'] as const;
export type StepName = (typeof stepNames)[number];

/** The way at the left; a step that is done shows what was entered there. */
export function Steps({ current, entry }: { current: StepName; entry: Entry }) {
  const here = stepNames.indexOf(current);
  const entered: Record<StepName, string> = {
    place: entry.folder,
    office: entry.officeName,
    admin: entry.name,
    key: '',
  };
  return (
    <ThresholdSteps
      current={current}
      steps={stepNames.map((id, at) => ({
        id,
        label: texts[id].title,
        sentence: (at < here && entered[id]) || texts[id].later,
      }))}
    />
  );
}
