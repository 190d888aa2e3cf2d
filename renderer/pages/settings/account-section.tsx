import { useState } from 'react';
import { useAttempt } from '#renderer/data/attempt.ts';
import { call } from '#renderer/data/client.ts';
import { useSession } from '#renderer/data/office.ts';
import { paperFormatChoices, setPaperFormat, usePaperFormat } from '#renderer/data/paper-format.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { PasswordChange } from '#renderer/parts/fields/password-change.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { setTheme, themes, useTheme } from '#renderer/parts/look/theme.ts';
import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { rights, roles } from '#shared/rights.ts';
import { settingsTexts } from './texts.ts';
import './settings.css';

const texts = settingsTexts.account;
const themeChoices = themes.map((id) => ({ id, label: texts.themes[id] }));

/** 我的帳號: who one is here, the password, how the window looks, and what papers are made as. */
export function AccountSection() {
  const session = useSession();
  const theme = useTheme();
  const format = usePaperFormat();
  return (
    <>
      <section>
        <SectionHead title={texts.who} />
        <MetaList
          entries={[
            { label: texts.name, value: session.name },
            { label: texts.account, value: <span className="code">{session.accountName}</span> },
            { label: texts.unit, value: session.unitName || texts.none },
            { label: texts.roles, value: session.roles.map((role) => roles[role]).join('、') || texts.none },
            { label: texts.rights, value: session.rights.map((right) => rights[right]).join('、') },
          ]}
        />
      </section>
      <section>
        <SectionHead title={texts.look} note={texts.lookNote} />
        <div className="settings-narrow">
          <ChoiceField label={texts.theme} choices={themeChoices} value={theme} onChange={setTheme} reserve={false} />
        </div>
      </section>
      <section>
        <SectionHead title={texts.papers} note={texts.lookNote} />
        <div className="settings-narrow">
          <ChoiceField
            label={texts.paperFormat}
            choices={paperFormatChoices}
            value={format}
            onChange={setPaperFormat}
            reserve={false}
          />
        </div>
      </section>
      <Password />
    </>
  );
}

function Password() {
  // A finished change empties the form by starting a new one.
  const [round, setRound] = useState(0);
  const attempt = useAttempt(
    async (input: { old: string; password: string }) => {
      await call('session.changePassword', input);
      showNotice({ text: texts.changed });
      setRound(round + 1);
    },
    () => document.querySelector<HTMLInputElement>('[name=old]')?.select(),
  );
  return (
    <section>
      <SectionHead title={texts.password} />
      <div className="settings-narrow">
        <PasswordChange key={round} onSubmit={attempt.run} error={attempt.error} onRetype={attempt.reset}>
          <div className="row">
            <Button rank="primary" type="submit" busy={attempt.busy} disabled={attempt.waiting}>
              {texts.change}
            </Button>
          </div>
        </PasswordChange>
      </div>
    </section>
  );
}
