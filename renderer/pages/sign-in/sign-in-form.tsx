import { type FormEvent, type RefObject, useState } from 'react';
import { useAttempt } from '#renderer/data/attempt.ts';
import { call } from '#renderer/data/client.ts';
import { refreshOffice } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { PickList } from '#renderer/parts/choose/pick-list.tsx';
import { PasswordField } from '#renderer/parts/fields/password-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { focusIn, useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import type { SignInChoice } from '#shared/contract/office-operations.ts';
import { demoPassword } from '#shared/demo.ts';
import { signInTexts as texts } from './texts.ts';
import './sign-in.css';

interface SignInFormProps {
  demo: boolean;
  /** Who is signing in; undefined while nobody was chosen: then who signed in last. */
  account: string | undefined;
  onAccount: (account: string) => void;
  onForgotten: () => void;
  onOther: () => void;
}

/** Stands for everybody who is not in the list; no account can have this name. */
const someoneElse = '';

export function SignInForm(props: SignInFormProps) {
  const { data } = useCall('session.choices', {});
  return data ? <Filled {...props} choices={data.choices} others={data.others} /> : null;
}

function Filled(props: SignInFormProps & { choices: readonly SignInChoice[]; others: number }) {
  const { choices, others, demo, onAccount } = props;
  const account = props.account ?? choices[0]?.account ?? someoneElse;
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useFocusFirst<HTMLFormElement>('[name=password]');
  const listed = choices.some((choice) => choice.account === account);
  const attempt = useAttempt(
    (input: { account: string; password: string }) => call('session.signIn', input).then(refreshOffice),
    () => focusIn(form.current, '[name=password]'),
  );

  const choose = (name: string) => {
    onAccount(name);
    // What was typed belonged to somebody else.
    setPassword('');
    setMissing(false);
    attempt.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(account === someoneElse || password === '');
    if (account === someoneElse) focusIn(form.current, '[name=account]');
    else if (password === '') focusIn(form.current, '[name=password]');
    else attempt.run({ account, password });
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      {demo && <p className="demo-hint">{texts.demo(demoPassword)}</p>}
      <Users {...{ choices, others, listed, account, form }} onChoose={choose} />
      {!listed && (
        <TextField
          label={texts.account}
          name="account"
          code
          value={account}
          onChange={onAccount}
          error={missing && account === '' ? texts.fillAccount : undefined}
        />
      )}
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
        {texts.signIn}
      </Button>
      <div className="row sign-in-ways small">
        <LinkButton onPress={props.onForgotten}>{texts.forgotten}</LinkButton>
        <span className="grow" />
        <LinkButton onPress={props.onOther}>{texts.otherOffice}</LinkButton>
      </div>
      {!demo && <p className="dim small sign-in-note">{texts.reset}</p>}
    </form>
  );
}

interface UsersProps {
  choices: readonly SignInChoice[];
  others: number;
  listed: boolean;
  account: string;
  form: RefObject<HTMLFormElement | null>;
  onChoose: (account: string) => void;
}

function Users({ choices, others, listed, account, form, onChoose }: UsersProps) {
  const rows = choices.map((choice) => ({
    id: choice.account,
    title: choice.name,
    hint: [choice.unit, choice.title].filter(Boolean).join('　'),
  }));
  const more = { id: someoneElse, title: texts.others, hint: texts.othersCount(others) };
  return (
    <PickList
      label={texts.user}
      rows={others > 0 || !listed ? [...rows, more] : rows}
      value={listed ? account : someoneElse}
      onChange={(id) => id !== account && onChoose(id)}
      onDone={() => focusIn(form.current, account === someoneElse ? '[name=account]' : '[name=password]')}
    />
  );
}
