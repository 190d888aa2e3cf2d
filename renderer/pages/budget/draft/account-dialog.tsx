import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { AccountFact } from '#shared/budget/facts.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { accountRoles } from '#shared/registers/budget-account.ts';
import { accountEntry, withBelow } from './account-entry.ts';
import { draftTexts as texts } from './texts.ts';
import { useAccountFind } from './use-account-find.ts';

export interface AccountWish {
  account: AccountFact;
  isNew: boolean;
}

interface AccountDialogProps {
  book: BookAnswer;
  wish: AccountWish;
  onClose: () => void;
  onMade?: ((id: Id) => void) | undefined;
}

const roleChoices = [
  { id: 'none', label: texts.noRole },
  ...Object.entries(accountRoles).map(([id, label]) => ({ id, label })),
];

/** Number, name, what the law says of it, and where it hangs: moving takes along all that is below. */
export function AccountDialog({ book, wish, onClose, onMade }: AccountDialogProps) {
  const [account, setAccount] = useState(wish.account);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const { find, labelOf } = useAccountFind(book.accounts);
  const inside = withBelow(book.accounts, account.id);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const { position } = await call('budgetAccount.put', {
        year: book.budget.year,
        scheme: account.scheme,
        accounts: [accountEntry(account)],
      });
      noticeWritten((wish.isNew ? texts.accountAdded : texts.accountChanged)(account.name), position);
      onMade?.(account.id);
      onClose();
    } catch (error) {
      const { facts, message } = refused(error);
      setProblems(facts.fields ?? { name: message });
      setBusy(false);
    }
  };
  const { parent } = account;
  return (
    <Dialog
      isOpen
      title={wish.isNew ? texts.newAccount : texts.editAccount}
      verb={texts.saveAccount}
      busy={busy}
      disabled={account.code.trim() === '' || account.name.trim() === ''}
      onDo={() => void save()}
      leave={texts.back}
      onLeave={onClose}
    >
      <div className="fields two">
        <TextField
          label={texts.code}
          required
          help={texts.codeHelp}
          value={account.code}
          onChange={(code) => setAccount({ ...account, code })}
          error={problems.code}
        />
        <TextField
          label={texts.name}
          required
          value={account.name}
          onChange={(name) => setAccount({ ...account, name })}
          error={problems.name}
        />
        <div className="whole">
          <ReferenceField
            label={texts.parent}
            help={texts.parentHelp}
            value={parent === null ? null : { id: parent, label: labelOf('budgetAccount', parent) }}
            onChange={(next) => setAccount({ ...account, parent: next?.id ?? null })}
            find={(text) => find(account.scheme, ({ id }) => !inside.has(id))('budgetAccount', text)}
            error={problems.parent}
          />
        </div>
        <div className="whole">
          <ChoiceField
            label={texts.role}
            choices={roleChoices}
            value={account.role ?? 'none'}
            onChange={(id) => setAccount({ ...account, role: id in accountRoles ? (id as AccountFact['role']) : null })}
          />
        </div>
      </div>
    </Dialog>
  );
}
