import { useRef } from 'react';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import type { Id } from '#shared/base/ids.ts';
import type { FormSheetLine, FormStanding } from '#shared/contract/form-operations.ts';
import { FormHead } from './form-head.tsx';
import { FormSheets } from './form-sheets.tsx';
import { SheetDock } from './sheet-dock.tsx';

interface FormPartProps {
  standing: FormStanding;
  /** The unit that is chosen in the table. */
  sheet: FormSheetLine | undefined;
  onSheet: (id: Id | undefined) => void;
}

/** One form: what was asked, who has answered, and what to say to the others. */
export function FormPart({ standing, sheet, onSheet }: FormPartProps) {
  const { form, label, sheets } = standing;
  const grid = useRef<GridHandle | null>(null);
  return (
    <div className="form-part">
      <FormHead form={form} label={label} grid={grid} />
      <FormSheets sheets={sheets} grid={grid} onCurrent={onSheet} />
      {sheet && (
        <SheetDock key={`${sheet.id} ${sheet.state} ${sheet.reminder}`} sheet={sheet} open={form.state === 'open'} />
      )}
    </div>
  );
}
