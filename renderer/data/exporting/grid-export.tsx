import { Download } from 'lucide-react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import type { Calls } from '#shared/contract/index.ts';
import { call } from '../client.ts';
import { useMay } from '../office.ts';
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

const kinds = [
  { id: 'xlsx', label: texts.xlsx, kind: 'xlsx' },
  { id: 'ods', label: texts.ods, kind: 'ods' },
  { id: 'csv', label: texts.csv, kind: 'csv' },
  { id: 'cp950', label: texts.cp950, kind: 'csv', encoding: 'cp950' },
] as const;

/** A sheet as it stands on the page, its folds and columns included, as a file. */
export function GridExport({ grid, title, facts, money = false, bare = false }: GridExportProps) {
  const may = useMay('export');
  const work = useExport<Wish>(
    (wish, options) => call('grid.export', wish, options),
    () => grid.current?.focus(),
  );
  if (!may) return null;
  const save = ({ kind, ...more }: (typeof kinds)[number]): void => {
    const table = grid.current?.shown();
    if (!table) return;
    const encoding = 'encoding' in more ? { encoding: more.encoding } : {};
    void work.run({ title, facts: facts.map(([label, text]) => [label, text]), money, ...table, kind, ...encoding });
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
        entries={kinds.map((one) => ({ id: one.id, label: one.label, onAction: () => save(one) }))}
      />
      <LostDialog work={work} />
    </>
  );
}
