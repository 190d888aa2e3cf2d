import { type FormEvent, useState } from 'react';
import { useAttempt } from '#renderer/data/attempt.ts';
import { call } from '#renderer/data/client.ts';
import { refreshOffice } from '#renderer/data/office.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { PasswordField } from '#renderer/parts/fields/password-field.tsx';
import { focusIn, useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { Threshold } from '#renderer/shell/frame/threshold.tsx';
import type { OfficeStatus, SessionView } from '#shared/contract/office-operations.ts';
import { roles } from '#shared/rights.ts';
import { DeskFacts } from './desk-facts.tsx';
import { MustChange } from './must-change.tsx';
import { signInTexts as texts } from './texts.ts';
import './sign-in.css';

/** Somebody is signed in but not at work: the screen is locked, or the password has to be changed first. */
export function Unlock({ office }: { office: OfficeStatus }) {
  const { session } = office;
  if (!session) return null;
  const locked = office.stage === 'locked';
  return (
    <Threshold
      aside={<DeskFacts office={office} />}
      title={locked ? texts.lockedTitle : texts.mustTitle}
      sentence={locked ? texts.lockedSentence(session.name) : texts.mustSentence(session.name)}
    >
      {locked ? <Locked session={session} /> : <MustChange />}
      <div className="row sign-in-ways small">
        <LinkButton onPress={() => void call('session.signOut', {}).then(refreshOffice)}>{texts.change}</LinkButton>
      </div>
    </Threshold>
  );
}

function Locked({ session }: { session: SessionView }) {
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useFocusFirst<HTMLFormElement>('input');
  const attempt = useAttempt(
    (input: { password: string }) => call('session.unlock', input).then(refreshOffice),
    () => focusIn(form.current, 'input'),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(password === '');
    if (password === '') focusIn(form.current, 'input');
    else attempt.run({ password });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <p className="sign-in-who">
        <b>{session.name}</b>
        <span className="dim small">
          {[session.unitName, ...session.roles.map((role) => roles[role])].filter(Boolean).join('　')}
        </span>
      </p>
      <PasswordField
        label={texts.password}
        name="password"
        value={password}
        onChange={(text) => {
          setPassword(text);
          attempt.reset();
        }}
        error={missing && password === '' ? texts.fillPassword : attempt.error}
      />
      <Button rank="primary" type="submit" wide keys={texts.enter} busy={attempt.busy} disabled={attempt.waiting}>
        {texts.unlock}
      </Button>
    </form>
  );
}
