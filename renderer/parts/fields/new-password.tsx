import { passwordRule } from '#shared/contract/office-operations.ts';
import { fieldWords } from '#shared/words/fields.ts';
import { PasswordField } from './password-field.tsx';

export type NewPasswordEntry = { password: string; again: string };

export type NewPasswordProblems = Partial<Record<keyof NewPasswordEntry, string>>;

const words = {
  password: '新密碼',
  again: '再輸入一次',
  help: `至少${passwordRule.min}字；長比複雜更安全，例如一句話。`,
  short: `密碼至少${passwordRule.min}字。`,
  long: `密碼最多${passwordRule.max}字。`,
  different: '兩次輸入不同。再輸入一次新密碼。',
} as const;

export function newPasswordProblems({ password, again }: NewPasswordEntry, label = words.password): NewPasswordProblems {
  if (password === '') return { password: fieldWords.empty(label), ...(again === '' && { again: fieldWords.empty(words.again) }) };
  if (password.length < passwordRule.min) return { password: words.short };
  if (password.length > passwordRule.max) return { password: words.long };
  return again === password ? {} : { again: again === '' ? fieldWords.empty(words.again) : words.different };
}

type NewPasswordProps = {
  entry: NewPasswordEntry;
  onEntry: (entry: NewPasswordEntry) => void;
  problems: NewPasswordProblems;
  label?: string;
  onBlur?: ((name: keyof NewPasswordEntry) => void) | undefined;
};

/** A password that is being chosen, typed twice since it cannot be read. */
export function NewPassword({ entry, onEntry, problems, label = words.password, onBlur }: NewPasswordProps) {
  return (
    <>
      <div onBlur={() => onBlur?.('password')}>
        <PasswordField
          label={label}
          required
          name="password"
          autoComplete="new-password"
          value={entry.password}
          onChange={(password) => onEntry({ ...entry, password })}
          help={words.help}
          error={problems.password}
        />
      </div>
      <div onBlur={() => onBlur?.('again')}>
        <PasswordField
          label={words.again}
          required
          name="again"
          autoComplete="new-password"
          value={entry.again}
          onChange={(again) => onEntry({ ...entry, again })}
          error={problems.again}
        />
      </div>
    </>
  );
}
