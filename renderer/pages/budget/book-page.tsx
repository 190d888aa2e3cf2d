import { ChevronDown, Plus } from 'lucide-react';
import { useState } from 'react';
import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { useMay } from '#renderer/data/office.ts';
import { yearPeriod } from '#renderer/data/period-choice.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { type Day, rocYear } from '#shared/base/day.ts';
import type { BookAnswer, BudgetSummary } from '#shared/contract/budget-answers.ts';
import { AllotmentView } from './allotment-view.tsx';
import { AmountView } from './amount-view.tsx';
import { BookHead, tabsOf } from './book-head.tsx';
import { AsOfChip, VersionChip } from './book-tools.tsx';
import { ChartsView } from './charts/charts-view.tsx';
import { CompareView } from './compare/compare-view.tsx';
import { DraftView } from './draft/draft-view.tsx';
import { isDraft } from './draft/stages.ts';
import { BudgetDrawer } from './steps/budget-drawer.tsx';
import { OpenDialog } from './steps/open-dialog.tsx';
import { stepTexts } from './steps/texts.ts';
import { budgetTexts as texts } from './texts.ts';
import { useBook } from './use-book.ts';
import type { ViewProps } from './view-props.ts';
import type { BookWish } from './wish.ts';
import { asOfIn, budgetIn, byYear } from './years.ts';
import './budget.css';

interface BookPageProps {
  wish: BookWish;
  onWish: (wish: BookWish) => void;
}

/** 預算: one book of a year, from its draft to the final account. */
export function BookPage({ wish, onWish }: BookPageProps) {
  const { today } = useOfficeDays();
  const { period, past } = useChosenPeriod();
  const { data, error } = useCall('budget.years', {});
  const chosen = budgetIn(wish, data?.budgets ?? [], period.to);
  const asOf = chosen && asOfIn({ asOf: wish.asOf ?? past }, chosen.year, today);
  const { book, waiting, failed } = useBook(chosen?.id, asOf);
  const problem = failed ?? error?.message;
  if (problem !== undefined) return <Bare title={texts.failed} sentence={problem} />;
  if (data && !chosen) return <NoBudgets onMade={(id) => onWish({ id })} />;
  const shown = data?.budgets.find(({ id }) => id === book?.budget.id);
  if (!book || !shown || !data)
    return (
      <>
        <PageHead title={texts.title} />
        <WaitLine waiting />
        <div className="page-body" aria-busy="true" />
        <StatusBar />
      </>
    );
  return <OpenBook {...{ wish, onWish, book, waiting }} chosen={shown} budgets={data.budgets} />;
}

function Bare({ title, sentence }: { title: string; sentence: string }) {
  return (
    <>
      <PageHead title={texts.title} />
      <div className="page-body">
        <EmptyState title={title} sentence={sentence} />
      </div>
      <StatusBar />
    </>
  );
}

function NoBudgets({ onMade }: { onMade: (id: string) => void }) {
  const accounting = useMay('accounting');
  const { today } = useOfficeDays();
  const [opening, setOpening] = useState(false);
  return (
    <>
      <PageHead title={texts.title} />
      <div className="page-body">
        <EmptyState
          title={texts.noBudgets}
          sentence={texts.noBudgetsSentence}
          action={
            accounting && (
              <Button rank="primary" icon={Plus} onPress={() => setOpening(true)}>
                {stepTexts.open}
              </Button>
            )
          }
        />
      </div>
      <StatusBar />
      {opening && (
        <OpenDialog budgets={[]} thisYear={rocYear(today)} onClose={() => setOpening(false)} onMade={onMade} />
      )}
    </>
  );
}

interface OpenBookProps extends BookPageProps {
  book: BookAnswer;
  chosen: BudgetSummary;
  budgets: readonly BudgetSummary[];
  waiting: boolean;
}

type Beside = 'budget' | 'open';

function OpenBook({ wish, onWish, book, chosen, budgets, waiting }: OpenBookProps) {
  const { today } = useOfficeDays();
  const [beside, setBeside] = useState<Beside>();
  const common = useChosenPeriod();
  const { asOf, budget } = book;
  const tabs = tabsOf(book);
  const tab = tabs.find((one) => one === wish.tab) ?? 'agency';
  const go = (id: string): void => {
    const year = budgets.find((one) => one.id === id)?.year;
    // Next year's draft is looked at here alone: there is nothing of its year anywhere else.
    if (year !== undefined && year !== common.year && year <= rocYear(today)) common.choosePeriod(yearPeriod(year));
    onWish({ id, tab });
  };
  const goTo = (day: Day): void => {
    common.chooseDay(day === today || day === asOfIn({}, budget.year, today) ? undefined : day);
    onWish({ ...wish, asOf: day });
  };
  const view: ViewProps = {
    book,
    asOf,
    name: chosen.name,
    tab,
    line: wish.line,
    onLine: (line) => onWish({ ...wish, line }),
    tools: (
      <>
        <VersionChip
          budgets={budgets}
          chosen={chosen}
          supplements={isDraft(budget) ? 0 : supplementsIn(book)}
          onChoose={go}
        />
        {!isDraft(budget) && <AsOfChip year={budget.year} asOf={asOf} onChoose={goTo} />}
        <Button small onPress={() => setBeside(beside === 'budget' ? undefined : 'budget')}>
          {texts.openBook}
        </Button>
        <CompareMenu
          budgets={budgets}
          chosen={chosen}
          compare={wish.compare}
          onCompare={(compare) => onWish({ ...wish, compare })}
        />
      </>
    ),
    beside:
      beside === 'budget' ? (
        <BudgetDrawer
          book={book}
          name={chosen.name}
          onOpenNew={() => setBeside('open')}
          onClose={() => setBeside(undefined)}
        />
      ) : undefined,
  };
  return (
    <>
      <BookHead book={book} asOf={asOf} tab={tab} line={wish.line} onTab={(next) => onWish({ ...wish, tab: next })} />
      <WaitLine waiting={waiting} />
      <View
        key={`${budget.id} ${wish.compare ?? ''}`}
        view={view}
        compare={budgets.find(({ id }) => id === wish.compare)}
        onLeave={() => onWish({ ...wish, compare: undefined })}
      />
      {beside === 'open' && (
        <OpenDialog
          budgets={budgets}
          thisYear={rocYear(today)}
          onClose={() => setBeside(undefined)}
          onMade={(id) => onWish({ id })}
        />
      )}
    </>
  );
}

/** Amendments that are law by the day: their amounts stand in the sheet. */
const supplementsIn = (book: BookAnswer): number =>
  book.siblings.filter(
    ({ kind, state }) =>
      kind === 'supplementary' && ['promulgated', 'executing', 'settling', 'auditing', 'published'].includes(state),
  ).length;

interface OneViewProps {
  view: ViewProps;
  compare: BudgetSummary | undefined;
  onLeave: () => void;
}

function View({ view, compare, onLeave }: OneViewProps) {
  if (compare) return <CompareView {...view} before={compare} onLeave={onLeave} />;
  if (isDraft(view.book.budget)) return <DraftView {...view} />;
  if (view.tab === 'allotment') return <AllotmentView {...view} />;
  if (view.tab === 'charts') return <ChartsView {...view} />;
  return <AmountView {...view} />;
}

interface CompareMenuProps {
  budgets: readonly BudgetSummary[];
  chosen: BudgetSummary;
  compare: string | undefined;
  onCompare: (id: string | undefined) => void;
}

/** With which other version, or which other year. */
function CompareMenu({ budgets, chosen, compare, onCompare }: CompareMenuProps) {
  const others = byYear(budgets).flatMap(([, all]) => all.filter(({ id }) => id !== chosen.id));
  if (others.length === 0) return null;
  return (
    <PopMenu
      label={texts.compareWith}
      trigger={
        <Button small>
          {texts.compareWith}
          <Icon of={ChevronDown} />
        </Button>
      }
      entries={others.map(({ id, name }) => ({
        id,
        label: name,
        checked: id === compare,
        onAction: () => onCompare(id === compare ? undefined : id),
      }))}
    />
  );
}
