import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '#renderer/data/office.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import type { Day } from '#shared/base/day.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { type BudgetSheet, budgetSheets } from '#shared/contract/budget-operations.ts';
import { MoveDialog } from './acts/move-dialog.tsx';
import { isDraft } from './draft/stages.ts';
import { ImportMenu } from './import-menu.tsx';
import { printSheet } from './print-sheet.ts';
import { budgetTexts as texts } from './texts.ts';
import { type BookTab, bookTabs } from './wish.ts';

interface BookHeadProps {
  book: BookAnswer;
  asOf: Day;
  tab: BookTab;
  /** The line one stands on: a move is likely to be about it. */
  line: string | undefined;
  onTab: (tab: BookTab) => void;
}

/** Money is moved and spent until the final account goes to the council. */
const openStates: ReadonlySet<string> = new Set(['promulgated', 'executing', 'settling']);

const draftTabs: readonly BookTab[] = ['agency', 'function', 'source', 'object'];

/** A draft has neither months nor a final account. */
export const tabsOf = (book: BookAnswer): readonly BookTab[] => (isDraft(book.budget) ? draftTabs : bookTabs);

export function BookHead({ book, asOf, tab, line, onTab }: BookHeadProps) {
  const { budget } = book;
  const navigate = useNavigate();
  const [moving, setMoving] = useState(false);
  const writes = useMay('write');
  const accounting = useMay('accounting');
  const open = !isDraft(budget) && openStates.has(budget.state);
  const execution = (): void => void navigate({ to: '/budget/execution', search: { id: budget.id } });
  useShortcut('F6', execution, open && accounting);
  return (
    <PageHead
      title={texts.title}
      views={
        <>
          <ViewTabs
            label={texts.tabsLabel}
            views={tabsOf(book).map((id) => ({ id, label: texts.tabs[id] }))}
            current={tab}
            onChange={(id) => onTab(id as BookTab)}
          />
          <LedgerMenu />
        </>
      }
      actions={
        <>
          {open && writes && (
            <Button icon={ArrowRightLeft} onPress={() => setMoving(true)}>
              {texts.move}
            </Button>
          )}
          {open && accounting && (
            <Button keys="F6" onPress={execution}>
              {texts.enter}
            </Button>
          )}
          <ImportMenu budget={budget} open={open} />
          <SheetMenu book={book} asOf={asOf} />
          {moving && <MoveDialog book={book} to={line} onClose={() => setMoving(false)} />}
        </>
      }
    />
  );
}

const ledgers = Object.entries(texts.ledger);

/** What belongs to the budget and is a list of its own. */
function LedgerMenu() {
  const navigate = useNavigate();
  return (
    <PopMenu
      label={texts.ledgers}
      trigger={
        <Button rank="quiet">
          {texts.ledgers}
          <Icon of={ChevronDown} />
        </Button>
      }
      entries={ledgers.map(([register, label]) => ({
        id: register,
        label,
        onAction: () => void navigate({ to: '/r/$register', params: { register } }),
      }))}
    />
  );
}

const sheets = Object.keys(budgetSheets) as BudgetSheet[];
const ofYear: ReadonlySet<BudgetSheet> = new Set(['trend', 'advance', 'carryOver']);

/** The papers of a budget, as of the day the sheet shows. */
function SheetMenu({ book, asOf }: Pick<BookHeadProps, 'book' | 'asOf'>) {
  const exports = useMay('export');
  const writes = useMay('write');
  const navigate = useNavigate();
  const [thousands, setThousands] = useState(false);
  if (!exports) return null;
  const { id, year, state } = book.budget;
  const asks = writes && state === 'compiling';
  return (
    <PopMenu
      label={texts.sheets}
      placement="bottom end"
      trigger={
        <Button rank="primary">
          {texts.sheets}
          <Icon of={ChevronDown} />
        </Button>
      }
      entries={[
        ...sheets.map((sheet) => ({
          id: sheet,
          label: texts.sheetLabel(sheet),
          onAction: () =>
            void printSheet({
              sheet,
              unit: thousands ? '千元' : '元',
              asOf,
              ...(ofYear.has(sheet) ? { year } : {}),
              budget: id,
            }),
        })),
        { id: 'line', line: true },
        {
          id: 'thousands',
          label: texts.inThousands,
          checked: thousands,
          onAction: () => setThousands(!thousands),
        },
        ...(asks
          ? [
              { id: 'asks', line: true } as const,
              {
                id: 'form',
                label: texts.estimateForm,
                onAction: () => void navigate({ to: '/forms/new', search: { about: 'estimate' } }),
              },
            ]
          : []),
      ]}
    />
  );
}
