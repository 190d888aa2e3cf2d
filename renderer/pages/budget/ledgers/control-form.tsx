import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import { formatMoney } from '#shared/base/money.ts';
import { control } from '#shared/registers/control.ts';
import { openBooks } from '../acts/books.ts';
import { isPlain } from '../acts/line-choices.ts';
import { BookLine } from './book-line.tsx';
import { formTexts } from './form-texts.ts';
import { controlWish, filledIn } from './form-values.ts';
import { LedgerForm, type LedgerFormShape } from './ledger-form.tsx';

const texts = formTexts.control;

/** 申請動支: what is asked for, and what is left of the line. */
export function ControlForm({ onClose, onMade }: OwnFormProps) {
  const { today } = useOfficeDays();
  const shape: LedgerFormShape = {
    of: control,
    operation: 'control.ask',
    title: texts.title,
    verb: texts.verb,
    fields: ['amount', 'askedOn'],
    more: ['purpose', 'vendor', 'contract', 'number'],
    required: ['line', 'amount', 'askedOn', 'purpose'],
    proposed: { askedOn: today },
    input: (values) => ({
      ...filledIn(['amount', 'purpose', 'vendor', 'contract', 'number'], values),
      line: values.line?.id,
      on: values.askedOn,
    }),
    made: ({ amount }) => texts.made(formatMoney(Number(amount))),
    files: texts.files,
    head: (kept) => <BookLine kept={kept} select={openBooks} fits={isPlain} required none={formTexts.noBook} />,
    wish: controlWish,
  };
  return <LedgerForm shape={shape} onClose={onClose} onMade={onMade} />;
}
