import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { PasswordField } from '#renderer/parts/fields/password-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { focusIn } from '#renderer/parts/input/focus-first.ts';
import { passwordRule } from '#shared/contract/office-operations.ts';
import { settingsTexts } from './texts.ts';
import type { AccountLine } from './use-accounts.ts';
import './settings.css';

const texts = settingsTexts.people;
const most = 20;

interface OpenAccountProps {
  /** Accounts there are: their people need no second one. */
  taken: readonly AccountLine[];
  onLeave: () => void;
}

/** 開立帳號 for somebody in the register of people. */
export function OpenAccount({ taken, onLeave }: OpenAccountProps) {
  const [person, setPerson] = useState<Candidate | null>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const opening = useMutation({
    mutationFn: (input: { person: string; name: string; password: string }) => call('account.open', input),
    onSuccess: () => {
      showNotice({ text: texts.opened(name) });
      onLeave();
    },
  });
  const refusal = opening.error ? refused(opening.error) : undefined;
  const saidOf = refusal?.facts.fields ?? {};

  const find = async (text: string): Promise<readonly Candidate[]> => {
    const { rows, labels } = await call('person.list', { find: text, limit: most });
    return rows
      .filter((row) => !taken.some((one) => one.person === row.id))
      .map((row) => ({
        id: row.id,
        label: row.name,
        hint: [row.unit && labels.unit?.[row.unit], row.title].filter(Boolean).join('　'),
      }));
  };
  const submit = () => {
    setTried(true);
    const dialog = document.querySelector<HTMLElement>('[role=dialog]');
    if (!person) focusIn(dialog, '[role=combobox]');
    else if (name.trim() === '') focusIn(dialog, '[name=name]');
    else if (password.length < passwordRule.min) focusIn(dialog, '[name=password]');
    else opening.mutate({ person: person.id, name: name.trim(), password });
  };

  return (
    <Dialog
      isOpen
      title={texts.openTitle}
      sentence={texts.openSentence}
      verb={texts.open}
      onDo={submit}
      busy={opening.isPending}
      leave={texts.back}
      onLeave={onLeave}
    >
      <div className="fields settings-dialog">
        <ReferenceField
          label={texts.person}
          required
          value={person}
          onChange={setPerson}
          find={find}
          error={tried && !person ? texts.fillPerson : saidOf.person}
        />
        <TextField
          label={texts.name}
          required
          name="name"
          code
          value={name}
          onChange={(text) => {
            setName(text);
            opening.reset();
          }}
          help={texts.nameHelp}
          error={tried && name.trim() === '' ? texts.fillName : saidOf.name}
        />
        <PasswordField
          label={texts.password}
          required
          name="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          help={texts.passwordHelp(passwordRule.min)}
          error={tried && password.length < passwordRule.min ? texts.passwordHelp(passwordRule.min) : saidOf.password}
        />
        {refusal && Object.keys(saidOf).length === 0 && (
          <p className="settings-refused" role="alert">
            {refusal.message}
          </p>
        )}
      </div>
    </Dialog>
  );
}
