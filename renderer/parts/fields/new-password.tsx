import { passwordRule } from '#shared/contract/office-operations.ts';
import { fieldWords } from '#shared/words/fields.ts';
import { passwordTexts as texts } from '../texts.ts';
import { PasswordField } from './password-field.tsx';

export type NewPasswordEntry = { password: string; again: string };

export type NewPasswordProblems = Partial<Record<keyof NewPasswordEntry, string>>;

export const noPassword: NewPasswordEntry = { password: '', again: '' };

export function newPasswordProblems(entry: NewPasswordEntry, label: string = texts.fresh): NewPasswordProblems {
  const { password, again } = entry;
  const missing = again === '' ? { again: fieldWords.empty(texts.again) } : {};
  if (password === '') return { password: fieldWords.empty(label), ...missing };
  if (password.length < passwordRule.min) return { password: texts.short(passwordRule.min), ...missing };
  if (password.length > passwordRule.max) return { password: texts.long(passwordRule.max), ...missing };
  return again === '' || again === password ? missing : { again: texts.different };
}

type NewPasswordProps = {
  entry: NewPasswordEntry;
  onEntry: (entry: NewPasswordEntry) => void;
  problems: NewPasswordProblems;
  label?: string;
  onBlur?: ((name: keyof NewPasswordEntry) => void) | undefined;
};

/** A password that is being chosen, typed twice since it cannot be read. */
export function NewPassword({ entry, onEntry, problems, label = texts.fresh, onBlur }: NewPasswordProps) {
  return (
    <>
      <PasswordField
        label={label}
        required
        name="password"
        autoComplete="new-password"
        value={entry.password}
        onChange={(password) => onEntry({ ...entry, password })}
        onBlur={() => onBlur?.('password')}
        help={texts.help(passwordRule.min)}
        error={problems.password}
      />
      <PasswordField
        label={texts.again}
        required
        name="again"
        autoComplete="new-password"
        value={entry.again}
        onChange={(again) => onEntry({ ...entry, again })}
        onBlur={() => onBlur?.('again')}
        error={problems.again}
      />
    </>
  );
}
