import { type FormEvent, useState } from 'react';
import { useAttempt } from '#renderer/data/attempt.ts';
import { call } from '#renderer/data/client.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { NewPassword, newPasswordProblems, noPassword } from '#renderer/parts/fields/new-password.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { focusIn, useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { plainText } from '#shared/base/plain-text.ts';
import { signInTexts as texts } from './texts.ts';
import './sign-in.css';

interface RecoverProps {
  account: string;
  onDone: (account: string) => void;
  onBack: () => void;
}

const keyLength = 32;

/** The printed key opens the office when a password is lost. */
export function Recover({ account: first, onDone, onBack }: RecoverProps) {
  const [recoveryKey, setKey] = useState('');
  const [account, setAccount] = useState(first);
  const [entry, setEntry] = useState(noPassword);
  const [tried, setTried] = useState(false);
  const form = useFocusFirst<HTMLFormElement>('input');
  const attempt = useAttempt(
    (input: { recoveryKey: string; account: string; password: string }) =>
      call('session.recover', input).then(() => {
        showNotice({ text: texts.recovered });
        onDone(input.account);
      }),
    () => focusIn(form.current, '[name=recoveryKey]'),
  );
  const problems = {
    recoveryKey: keyProblem(recoveryKey),
    account: account.trim() === '' ? texts.fillAccount : undefined,
    ...newPasswordProblems(entry),
  };
  const shown: typeof problems = tried ? problems : { recoveryKey: undefined, account: undefined };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wrong = Object.entries(problems).find(([, sentence]) => sentence !== undefined);
    if (wrong) focusIn(form.current, `[name=${wrong[0]}]`);
    else attempt.run({ recoveryKey, account: account.trim(), password: entry.password });
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <TextField
        label={texts.recoveryKey}
        required
        name="recoveryKey"
        code
        value={recoveryKey}
        onChange={(text) => {
          setKey(text);
          attempt.reset();
        }}
        help={texts.recoveryHelp}
        error={shown.recoveryKey ?? attempt.error}
      />
      <TextField
        label={texts.account}
        required
        name="account"
        code
        value={account}
        onChange={setAccount}
        error={shown.account}
      />
      <NewPassword entry={entry} onEntry={setEntry} problems={tried ? problems : {}} />
      <Button rank="primary" type="submit" wide keys={texts.enter} busy={attempt.busy} disabled={attempt.waiting}>
        {texts.recover}
      </Button>
      <div className="row sign-in-ways small">
        <LinkButton onPress={onBack}>{texts.back}</LinkButton>
      </div>
      <p className="dim small sign-in-note">{texts.noKey}</p>
    </form>
  );
}

function keyProblem(typed: string): string | undefined {
  const letters = plainText(typed).replace(/[^0-9A-Za-z]/g, '').length;
  if (letters === 0) return texts.fillKey;
  return letters === keyLength ? undefined : texts.shortKey(letters);
}
