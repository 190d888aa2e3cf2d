import { Download, FileOutput } from 'lucide-react';
import { useState } from 'react';
import { type ExportWish, registerCalls } from '#renderer/data/client.ts';
import { LostDialog } from '#renderer/data/exporting/lost-dialog.tsx';
import { exportingTexts } from '#renderer/data/exporting/texts.ts';
import { useExport } from '#renderer/data/exporting/use-export.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import type { Register } from '#shared/language/register.ts';
import { ExportDialog, ExportWait } from './export-dialog.tsx';
import { exportTexts as texts } from './export-texts.ts';
import type { ShownInput } from './list-state.ts';

interface ExportMenuProps {
  of: Register;
  input: ShownInput;
  /** The columns on the screen. */
  columns: string[];
  /** May take out what stays behind otherwise. */
  withheld: boolean;
  /** Hands the list to units to fill in; missing where it is not for that. */
  onForm: (() => void) | undefined;
}

/** The list as it is shown, as a file: the two usual kinds at once, the others by a dialog. */
export function ExportMenu({ of, input, columns, withheld, onForm }: ExportMenuProps) {
  const [asking, setAsking] = useState(false);
  const leave = (): void => setAsking(false);
  const work = useExport<ExportWish>((wish, options) => registerCalls(of).export(wish, options), leave);
  const save = (kind: 'xlsx' | 'csv', all = false): void =>
    void work.run({ kind, ...input, columns, ...(all ? { withheld: true } : {}) });
  return (
    <div className="export-menu">
      <PopMenu
        label={exportingTexts.export}
        placement="bottom end"
        trigger={
          <Button icon={Download} busy={work.busy && !asking}>
            {exportingTexts.export}
          </Button>
        }
        entries={[
          { id: 'xlsx', label: exportingTexts.xlsx, onAction: () => save('xlsx') },
          { id: 'csv', label: exportingTexts.csv, onAction: () => save('csv') },
          ...(withheld
            ? [
                { id: 'line', line: true as const },
                { id: 'xlsxAll', label: texts.xlsxAll, onAction: () => save('xlsx', true) },
                { id: 'csvAll', label: texts.csvAll, onAction: () => save('csv', true) },
              ]
            : []),
          { id: 'moreLine', line: true as const },
          { id: 'more', label: exportingTexts.more, onAction: () => setAsking(true) },
          ...(onForm ? [{ id: 'form', label: texts.form, icon: FileOutput, onAction: onForm }] : []),
        ]}
      />
      <div className="export-wait">
        <ExportWait of={of} work={work} waiting={work.busy && !asking} />
      </div>
      {asking && (
        <ExportDialog of={of} work={work} wish={input} columns={columns} withheld={withheld} onLeave={leave} />
      )}
      <LostDialog work={work} />
    </div>
  );
}
