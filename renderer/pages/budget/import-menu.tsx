import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, Upload } from 'lucide-react';
import { useMay, useSession } from '#renderer/data/office.ts';
import { permitsOf } from '#renderer/data/permits.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { type MenuEntry, PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { registers } from '#shared/registers/index.ts';
import { isWritten } from './draft/stages.ts';
import { budgetTexts as texts } from './texts.ts';

interface ImportMenuProps {
  budget: BookAnswer['budget'];
  /** Its money is moved and spent. */
  open: boolean;
}

type Target = 'budgetLine' | 'budgetTerm' | 'allotment' | 'budgetMove' | 'control' | 'advance' | 'budgetAccount';

/** The council has nothing more to say of it. */
const closed = new Set<BookAnswer['budget']['state']>(['settling', 'auditing', 'published']);

/**
 * What files can bring to a budget in its state: a draft takes lines, one before the council what that resolves, a budget in
 * force what happens to its money.
 */
function targetsOf({ state }: BookAnswer['budget'], open: boolean): Target[] {
  if (isWritten(state)) return ['budgetLine', 'budgetAccount'];
  const spent: Target[] = open ? ['allotment', 'budgetMove', 'control', 'advance'] : [];
  return [...spent, ...(closed.has(state) ? [] : (['budgetTerm'] as const)), 'budgetAccount'];
}

/** 匯入: files into this budget, which is said for all of their rows. */
export function ImportMenu({ budget, open }: ImportMenuProps) {
  const navigate = useNavigate();
  const session = useSession();
  const accounting = useMay('accounting');
  const { id, name, year } = budget;
  const fixedOf = (target: Target): Record<string, string> => {
    if (target === 'advance' || name === null) return {};
    return target === 'budgetAccount' ? { year: String(year) } : { budget: name };
  };
  const entries: MenuEntry[] = targetsOf(budget, open)
    .filter((target) => permitsOf(registers[target], session).import)
    .map((target) => ({
      id: target,
      label: texts.importOf(registers[target].label),
      onAction: () =>
        void navigate({
          to: '/import/$register',
          params: { register: target },
          search: { fixed: fixedOf(target), from: 'budget', id },
        }),
    }));
  if (open && accounting)
    entries.unshift({
      id: 'execution',
      label: texts.importOf(texts.executed),
      onAction: () => void navigate({ to: '/budget/execution', search: { id, file: true } }),
    });
  if (entries.length === 0) return null;
  return (
    <PopMenu
      label={texts.import}
      placement="bottom end"
      trigger={
        <Button icon={Upload}>
          {texts.import}
          <Icon of={ChevronDown} />
        </Button>
      }
      entries={entries}
    />
  );
}
