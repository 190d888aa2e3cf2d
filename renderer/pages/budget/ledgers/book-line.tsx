import { useCall } from '#renderer/data/queries.ts';
import type { Kept } from '#renderer/data/use-kept.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { Day } from '#shared/base/day.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { BookAnswer, BudgetSummary } from '#shared/contract/budget-answers.ts';
import { findLines, type LineChoice, lineChoices } from '../acts/line-choices.ts';
import { useBook } from '../use-book.ts';
import { formTexts as texts } from './form-texts.ts';
import type { FormValues } from './form-values.ts';

export type SelectBooks = (budgets: readonly BudgetSummary[], today: Day) => BudgetSummary[];

/** The books that are offered, and the one that is meant. */
export function useBooks(
  select: SelectBooks,
  chosen: unknown,
): { books: BudgetSummary[] | undefined; id: string | undefined } {
  const { today } = useOfficeDays();
  const { data } = useCall('budget.years', {});
  const books = data && select(data.budgets, today);
  return { books, id: books?.find(({ id }) => id === chosen)?.id ?? books?.[0]?.id };
}

interface BookFieldProps {
  books: readonly BudgetSummary[];
  id: string;
  onChange: (id: string) => void;
}

/** Asked only where there are several. */
export function BookField({ books, id, onChange }: BookFieldProps) {
  if (books.length < 2) return null;
  return (
    <ChoiceField
      label={texts.book}
      as="list"
      value={id}
      onChange={onChange}
      choices={books.map((one) => ({ id: one.id, label: one.name }))}
      reserve={false}
    />
  );
}

interface BookLineProps {
  kept: Kept<FormValues>;
  select: SelectBooks;
  /** Which lines are offered. */
  fits: (choice: LineChoice) => boolean;
  required: boolean;
  /** Said where there is no book. */
  none: string;
}

/** A book and one of its lines, by code or name, with what is left of it. */
export function BookLine({ kept, select, fits, required, none }: BookLineProps) {
  const { value, set, reads, problems } = kept;
  const { books, id } = useBooks(select, value.budget);
  const { book } = useBook(id, undefined);
  if (books?.length === 0 || id === undefined) return books ? <p className="small neg">{none}</p> : null;
  const choices = book ? lineChoices(book).filter(fits) : [];
  return (
    <>
      <BookField books={books ?? []} id={id} onChange={(budget) => set({ budget, line: null })} />
      <ReferenceField
        label={texts.line}
        required={required}
        value={value.line ?? null}
        onChange={reads('line')}
        find={async (text) => findLines(choices, text)}
        help={book ? helpFor(book, value) : texts.bookReading}
        error={problems.line}
      />
    </>
  );
}

function helpFor(book: BookAnswer, { line }: FormValues): string | undefined {
  const chosen = lineChoices(book).find(({ id }) => id === line?.id);
  if (!chosen || chosen.current === null) return undefined;
  return texts.lineHelp(formatMoney(chosen.current), formatMoney(chosen.balance));
}
