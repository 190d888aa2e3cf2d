import { Plus } from 'lucide-react';
import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { useSession } from '#renderer/data/office.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { Ledger } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { formatDay } from '#shared/base/day.ts';
import { roles } from '#shared/rights.ts';
import { OpenAccount } from './open-account.tsx';
import { ResetPassword } from './reset-password.tsx';
import { settingsTexts } from './texts.ts';
import { type AccountLine, useAccounts } from './use-accounts.ts';
import './settings.css';

const texts = settingsTexts.people;

/** 人員與帳號: who may come in. The people themselves are a register of their own. */
export function PeopleSection() {
  const [opening, setOpening] = useState(false);
  const [resetting, setResetting] = useState<AccountLine>();
  const lines = useAccounts();
  const { account: own } = useSession();
  return (
    <section>
      <SectionHead title={settingsTexts.section.people} note={lines && texts.note(lines.length)} />
      <div className="row settings-tools">
        <p className="small dim grow">{texts.openSentence}</p>
        <Button rank="primary" icon={Plus} onPress={() => setOpening(true)}>
          {texts.open}
        </Button>
      </div>
      <Ledger
        label={settingsTexts.section.people}
        columns={[
          { id: 'name', label: texts.columns.name, width: '14%' },
          { id: 'person', label: texts.columns.person, width: '13%' },
          { id: 'unit', label: texts.columns.unit, width: '14%' },
          { id: 'roles', label: texts.columns.roles },
          { id: 'set', label: texts.columns.set, width: '13%' },
          { id: 'state', label: texts.columns.state, width: '13%' },
          { id: 'act', label: texts.columns.act, width: '164px' },
        ]}
        rows={(lines ?? []).map((line) => ({
          id: line.id,
          cells: {
            name: <span className="code">{line.name}</span>,
            person: line.personName,
            unit: line.unitName,
            roles: line.roles.map((role) => roles[role]).join('、') || <span className="dim">{texts.noRole}</span>,
            set: line.passwordSet && formatDay(line.passwordSet, 'dots'),
            state: <AccountState line={line} />,
            act:
              line.id === own ? <span className="dim">{texts.own}</span> : <Acts line={line} onReset={setResetting} />,
          },
        }))}
      />
      {opening && lines && <OpenAccount taken={lines} onLeave={() => setOpening(false)} />}
      {resetting && <ResetPassword account={resetting} onLeave={() => setResetting(undefined)} />}
    </section>
  );
}

function AccountState({ line }: { line: AccountLine }) {
  if (line.suspended) return <State mark="refused">{texts.suspended}</State>;
  if (line.mustChange) return <State mark="ongoing">{texts.mustChange}</State>;
  return <State mark="good">{texts.active}</State>;
}

function Acts({ line, onReset }: { line: AccountLine; onReset: (line: AccountLine) => void }) {
  const suspend = async (suspended: boolean) => {
    try {
      const done = await call('account.update', { id: line.id, version: line.version, patch: { suspended } });
      noticeWritten((suspended ? texts.suspendDone : texts.resumeDone)(line.name), done.position);
    } catch (error) {
      noticeRefused(refused(error));
    }
  };
  return (
    <div className="settings-acts" role="group" aria-label={texts.acts(line.name)}>
      <LinkButton onPress={() => onReset(line)}>{texts.reset}</LinkButton>
      <LinkButton onPress={() => void suspend(!line.suspended)}>
        {line.suspended ? texts.resume : texts.suspend}
      </LinkButton>
    </div>
  );
}
