import { useState } from 'react';
import type { ExportWish } from '#renderer/data/client.ts';
import type { ExportRun } from '#renderer/data/exporting/use-export.ts';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import type { SheetKind } from '#shared/contract/register-operations.ts';
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

const choicesOf = <T extends string>(labels: Readonly<Record<T, string>>) =>
  (Object.entries(labels) as [T, string][]).map(([id, label]) => ({ id, label }));

/** The kinds and settings that are not wanted every day. */
export function ExportDialog({ of, work, wish, columns, withheld, onLeave }: ExportDialogProps) {
  const [kind, setKind] = useState<SheetKind>('xlsx');
  const [shown, setShown] = useState<'shown' | 'all'>('shown');
  const [dates, setDates] = useState<'text' | 'real'>('text');
  const [paper, setPaper] = useState<'A4' | 'A3'>('A4');
  const [encoding, setEncoding] = useState<'utf8' | 'cp950'>('utf8');
  const [all, setAll] = useState(false);
  const { busy, run, stop } = work;
  const leave = (): void => {
    stop();
    onLeave();
  };
  const save = (): void =>
    void run({
      ...wish,
      kind,
      ...(shown === 'shown' ? { columns } : {}),
      ...(kind === 'csv' ? { encoding } : { dates, paper }),
      ...(all ? { withheld: true } : {}),
    });
  return (
    <Dialog
      isOpen
      title={texts.title(of.label)}
      verb={texts.export}
      onDo={save}
      busy={busy}
      leave={texts.back}
      onLeave={leave}
    >
      <ExportWait of={of} work={work} waiting={busy} />
      <div className="fields">
        <ChoiceField
          label={texts.kind}
          value={kind}
          onChange={setKind}
          choices={choicesOf(texts.kinds)}
          reserve={false}
        />
        <ChoiceField
          label={texts.columns}
          value={shown}
          onChange={setShown}
          choices={choicesOf(texts.columnChoices)}
          reserve={false}
        />
        {kind === 'csv' ? (
          <ChoiceField
            label={texts.encoding}
            value={encoding}
            onChange={setEncoding}
            choices={choicesOf(texts.encodings)}
            reserve={false}
          />
        ) : (
          <>
            <ChoiceField
              label={texts.dates}
              value={dates}
              onChange={setDates}
              choices={choicesOf(texts.dateChoices)}
              reserve={false}
            />
            <ChoiceField
              label={texts.paper}
              value={paper}
              onChange={setPaper}
              choices={choicesOf(texts.papers)}
              reserve={false}
            />
          </>
        )}
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
  const counter = of.options.counter ?? texts.counter;
  return (
    <WaitLine
      waiting={waiting}
      progress={progress && { done: progress.done, all: progress.total, counter }}
      onCancel={stop}
    />
  );
}
