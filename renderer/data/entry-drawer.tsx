import type { ReactNode } from 'react';
import { Drawer, type DrawerProps } from '#renderer/parts/float/drawer.tsx';
import { savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { EntryActions } from '#renderer/parts/register/entry-actions.tsx';
import type { RecordEntry } from './use-record-entry.ts';
import type { Saving } from './use-saving.ts';

interface EntryDrawerProps extends Omit<DrawerProps, 'actions'> {
  kept: Pick<RecordEntry, 'restored' | 'clear'>;
  saving: Pick<Saving, 'busy' | 'submit'>;
  /** false while something is missing that the form itself does not ask for. */
  ready?: boolean;
  /** A question above the form. */
  question?: ReactNode;
}

/** A form in the drawer. Closed it keeps what was typed; left by its button it forgets it. */
export function EntryDrawer({ kept, saving, ready = true, question, children, ...frame }: EntryDrawerProps) {
  const { busy, submit } = saving;
  const leave = (): void => {
    kept.clear();
    frame.onClose();
  };
  return (
    <Drawer
      {...frame}
      actions={<EntryActions restored={kept.restored} busy={busy} ready={ready} onSave={submit} onLeave={leave} />}
    >
      <div onKeyDownCapture={savingByKeys(submit)}>{children}</div>
      {question}
    </Drawer>
  );
}
