import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { ShownTable } from '#renderer/parts/grid/shown.ts';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import type { Calls } from '#shared/contract/index.ts';
import { callLimits } from '#shared/contract/operation.ts';
import { call } from '../client.ts';
import { useMay } from '../office.ts';
import { FileFields, type FileForm, usualForm, wishOf } from './file-fields.tsx';
import { LostDialog } from './lost-dialog.tsx';
import { exportingTexts as texts } from './texts.ts';
import { useExport } from './use-export.ts';

type Wish = Calls['grid.export']['input'];

interface GridExportProps {
  grid: { readonly current: GridHandle | null };
  /** Title and name of the file. */
  title: string;
  /** What was chosen on the page, for the sheet that says what the file is of. */
  facts: readonly (readonly [label: string, text: string])[];
  /** Its figures are 元. */
  money?: boolean;
  /** Where the tool bar is full: the icon alone. */
  bare?: boolean;
}

/** A sheet as it stands on the page, its folds and columns included, as a file. */
export function GridExport({ grid, title, facts, money = false, bare = false }: GridExportProps) {
  const may = useMay('export');
  const [asking, setAsking] = useState<ShownTable>();
  const leave = (): void => setAsking(undefined);
  const work = useExport<Wish>(
    (wish, options) => call('grid.export', wish, options),
    () => {
      leave();
      grid.current?.focus();
    },
  );
  if (!may) return null;
  const shown = async (): Promise<ShownTable | undefined> => {
    const table = await grid.current?.shown();
    if (table === undefined || new Blob([JSON.stringify(table)]).size < callLimits.bytes) return table;
    showNotice({ text: texts.tooLarge, tone: 'warn' });
  };
  const save = (table: ShownTable | undefined, form: Partial<FileForm>): void => {
    if (!table) return;
    const chosen = facts.map(([label, text]): [string, string] => [label, text]);
    void work.run({ title, facts: chosen, money, ...table, ...wishOf({ ...usualForm, ...form }) });
  };
  return (
    <>
      <PopMenu
        label={texts.export}
        placement="bottom end"
        trigger={
          bare ? (
            <IconButton icon={Download} label={texts.export} small />
          ) : (
            <Button small icon={Download} busy={work.busy}>
              {texts.export}
            </Button>
          )
        }
        entries={[
          { id: 'xlsx', label: texts.xlsx, onAction: async () => save(await shown(), {}) },
          { id: 'csv', label: texts.csv, onAction: async () => save(await shown(), { kind: 'csv' }) },
          { id: 'line', line: true },
          { id: 'more', label: texts.more, onAction: async () => setAsking(await shown()) },
        ]}
      />
      {asking && (
        <GridExportDialog
          title={title}
          table={asking}
          busy={work.busy}
          onSave={(form) => save(asking, form)}
          onLeave={() => {
            work.stop();
            leave();
          }}
        />
      )}
      <LostDialog work={work} />
    </>
  );
}

interface GridExportDialogProps {
  title: string;
  table: ShownTable;
  busy: boolean;
  onSave: (form: FileForm) => void;
  onLeave: () => void;
}

function GridExportDialog({ title, table, busy, onSave, onLeave }: GridExportDialogProps) {
  const [form, setForm] = useState(usualForm);
  return (
    <Dialog
      isOpen
      title={texts.title(title)}
      verb={texts.export}
      onDo={() => onSave(form)}
      busy={busy}
      leave={texts.back}
      onLeave={onLeave}
    >
      <div className="fields">
        <FileFields form={form} onChange={setForm} days={table.columns.some(({ kind }) => kind === 'day')} />
      </div>
    </Dialog>
  );
}
