import { useMay, useSession } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { RecordMore } from '#renderer/data/record-more.tsx';
import { useChosenStep } from '#renderer/data/wanted-step.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { type LabelOf, labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { LentMenu, StepsRow } from '#renderer/parts/steps/steps-row.tsx';
import { statesOf } from '#shared/language/register.ts';
import { motion } from '#shared/registers/motion.ts';
import type { Motion } from './motion-facts.tsx';
import { MotionStepPanel } from './motion-step.tsx';
import { type MotionStep, stepsOf, waitingStep } from './steps.ts';
import { motionStepTexts as texts } from './texts.ts';

export interface MotionFootProps extends OwnDrawerProps {
  record: Motion;
}

/** The next step of a motion; everything else is one press away. */
export function MotionFoot(props: MotionFootProps) {
  const { record, answer, onEdit } = props;
  const { today } = useOfficeDays();
  const { units } = useSession();
  const behalf = useMay('behalf');
  const { data: items } = useCall('item.list', {
    filter: { field: 'motion', is: 'equal', value: record.id },
    limit: 0,
  });
  const [chosen, setChosen] = useChosenStep(record.id);
  if (!items) return null;
  const concerned = [record.unit, ...record.cos].filter((id) => id !== null);
  const own = concerned.filter((id) => units.includes(id));
  const fileUnits = behalf ? concerned : own;
  const steps = stepsOf({
    record,
    moves: answer.moves,
    today,
    fileUnits,
    fileLent: own.length === 0,
    keeps: onEdit !== undefined,
    onAgenda: items.total > 0,
  });
  const here = steps.find(({ id }) => id === chosen) ?? (chosen === null ? undefined : waitingStep(steps));
  const more = <RecordMore {...props} />;
  if (here === undefined)
    return (
      <StepsRow
        steps={steps}
        onChoose={setChosen}
        others={more}
        say={sayOf(record, steps, labelsFrom(answer.labels))}
      />
    );
  return (
    <MotionStepPanel
      key={here.id}
      step={here}
      record={record}
      answer={answer}
      labelOf={labelsFrom(answer.labels)}
      units={fileUnits}
      mayFill={onEdit !== undefined}
      takeFocus={here.id === chosen}
      others={
        <>
          <LentMenu steps={steps} onChoose={setChosen} />
          {more}
        </>
      }
      onLeave={steps.length > 1 || waitingStep(steps) === undefined ? () => setChosen(null) : undefined}
      onDone={() => setChosen(undefined)}
    />
  );
}

/** Whose turn it is, where it is not the account's own. */
function sayOf({ state, unit }: Motion, steps: readonly MotionStep[], labelOf: LabelOf): string | undefined {
  const filed = steps.some(({ id, lent }) => id === 'file' && lent === true);
  if (filed && unit !== null && waitingStep(steps) === undefined) return texts.unitFiles(labelOf('unit', unit));
  if (steps.length > 0) return undefined;
  const word = statesOf(motion)[state] ?? '';
  return state === 'closed' ? texts.none(word) : texts.waits(word);
}
