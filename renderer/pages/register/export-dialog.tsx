import { useState } from 'react';
import type { ExportWish } from '#renderer/data/client.ts';
import { FileFields, usualForm, wishOf } from '#renderer/data/exporting/file-fields.tsx';
import { exportingTexts } from '#renderer/data/exporting/texts.ts';
import type { ExportRun } from '#renderer/data/exporting/use-export.ts';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import type { Register } from '#shared/language/register.ts';
import { exportTexts as texts } from './export-texts.ts';

interface ExportDialogProps {
  of: Register;
  work: ExportRun<ExportWish>;
  /** What is shown: conditions, order, groups. */
  wish: ExportWish;
  /** The columns on the screen. */
  columns: string[];
  withheld: boolean;
  onLeave: () => void;
}

const columnChoices = [
  { id: 'shown', label: texts.columnChoices.shown },
  { id: 'all', label: texts.columnChoices.all },
] as const;

/** The kinds and settings that are not wanted every day. */
export function ExportDialog({ of, work, wish, columns, withheld, onLeave }: ExportDialogProps) {
  const [form, setForm] = useState(usualForm);
  const [shown, setShown] = useState<'shown' | 'all'>('shown');
  const [all, setAll] = useState(false);
  const { busy, run, stop } = work;
  const leave = (): void => {
    stop();
    onLeave();
  };
  const save = (): void =>
    void run({
      ...wish,
      ...(shown === 'shown' ? { columns } : {}),
      ...wishOf(form),
      ...(all ? { withheld: true } : {}),
    });
  return (
    <Dialog
      isOpen
      title={exportingTexts.title(of.label)}
      verb={exportingTexts.export}
      onDo={save}
      busy={busy}
      leave={exportingTexts.back}
      onLeave={leave}
    >
      <ExportWait of={of} work={work} waiting={busy} />
      <div className="fields">
        <ChoiceField label={texts.columns} value={shown} onChange={setShown} choices={columnChoices} reserve={false} />
        <FileFields form={form} onChange={setForm} days />
        {withheld && (
          <Checkbox checked={all} onChange={setAll}>
            {texts.withheld}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}

/** How far it has come, and a way to stop. */
export function ExportWait({ of, work, waiting }: { of: Register; work: ExportRun<ExportWish>; waiting: boolean }) {
  const { progress, stop } = work;
  const counter = of.options.counter ?? exportingTexts.counter;
  return (
    <WaitLine
      waiting={waiting}
      progress={progress && { done: progress.done, all: progress.total, counter }}
      onCancel={stop}
    />
  );
}
