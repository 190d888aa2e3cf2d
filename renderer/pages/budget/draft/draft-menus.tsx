import { ChevronDown } from 'lucide-react';
import { call } from '#renderer/data/client.ts';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { type MenuEntry, PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { type Id, newId } from '#shared/base/ids.ts';
import type { AccountFact } from '#shared/budget/facts.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { pathOf, schemeOf } from '../book-tree.ts';
import type { BookTab } from '../wish.ts';
import type { AccountWish } from './account-dialog.tsx';
import { nextCode } from './account-entry.ts';
import { draftTexts as texts } from './texts.ts';

interface DraftMenusProps {
  book: BookAnswer;
  tab: BookTab;
  /** Where one stands. */
  node: BookNode | undefined;
  mayAdd: boolean;
  mayChange: boolean;
  /** 主計 */
  mayName: boolean;
  onAdd: () => void;
  onChange: () => void;
  onAccount: (wish: AccountWish) => void;
}

/** What can be done to the lines and to the tree, from where one stands. */
export function DraftMenus(props: DraftMenusProps) {
  return (
    <>
      {props.mayAdd && <WorkMenu label={texts.line} entries={lineEntries(props)} />}
      {props.mayName && <WorkMenu label={texts.account} entries={accountEntries(props)} />}
    </>
  );
}

function WorkMenu({ label, entries }: { label: string; entries: readonly MenuEntry[] }) {
  return (
    <PopMenu
      label={label}
      trigger={
        <Button small>
          {label}
          <Icon of={ChevronDown} />
        </Button>
      }
      entries={entries}
    />
  );
}

function lineEntries({ book, node, mayChange, onAdd, onChange }: DraftMenusProps): MenuEntry[] {
  const { line } = node ?? {};
  const open = mayChange && line !== null && line !== undefined;
  const remove = async (): Promise<void> => {
    if (!line) return;
    const work = call('budgetLine.put', { budget: book.budget.id, remove: [line.id] });
    await noticed(work, texts.removed(node?.name || texts.untitled));
  };
  return [
    { id: 'add', label: texts.add, keys: 'Ctrl N', onAction: onAdd },
    { id: 'change', label: texts.change, keys: 'Enter', disabled: !open, onAction: onChange },
    { id: 'line', line: true },
    { id: 'remove', label: texts.remove, disabled: !open, danger: true, onAction: () => void remove() },
  ];
}

const newAccount = (book: BookAnswer, tab: BookTab, parent: AccountFact | null): AccountFact => ({
  id: newId(),
  scheme: schemeOf[tab],
  parent: parent?.id ?? null,
  level: (parent?.level ?? 0) + 1,
  code: nextCode(book.accounts, schemeOf[tab], parent?.id ?? null),
  name: '',
  role: null,
});

const deepest = 4;

function accountEntries({ book, tab, node, onAccount }: DraftMenusProps): MenuEntry[] {
  const id = node ? pathOf(node).findLast(({ account }) => account !== null)?.account : undefined;
  const account = book.accounts.find((one) => one.id === id);
  const { year } = book.budget;
  const add = (parent: AccountFact | null): void => onAccount({ account: newAccount(book, tab, parent), isNew: true });
  const remove = (gone: Id): Promise<boolean> =>
    noticed(
      call('budgetAccount.put', { year, scheme: schemeOf[tab], remove: [gone] }),
      texts.accountRemoved(account?.name ?? ''),
    );
  return [
    { id: 'root', label: texts.addRoot, onAction: () => add(null) },
    {
      id: 'child',
      label: texts.addChild,
      hint: account?.name,
      disabled: !account || account.level >= deepest,
      onAction: () => account && add(account),
    },
    {
      id: 'change',
      label: texts.changeAccount,
      hint: account?.name,
      disabled: !account,
      onAction: () => account && onAccount({ account, isNew: false }),
    },
    {
      id: 'remove',
      label: texts.removeAccount,
      danger: true,
      disabled: !account,
      onAction: () => account && void remove(account.id),
    },
    { id: 'line', line: true },
    {
      id: 'copy',
      label: texts.copyAccounts(year - 1),
      onAction: () => void noticed(call('budgetAccount.copy', { from: year - 1, to: year }), texts.accountsCopied),
    },
    {
      id: 'start',
      label: texts.startAccounts,
      onAction: () => void noticed(call('budgetAccount.start', { year }), texts.accountsStarted),
    },
  ];
}
