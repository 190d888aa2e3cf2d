import { type FormEvent, type ReactNode, useState } from 'react';
import { fieldWords } from '#shared/words/fields.ts';
import { focusIn, useFocusFirst } from '../input/focus-first.ts';
import { passwordTexts as texts } from '../texts.ts';
import { NewPassword, newPasswordProblems, noPassword } from './new-password.tsx';
import { PasswordField } from './password-field.tsx';

type PasswordChangeProps = {
  onSubmit: (change: { old: string; password: string }) => void;
  /** What the office said to the old password. */
  error: string | undefined;
  /** The old password is being typed anew. */
  onRetype: () => void;
  /** Where nothing else is on the page. */
  takeFocus?: boolean;
  /** The submit button. */
  children: ReactNode;
};

/** Changing one's own password: the old one, and the new one twice. */
export function PasswordChange({ onSubmit, error, onRetype, takeFocus = false, children }: PasswordChangeProps) {
  const [old, setOld] = useState('');
  const [entry, setEntry] = useState(noPassword);
  const [tried, setTried] = useState(false);
  const form = useFocusFirst<HTMLFormElement>(takeFocus ? 'input' : undefined);
  const problems = { ...(old === '' && { old: fieldWords.empty(texts.old) }), ...newPasswordProblems(entry) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(problems);
    if (wrong) focusIn(form.current, `[name=${wrong}]`);
    else onSubmit({ old, password: entry.password });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="fields">
      <PasswordField
        label={texts.old}
        required
        name="old"
        value={old}
        onChange={(text) => {
          setOld(text);
          onRetype();
        }}
        error={(tried ? problems.old : undefined) ?? error}
      />
      <NewPassword entry={entry} onEntry={setEntry} problems={tried ? problems : {}} />
      {children}
    </form>
  );
}
