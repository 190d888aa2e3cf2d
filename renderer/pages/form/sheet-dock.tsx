import { Ban, Copy, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { guarded, noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { formatDay } from '#shared/base/day.ts';
import type { FormSheetLine } from '#shared/contract/form-operations.ts';
import { formTexts as texts } from './texts.ts';

interface SheetDockProps {
  sheet: FormSheetLine;
  /** The form is still collected. */
  open: boolean;
}

function saidOf({ state, returnedOn, file }: FormSheetLine): string {
  if (state === 'returned' && returnedOn !== null) return texts.cameBack(formatDay(returnedOn), file ?? '');
  return state === 'waived' ? texts.noAnswer : texts.isClosed;
}

/** Puts the text on the clipboard, to be pasted into a message. */
export const copyReminder = (unit: string, text: string): void =>
  guarded(navigator.clipboard.writeText(text).then(() => showNotice({ text: texts.copied(unit) })));

/** The chosen unit: what to say to it, and whether it has to answer at all. */
export function SheetDock({ sheet, open }: SheetDockProps) {
  const writes = useMay('write');
  const [text, setText] = useState(sheet.reminder);
  const waiting = open && sheet.state === 'sent';
  const waive = async (waived: boolean): Promise<void> => {
    const said = waived ? texts.waived(sheet.name) : texts.asked(sheet.name);
    await noticed(call('form.waive', { sheet: sheet.id, waived }), said);
  };
  return (
    <section className="form-dock" aria-label={sheet.name}>
      <div className="row">
        <b className="el">{sheet.name}</b>
        <span className="grow" />
        {writes && waiting && (
          <Button small icon={Ban} onPress={() => void waive(true)}>
            {texts.waive}
          </Button>
        )}
        {writes && open && sheet.state === 'waived' && (
          <Button small icon={RotateCcw} onPress={() => void waive(false)}>
            {texts.ask}
          </Button>
        )}
        {waiting && (
          <Button small icon={Copy} onPress={() => copyReminder(sheet.name, text)}>
            {texts.copy}
          </Button>
        )}
      </div>
      {waiting ? (
        <LongTextField
          label={texts.reminder}
          quietLabel
          value={text}
          onChange={setText}
          maxLength={8000}
          minRows={3}
          reserve={false}
        />
      ) : (
        <p className="small dim">{saidOf(sheet)}</p>
      )}
    </section>
  );
}
