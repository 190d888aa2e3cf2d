import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { type Day, rocYear } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { AccountFact } from '#shared/budget/facts.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import type { Depth } from './book-grid.tsx';
import { ChosenChip } from './chosen-chip.tsx';
import { levelsOf } from './levels.ts';
import { budgetTexts as texts } from './texts.ts';
import { byYear, monthEnds } from './years.ts';

interface VersionChipProps {
  budgets: readonly BudgetSummary[];
  chosen: BudgetSummary;
  /** How many supplementary budgets stand in the figures. */
  supplements: number;
  onChoose: (id: Id) => void;
}

/** The versions of all years; choosing one turns the year, too. */
export function VersionChip({ budgets, chosen, supplements, onChoose }: VersionChipProps) {
  const name = supplements > 0 ? texts.versionWith(chosen.name, supplements) : chosen.name;
  return (
    <PopMenu
      label={texts.version}
      trigger={<ChosenChip set subject={texts.version} phrase={name} />}
      entries={byYear(budgets).flatMap(([year, all], at) => [
        ...(at === 0 ? [] : [{ id: `line ${year}`, line: true as const }]),
        ...all.map((one) => ({
          id: one.id,
          label: one.name,
          checked: one.id === chosen.id,
          onAction: () => onChoose(one.id),
        })),
      ])}
    />
  );
}

interface AsOfChipProps {
  year: number;
  asOf: Day;
  onChoose: (asOf: Day) => void;
}

/** Whole months, at whose ends allotments and the accounting system's figures stand; or today, with the moves since. */
export function AsOfChip({ year, asOf, onChoose }: AsOfChipProps) {
  const { today } = useOfficeDays();
  const ends = monthEnds(year, today);
  const chosen = ends.find(({ on }) => on === asOf);
  const underWay = rocYear(today) === year && !ends.some(({ on }) => on === today);
  const entry = (on: Day, label: string) => ({ id: on, label, checked: on === asOf, onAction: () => onChoose(on) });
  return (
    <PopMenu
      label={texts.asOf}
      trigger={
        <ChosenChip set subject={texts.asOf} phrase={chosen ? texts.monthEnd(chosen.month) : texts.asOfDay(asOf)} />
      }
      entries={[
        ...(underWay ? [entry(today, texts.asOfToday(today))] : []),
        ...ends.toReversed().map(({ month, on }) => entry(on, texts.monthEnd(month))),
      ]}
    />
  );
}

interface DepthChipProps {
  accounts: readonly AccountFact[];
  scheme: Scheme;
  depth: Depth;
  onDepth: (depth: Depth) => void;
}

/** By the keyboard one comes as deep as five. */
const byKeys = 5;

export function DepthChip({ accounts, scheme, depth, onDepth }: DepthChipProps) {
  const levels = levelsOf(accounts, scheme);
  const open = Math.min(depth.level, levels.length);
  return (
    <PopMenu
      label={texts.level}
      trigger={<ChosenChip subject={texts.level} phrase={levels[open - 1] ?? texts.lineLevel} />}
      entries={levels.map((label, at) => ({
        id: label,
        label,
        keys: at < byKeys ? `Alt ${at + 1}` : undefined,
        checked: at + 1 === open,
        onAction: () => onDepth({ level: at + 1 }),
      }))}
    />
  );
}
