import { ListChecks, Printer } from 'lucide-react';
import { useMay } from '#renderer/data/office.ts';
import { makePaper } from '#renderer/data/papers.ts';
import { useCall } from '#renderer/data/queries.ts';
import { useSessionChoices } from '#renderer/data/sessions.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { motionTexts as texts } from './texts.ts';

const go = (address: string): void => {
  window.location.hash = address;
};

/** What is missing, with its count, and the papers of a session. */
export function MotionHeadActions() {
  const { data } = useCall('completeness.list', {});
  const prints = useMay('export');
  const sessions = useSessionChoices();
  return (
    <>
      <Button icon={ListChecks} onPress={() => go('#/completeness')}>
        {texts.completeness(data?.lines.length ?? 0)}
      </Button>
      <PopMenu
        label={texts.papers}
        placement="bottom end"
        trigger={<IconButton icon={Printer} label={texts.papers} />}
        entries={[
          ...(prints
            ? [
                ...sessions.map(({ id, label }) => ({
                  id,
                  label: texts.paperOf(label),
                  onAction: () => void makePaper({ paper: 'motionExecution', id }),
                })),
                { id: 'line', line: true } as const,
              ]
            : []),
          { id: 'sessions', label: texts.sessions, onAction: () => go('#/r/council') },
        ]}
      />
    </>
  );
}
