import { useEffect, useRef, useState } from 'react';
import { useMay, useSession } from '#renderer/data/office.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import type { CaseAnswer } from '#shared/contract/directive-operations.ts';
import { type Step, stepPanels, stepsOf, waitingStep } from './acts/steps.ts';
import { TrackAct } from './acts/track-act.tsx';
import type { Case } from './case-facts.tsx';
import { MoreMenu } from './more/more-menu.tsx';
import { directiveTexts as texts } from './texts.ts';

interface CaseFootProps extends OwnDrawerProps {
  record: Case;
  about: CaseAnswer | undefined;
}

/** The next step, by who is looking: what waits for them is open, everything else one press away. */
export function CaseFoot(props: CaseFootProps) {
  const { record, about, answer, onClose } = props;
  const [chosen, setChosen] = useState<Step | null>();
  const foot = useChosenFocus(chosen);
  const behalf = useMay('behalf');
  const { units, rights } = useSession();
  if (!about) return null;
  const consults = rights.includes('write') && units.length > 0 && !behalf;
  const steps = stepsOf(about, consults, behalf);
  const here = chosen === undefined ? waitingStep(steps, about, record) : chosen;
  // What opened by itself has nothing behind it where it is the only step.
  const leaves = here !== null && here !== undefined && (chosen !== undefined || steps.own.length > 1);
  const shown = {
    record,
    about,
    labelOf: labelsFrom(answer.labels, about.labels),
    lent: here?.lent ?? false,
    onDone: () => setChosen(undefined),
    onLeave: leaves ? () => setChosen(null) : undefined,
  };
  const menu = <MoreMenu {...props} about={about} />;
  if (record.state === 'draft' && rights.includes('control'))
    return <TrackAct {...shown} others={menu} onGone={onClose} />;
  if (here) {
    const Panel = stepPanels[here.name];
    return (
      <div ref={foot}>
        <Panel
          key={`${here.name} ${here.lent}`}
          {...shown}
          others={
            <>
              <LentMenu steps={steps.lent} onChoose={setChosen} />
              {menu}
            </>
          }
        />
      </div>
    );
  }
  return (
    <div className="row act-row">
      <LentMenu steps={steps.lent} onChoose={setChosen} />
      {menu}
      <span className="grow" />
      {steps.own.toReversed().map((step, at) => (
        <Button
          key={step.name}
          rank={at === steps.own.length - 1 ? 'primary' : 'secondary'}
          onPress={() => setChosen(step)}
        >
          {step.label}
        </Button>
      ))}
    </div>
  );
}

/** A step that was asked for takes the cursor; one that opened by itself leaves it in the list. */
function useChosenFocus(chosen: Step | null | undefined) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) foot.current?.querySelector<HTMLElement>('textarea, input:not([type=radio])')?.focus();
  }, [chosen]);
  return foot;
}

function LentMenu({ steps, onChoose }: { steps: readonly Step[]; onChoose: (step: Step) => void }) {
  if (steps.length === 0) return null;
  return (
    <PopMenu
      label={texts.onBehalf}
      placement="top start"
      trigger={<Button small>{texts.onBehalf}…</Button>}
      entries={steps.map((step) => ({ id: step.name, label: step.label, onAction: () => onChoose(step) }))}
    />
  );
}
