import { Ellipsis } from 'lucide-react';
import { useEffect, useState } from 'react';
import { registerCalls } from '#renderer/data/client.ts';
import { useMay, useSession } from '#renderer/data/office.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { useCall } from '#renderer/data/queries.ts';
import { forgetStep, wantedStep } from '#renderer/data/wanted-step.ts';
import { noticed } from '#renderer/data/written.ts';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { type MenuEntry, PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { type LabelOf, labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { LentMenu, StepsRow } from '#renderer/parts/steps/steps-row.tsx';
import { statesOf } from '#shared/language/register.ts';
import { motion } from '#shared/registers/motion.ts';
import type { Motion } from './motion-facts.tsx';
import { MotionStepPanel } from './motion-step.tsx';
import { type MotionStep, stepsOf, waitingStep } from './steps.ts';
import { motionStepTexts, motionTexts as texts } from './texts.ts';

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
  const [chosen, setChosen] = useState<string | null | undefined>(() => wantedStep(record.id));
  useEffect(() => forgetStep, []);
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
  const more = <MoreMenu {...props} />;
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
  if (filed && unit !== null && waitingStep(steps) === undefined)
    return motionStepTexts.unitFiles(labelOf('unit', unit));
  if (steps.length > 0) return undefined;
  const word = statesOf(motion)[state] ?? '';
  return state === 'closed' ? motionStepTexts.none(word) : motionStepTexts.waits(word);
}

/** What is done to the record itself. */
function MoreMenu({ of, record, onEdit, onClose }: MotionFootProps) {
  const permits = usePermits(of);
  const toBin = async (): Promise<void> => {
    const work = registerCalls(of).remove({ id: record.id, version: record.version });
    if (await noticed(work, texts.removed(record.number))) onClose();
  };
  const entries: MenuEntry[] = [
    ...(onEdit ? [{ id: 'edit', label: texts.edit, keys: 'Ctrl E', onAction: onEdit }] : []),
    ...(permits.remove ? [{ id: 'bin', label: texts.toBin, onAction: () => void toBin() }] : []),
  ];
  if (entries.length === 0) return null;
  return (
    <PopMenu
      label={texts.more}
      placement="top start"
      trigger={<IconButton icon={Ellipsis} label={texts.more} small />}
      entries={entries}
    />
  );
}
