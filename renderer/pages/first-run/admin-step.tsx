import { NewPassword } from '#renderer/parts/fields/new-password.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { firstRunTexts } from './texts.ts';
import type { StepFields } from './use-first-run.ts';
import './first-run.css';

const texts = firstRunTexts.admin;

/** Somebody has to be able to let the others in. */
export function AdminStep({ fields, refused }: { fields: StepFields; refused: string | undefined }) {
  const { entry, set, left, shown } = fields;
  return (
    <>
      <div className="fields two">
        <TextField
          label={texts.name}
          required
          name="name"
          maxLength={40}
          value={entry.name}
          onChange={(name) => set({ name }, 'name')}
          onBlur={() => left('name')}
          help={texts.nameHelp}
          error={shown.name}
        />
        <TextField
          label={texts.account}
          required
          name="account"
          code
          maxLength={32}
          value={entry.account}
          onChange={(account) => set({ account }, 'account')}
          onBlur={() => left('account')}
          help={texts.accountHelp}
          error={shown.account}
        />
        <NewPassword
          label={texts.password}
          entry={entry.secret}
          onEntry={(secret) => set({ secret })}
          onBlur={left}
          problems={shown}
        />
      </div>
      {refused && (
        <p className="first-refused" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}
