import { Download } from 'lucide-react';
import { useState } from 'react';
import { bridge, refused, registerCalls } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Register } from '#shared/language/register.ts';
import type { ShownInput } from './list-state.ts';
import { listTexts } from './texts.ts';

interface ExportMenuProps {
  of: Register;
  input: ShownInput;
  /** May take out what stays behind otherwise. */
  withheld: boolean;
}

export function ExportMenu({ of, input, withheld }: ExportMenuProps) {
  const [busy, setBusy] = useState(false);
  const save = async (kind: 'xlsx' | 'csv', all = false): Promise<void> => {
    setBusy(true);
    try {
      const { group: _shownOnly, ...wish } = input;
      const made = await registerCalls(of).export({ kind, ...wish, ...(all ? { withheld: true } : {}) });
      const text = made.left ? listTexts.exportedWithout(made.rows, made.left) : listTexts.exported(made.rows);
      if (await bridge.saveFile(made.file, made.name)) showNotice({ text });
    } catch (error) {
      noticeRefused(refused(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <PopMenu
      label={listTexts.export}
      placement="bottom end"
      trigger={
        <Button icon={Download} busy={busy}>
          {listTexts.export}
        </Button>
      }
      entries={[
        { id: 'xlsx', label: listTexts.exportXlsx, onAction: () => void save('xlsx') },
        { id: 'csv', label: listTexts.exportCsv, onAction: () => void save('csv') },
        ...(withheld
          ? [
              { id: 'line', line: true as const },
              { id: 'xlsxAll', label: listTexts.exportXlsxAll, onAction: () => void save('xlsx', true) },
              { id: 'csvAll', label: listTexts.exportCsvAll, onAction: () => void save('csv', true) },
            ]
          : []),
      ]}
    />
  );
}
