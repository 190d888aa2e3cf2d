import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { Milestone } from './plan-parts.ts';
import { planTexts as texts } from './texts.ts';

interface PlanMilestonesProps {
  milestones: readonly Milestone[];
  onWrite: ((milestone: Milestone | undefined) => void) | undefined;
}

const { milestone: labels } = texts;

const columns = [
  { id: 'name', label: labels.name },
  { id: 'dueOn', label: labels.dueOn, width: '92px' },
  { id: 'doneOn', label: labels.doneOn, width: '92px' },
];

/** What is to be there on which day, in their order. */
export function PlanMilestones({ milestones, onWrite }: PlanMilestonesProps) {
  const { today } = useOfficeDays();
  if (milestones.length === 0 && !onWrite) return null;
  return (
    <section className="plan-part" aria-label={texts.milestones}>
      <SectionHead
        title={texts.milestones}
        action={onWrite && <LinkButton onPress={() => onWrite(undefined)}>{texts.addMilestone}</LinkButton>}
      />
      {milestones.length > 0 && (
        <Ledger
          label={texts.milestones}
          columns={columns}
          rows={milestones.map((one) => ({
            id: one.id,
            cells: {
              name: onWrite ? <LinkButton onPress={() => onWrite(one)}>{one.name}</LinkButton> : one.name,
              dueOn: <DueTag dueOn={one.dueOn} today={today} open={one.doneOn === null} />,
              doneOn: one.doneOn === null ? '' : formatDay(one.doneOn, 'dots'),
            },
          }))}
        />
      )}
    </section>
  );
}
