import { Plus } from 'lucide-react';
import { useMay } from '#renderer/data/office.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { wantStep } from '#renderer/data/wanted-step.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { directive } from '#shared/registers/directive.ts';
import { homeTexts as texts } from './texts.ts';
import type { Waiting } from './use-due.ts';
import { useWays } from './use-way.ts';

/** New cases for those who keep the book, and the step that waits for whoever is here. */
export function HomeActs({ waiting: [first] }: { waiting: readonly Waiting[] }) {
  const ways = useWays();
  const { enter } = usePermits(directive);
  const gives = useMay('control') && enter;
  const give = (): void => ways.list('directive', { add: true });
  const go = (next: Waiting): void => {
    wantStep(next.first, next.step);
    ways.list('directive', next.wanted, next.first);
  };
  useShortcut('Ctrl N', give, gives);
  return (
    <>
      {gives && (
        <Button rank={first ? 'secondary' : 'primary'} icon={Plus} keys="Ctrl N" onPress={give}>
          {texts.give}
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
