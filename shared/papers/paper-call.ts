import type { Day } from '../base/day.ts';
import type { Id } from '../base/ids.ts';
import type { BudgetSheet } from '../contract/budget-operations.ts';
import type { PaperKind } from '../contract/meeting-operations.ts';
import type { PaperFormat, SheetFormat } from '../contract/paper-formats.ts';
import type { PaperEntry } from './paper-list.ts';

/** What is said of a paper that is to be made. */
export interface PaperSaid {
  subject?: Id | undefined;
  asOf?: Day | undefined;
  unit?: '元' | '千元' | undefined;
  format: SheetFormat;
}

export type PaperCall =
  | { operation: 'paper.make'; input: PaperMaking }
  | { operation: 'budget.print'; input: BudgetPrinting }
  | { operation: 'booklet.binder'; input: { council: Id } };

interface PaperMaking {
  paper: PaperKind;
  format: PaperFormat;
  id?: Id;
  unit?: Id;
  on?: Day;
}

interface BudgetPrinting {
  sheet: BudgetSheet;
  format: SheetFormat;
  budget?: Id;
  asOf?: Day;
  unit?: '元' | '千元';
}

/** The call that makes it. */
export function paperCall({ made, subject }: PaperEntry, said: PaperSaid): PaperCall {
  switch (made.operation) {
    case 'paper.make':
      return { operation: made.operation, input: documentInput(made.paper, subject, said) };
    case 'budget.print':
      return { operation: made.operation, input: budgetInput(made.sheet, said) };
    case 'booklet.binder':
      return { operation: made.operation, input: { council: said.subject ?? '' } };
  }
}

/** A unit narrows a paper; any other subject is what the paper is about. */
function documentInput(
  paper: PaperKind,
  kind: PaperEntry['subject'],
  { subject, asOf, format }: PaperSaid,
): PaperMaking {
  return {
    paper,
    format: format === 'xlsx' ? 'docx' : format,
    ...(subject === undefined ? {} : { [kind === 'unit' ? 'unit' : 'id']: subject }),
    ...(asOf === undefined ? {} : { on: asOf }),
  };
}

const budgetInput = (sheet: BudgetSheet, { subject, asOf, unit, format }: PaperSaid): BudgetPrinting => ({
  ...{ sheet, format },
  ...(subject === undefined ? {} : { budget: subject }),
  ...(asOf === undefined ? {} : { asOf }),
  ...(unit === undefined ? {} : { unit }),
});
