import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { NumberField } from '#renderer/parts/fields/number-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { BudgetSummary } from '#shared/contract/budget-answers.ts';
import { type BudgetKind, budgetKinds } from '#shared/registers/budget.ts';
import { likelyBudget, type NewBudget, openInput } from './new-budget.ts';
import { stepTexts as texts } from './texts.ts';

interface OpenDialogProps {
  budgets: readonly BudgetSummary[];
  thisYear: number;
  onClose: () => void;
  onMade: (id: Id) => void;
}

const kinds = Object.entries(budgetKinds).map(([id, label]) => ({ id: id as BudgetKind, label }));

/** 新增預算案: the next year's, the next amendment, or one of a fund; accounts and lines mostly come from another. */
export function OpenDialog({ budgets, thisYear, onClose, onMade }: OpenDialogProps) {
  const [wish, setWish] = useState<NewBudget>(() => likelyBudget('general', budgets, thisYear));
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    const input = openInput(wish);
    if (!input) return;
    setBusy(true);
    try {
      const { ids, position } = await call('budget.open', input);
      noticeWritten(texts.opened, position);
      const [id] = ids;
      if (id !== undefined) onMade(id);
      onClose();
    } catch (error) {
      const { facts, message } = refused(error);
      setProblems(facts.fields ?? { year: message });
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      title={texts.open}
      verb={texts.open}
      busy={busy}
      disabled={openInput(wish) === undefined}
      onDo={() => void save()}
      leave={texts.leave}
      onLeave={onClose}
    >
      <div className="fields two">
        <div className="whole">
          <ChoiceField
            label={texts.kind}
            reserve={false}
            choices={kinds}
            value={wish.kind}
            onChange={(kind) => setWish(likelyBudget(kind, budgets, thisYear))}
          />
        </div>
        <NumberField
          label={texts.year}
          required
          places={0}
          value={wish.year}
          onChange={(year) => setWish({ ...wish, year })}
          error={problems.year}
        />
        <OfKind wish={wish} budgets={budgets} problems={problems} onWish={setWish} />
        <div className="whole">
          <ChoiceField
            as="list"
            label={texts.copyFrom}
            reserve={false}
            choices={[{ id: '', label: texts.noCopy }, ...budgets.map(({ id, name }) => ({ id, label: name }))]}
            value={wish.copyFrom}
            onChange={(copyFrom) => setWish({ ...wish, copyFrom })}
          />
          {wish.copyFrom !== '' && (
            <Checkbox checked={wish.copyAmounts} onChange={(copyAmounts) => setWish({ ...wish, copyAmounts })}>
              {texts.copyAmounts}
            </Checkbox>
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface OfKindProps {
  wish: NewBudget;
  budgets: readonly BudgetSummary[];
  problems: Readonly<Record<string, string>>;
  onWish: (wish: NewBudget) => void;
}

/** What only some kinds have. */
function OfKind({ wish, budgets, problems, onWish }: OfKindProps) {
  if (wish.kind === 'general') return null;
  if (wish.kind !== 'supplementary')
    return (
      <TextField
        label={texts.fund}
        required
        value={wish.fund}
        onChange={(fund) => onWish({ ...wish, fund })}
        error={problems.fund}
      />
    );
  const general = budgets.filter(({ kind }) => kind === 'general');
  return (
    <>
      <NumberField
        label={texts.serial}
        required
        places={0}
        value={wish.serial}
        onChange={(serial) => onWish({ ...wish, serial })}
        error={problems.serial}
      />
      <div className="whole">
        <ChoiceField
          as="list"
          label={texts.amends}
          required
          choices={general.map(({ id, name }) => ({ id, label: name }))}
          value={wish.amends}
          onChange={(amends) => onWish({ ...wish, amends })}
          error={problems.amends}
        />
      </div>
    </>
  );
}
