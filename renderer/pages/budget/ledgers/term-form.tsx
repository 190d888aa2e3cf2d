import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import { budgetTerm, type TermKind, termKinds } from '#shared/registers/budget-term.ts';
import { termBooks } from '../acts/books.ts';
import { BookLine, useBooks } from './book-line.tsx';
import { formTexts } from './form-texts.ts';
import { filledIn, termWants } from './form-values.ts';
import { LedgerForm, type LedgerFormShape } from './ledger-form.tsx';

const texts = formTexts.term;
const asked = ['kind', 'amount', 'on', 'text', 'number', 'council', 'motion'];

/** 審議意見: what the council resolved about a line of the budget before it. */
export function TermForm({ onClose, onMade }: OwnFormProps) {
  const { today } = useOfficeDays();
  const first = useBooks(termBooks, undefined).id;
  const shape: LedgerFormShape = {
    of: budgetTerm,
    operation: 'budgetTerm.add',
    title: texts.title,
    verb: texts.verb,
    fields: asked,
    required: ['kind', 'on', 'text'],
    proposed: { kind: 'cut', on: today },
    input: (values) => ({
      ...filledIn(asked, values),
      budget: values.budget ?? first,
      ...(values.line ? { line: values.line.id } : {}),
    }),
    blocked: termWants,
    made: ({ kind }) => texts.made(termKinds[kind as TermKind]),
    files: texts.files,
    head: (kept) => (
      <BookLine
        kept={kept}
        select={termBooks}
        fits={() => true}
        required={kept.value.kind !== 'attached'}
        none={formTexts.noTermBook}
      />
    ),
  };
  return <LedgerForm shape={shape} onClose={onClose} onMade={onMade} />;
}
