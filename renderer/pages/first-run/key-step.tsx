import { Copy, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { refreshOffice } from '#renderer/data/office.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { formatDay, todayIn } from '#shared/base/day.ts';
import { firstRunTexts } from './texts.ts';
import './first-run.css';

const texts = firstRunTexts.key;

interface KeyStepProps {
  recoveryKey: string;
  folder: string;
  officeName: string;
}

/** The recovery key, this once. The office is open already; the window goes in when the key is kept. */
export function KeyStep({ recoveryKey, folder, officeName }: KeyStepProps) {
  const [kept, setKept] = useState(false);
  useWarnBeforeLeaving(!kept);
  const enter = () => void refreshOffice();
  useShortcut(firstRunTexts.keys, enter, kept);
  const copy = () =>
    navigator.clipboard.writeText(recoveryKey).then(
      () => showNotice({ text: texts.copied }),
      () => showNotice({ text: texts.notCopied, tone: 'warn' }),
    );
  return (
    <>
      <p className="key-made">
        <State mark="released">{texts.made(officeName)}</State>
      </p>
      <p className="reading key-why">{texts.why}</p>
      <ol className="key-groups" aria-label={texts.label}>
        {groupsOf(recoveryKey).map(({ id, letters }) => (
          <li key={id}>{letters}</li>
        ))}
      </ol>
      <p className="print-foot">{texts.printedOn(formatDay(todayIn()), folder)}</p>
      <div className="row">
        <Button icon={Printer} onPress={() => window.print()}>
          {texts.print}
        </Button>
        <Button icon={Copy} onPress={() => void copy()}>
          {texts.copy}
        </Button>
      </div>
      <div className="row threshold-end">
        <Checkbox checked={kept} onChange={setKept}>
          {texts.kept}
        </Checkbox>
        <span className="grow" />
        <Button rank="primary" keys={firstRunTexts.keys} onPress={enter} disabled={!kept}>
          {texts.enter}
        </Button>
      </div>
    </>
  );
}

/** Two groups may be alike: their place tells them apart. */
const groupsOf = (key: string) => key.split('-').map((letters, at) => ({ id: `${at}`, letters }));

/** A reload would lose the key for good. */
function useWarnBeforeLeaving(warn: boolean): void {
  useEffect(() => {
    if (!warn) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [warn]);
}
