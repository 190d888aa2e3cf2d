import { useAttempt } from '#renderer/data/attempt.ts';
import { call } from '#renderer/data/client.ts';
import { refreshOffice } from '#renderer/data/office.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PasswordChange } from '#renderer/parts/fields/password-change.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { signInTexts as texts } from './texts.ts';

/** A password somebody else has set is good for one thing: choosing one's own. */
export function MustChange() {
  const attempt = useAttempt(
    async (input: { old: string; password: string }) => {
      await call('session.changePassword', input);
      showNotice({ text: texts.changed });
      await refreshOffice();
    },
    () => document.querySelector<HTMLInputElement>('[name=old]')?.select(),
  );
  return (
    <PasswordChange takeFocus onSubmit={attempt.run} error={attempt.error} onRetype={attempt.reset}>
      <Button rank="primary" type="submit" wide keys={texts.enter} busy={attempt.busy} disabled={attempt.waiting}>
        {texts.changePassword}
      </Button>
    </PasswordChange>
  );
}
