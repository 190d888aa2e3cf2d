import { Plus } from 'lucide-react';
import { useMay } from '#renderer/data/office.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { wantStep } from '#renderer/data/wanted-step.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { directive } from '#shared/registers/directive.ts';
import { homeTexts as texts } from './texts.ts';
import type { Waiting } from './use-due.ts';
import type { Report } from './use-report.ts';
import { useWays } from './use-way.ts';

interface HomeActsProps {
  waiting: readonly Waiting[];
  /** The one being compiled. */
  report: Report | undefined;
}

/** New cases and the report for those who keep them, and the step that waits for whoever is here. */
export function HomeActs({ waiting: [first], report }: HomeActsProps) {
  const ways = useWays();
  const { enter } = usePermits(directive);
  const keeps = useMay('control');
  const gives = keeps && enter;
  const compiles = keeps && report !== undefined;
  // With three buttons there is no room for the key's name; the key works all the same.
  const keys = first && compiles ? undefined : 'Ctrl N';
  const give = (): void => ways.list('directive', { add: true });
  const go = (next: Waiting): void => {
    wantStep(next.first, next.step);
    ways.list('directive', next.wanted, next.first);
  };
  useShortcut('Ctrl N', give, gives);
  return (
    <>
      {gives && (
        <Button rank={first || compiles ? 'secondary' : 'primary'} icon={Plus} keys={keys} onPress={give}>
          {texts.give}
        </Button>
      )}
      {compiles && (
        <Button rank={first ? 'secondary' : 'primary'} onPress={() => ways.report(report.id)}>
          {texts.compile}
        </Button>
      )}
      {first && (
        <Button rank="primary" onPress={() => go(first)}>
          {first.act}
        </Button>
      )}
    </>
  );
}
