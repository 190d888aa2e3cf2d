import { useSession } from '#renderer/data/office.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import { advance } from '#shared/registers/advance.ts';
import { rocYearOf } from './conditions.ts';
import { formTexts } from './form-texts.ts';
import { filledIn } from './form-values.ts';
import { LedgerForm, type LedgerFormShape } from './ledger-form.tsx';

const texts = formTexts.advance;
const asked = [
  'title',
  'year',
  'amount',
  'ownAmount',
  'agency',
  'letterOn',
  'letterNumber',
  'unit',
  'account',
  'motion',
  'number',
  'note',
];

/** 墊付案: the subsidy's letter, the amount, and what the office adds to it. */
export function AdvanceForm({ onClose, onMade }: OwnFormProps) {
  const { today } = useOfficeDays();
  const { units } = useSession();
  const shape: LedgerFormShape = {
    of: advance,
    operation: 'advance.propose',
    title: texts.title,
    verb: texts.verb,
    fields: asked,
    required: ['title', 'year', 'amount'],
    proposed: { year: rocYearOf(today), unit: units[0] ?? null },
    input: (values) => filledIn(asked, values),
    made: ({ title }) => texts.made(String(title)),
    files: texts.files,
  };
  return <LedgerForm shape={shape} onClose={onClose} onMade={onMade} />;
}
