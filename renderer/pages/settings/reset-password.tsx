import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { PasswordField } from '#renderer/parts/fields/password-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { passwordRule } from '#shared/contract/office-operations.ts';
import { settingsTexts } from './texts.ts';
import type { AccountLine } from './use-accounts.ts';
import './settings.css';

const texts = settingsTexts.people;

/** A password for the first step back in; its owner has to choose another at once. */
export function ResetPassword({ account, onLeave }: { account: AccountLine; onLeave: () => void }) {
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const resetting = useMutation({
    mutationFn: () => call('account.resetPassword', { id: account.id, password }),
    onSuccess: () => {
      showNotice({ text: texts.resetDone(account.name) });
      onLeave();
    },
  });
  const short = tried && password.length < passwordRule.min;
  const refusal = resetting.error ? refused(resetting.error).message : undefined;
  const help = texts.passwordHelp(passwordRule.min);
  return (
    <Dialog
      isOpen
      title={texts.resetTitle(account.personName)}
      sentence={texts.resetSentence}
      verb={texts.resetVerb}
      onDo={() => {
        setTried(true);
        if (password.length >= passwordRule.min) resetting.mutate();
      }}
      busy={resetting.isPending}
      leave={texts.back}
      onLeave={onLeave}
    >
      <div className="settings-dialog">
        <PasswordField
          label={texts.resetPassword}
          required
          name="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          help={help}
          error={short ? help : refusal}
        />
      </div>
    </Dialog>
  );
}
