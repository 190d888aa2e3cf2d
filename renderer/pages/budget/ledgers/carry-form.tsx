import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import { formatMoney } from '#shared/base/money.ts';
import { carryOver } from '#shared/registers/carry-over.ts';
import { openBooks } from '../acts/books.ts';
import { isPlain } from '../acts/line-choices.ts';
import { BookLine } from './book-line.tsx';
import { formTexts } from './form-texts.ts';
import { filledIn } from './form-values.ts';
import { LedgerForm, type LedgerFormShape } from './ledger-form.tsx';

const texts = formTexts.carry;

/** 申請保留: what was contracted or is owed, with the paper that shows it. */
export function CarryForm({ onClose, onMade }: OwnFormProps) {
  const { today } = useOfficeDays();
  const shape: LedgerFormShape = {
    of: carryOver,
    operation: 'carryOver.ask',
    title: texts.title,
    verb: texts.verb,
    fields: ['basis', 'amount', 'dueOn', 'contract', 'vendor', 'reason', 'askedOn'],
    required: ['line', 'basis', 'amount', 'reason', 'askedOn'],
    proposed: { basis: 'committed', askedOn: today },
    input: (values) => ({
      ...filledIn(['basis', 'amount', 'dueOn', 'contract', 'vendor', 'reason'], values),
      line: values.line?.id,
      on: values.askedOn,
    }),
    blocked: ({ files }) => (files === undefined || files.length === 0 ? texts.needsFile : undefined),
    made: ({ amount }) => texts.made(formatMoney(Number(amount))),
    files: texts.files,
    head: (kept) => <BookLine kept={kept} select={openBooks} fits={isPlain} required none={formTexts.noBook} />,
  };
  return <LedgerForm shape={shape} onClose={onClose} onMade={onMade} />;
}
