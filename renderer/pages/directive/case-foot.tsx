import { useMay, useSession } from '#renderer/data/office.ts';
import { useChosenStep } from '#renderer/data/wanted-step.ts';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { LentMenu, StepsRow } from '#renderer/parts/steps/steps-row.tsx';
import type { CaseAnswer } from '#shared/contract/directive-answers.ts';
import { chosenStep, stepPanels, stepsOf, waitingStep } from './acts/steps.ts';
import { TrackAct } from './acts/track-act.tsx';
import type { Case } from './case-facts.tsx';
import { MoreMenu } from './more/more-menu.tsx';

interface CaseFootProps extends OwnDrawerProps {
  record: Case;
  about: CaseAnswer | undefined;
}

/** The next step, by who is looking: what waits for them is open, everything else one press away. */
export function CaseFoot(props: CaseFootProps) {
  const { record, about, answer, onClose } = props;
  const [chosen, setChosen] = useChosenStep(record.id);
  const behalf = useMay('behalf');
  const { units, rights } = useSession();
  if (!about) return null;
  const consults = rights.includes('write') && units.length > 0 && !behalf;
  const steps = stepsOf(about, consults, behalf);
  const asked = chosenStep(steps, chosen);
  const here = asked ?? (chosen === null ? undefined : waitingStep(steps, about, record));
  // What opened by itself has nothing behind it where it is the only step.
  const leaves = asked !== undefined || steps.filter(({ lent }) => !lent).length > 1;
  const shown = {
    record,
    about,
    labelOf: labelsFrom(answer.labels, about.labels),
    lent: here?.lent ?? false,
    takeFocus: asked !== undefined,
    onDone: () => setChosen(undefined),
    onLeave: leaves ? () => setChosen(null) : undefined,
  };
  const menu = <MoreMenu {...props} about={about} />;
  if (record.state === 'draft' && rights.includes('control'))
    return <TrackAct {...shown} others={menu} onGone={onClose} />;
  if (here) {
    const Panel = stepPanels[here.name];
    return (
      <Panel
        key={here.id}
        {...shown}
        others={
          <>
            <LentMenu steps={steps} onChoose={setChosen} />
            {menu}
          </>
        }
      />
    );
  }
  return <StepsRow steps={steps} onChoose={setChosen} others={menu} />;
}
