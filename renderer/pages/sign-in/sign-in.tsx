import { useState } from 'react';
import { Threshold } from '#renderer/shell/frame/threshold.tsx';
import { formatDay, todayIn, WEEKDAYS, weekdayOf } from '#shared/base/day.ts';
import type { OfficeStatus } from '#shared/contract/office-operations.ts';
import { DeskFacts } from './desk-facts.tsx';
import { OtherOffice } from './other-office.tsx';
import { Recover } from './recover.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { signInTexts as texts } from './texts.ts';

type Place = 'signIn' | 'recover' | 'other';

/** The door of an office: who one is and the password, or the two ways around it. */
export function SignIn({ office }: { office: OfficeStatus }) {
  const [place, setPlace] = useState<Place>('signIn');
  const [account, setAccount] = useState<string>();
  const aside = <DeskFacts office={office} />;
  const back = () => setPlace('signIn');
  if (place === 'recover')
    return (
      <Threshold aside={aside} title={texts.recoverTitle} sentence={texts.recoverSentence}>
        <Recover
          account={account ?? ''}
          onDone={(name) => {
            setAccount(name);
            back();
          }}
          onBack={back}
        />
      </Threshold>
    );
  if (place === 'other')
    return (
      <Threshold aside={aside} title={texts.otherTitle} sentence={texts.otherSentence}>
        <OtherOffice office={office} onBack={back} />
      </Threshold>
    );
  return (
    <Threshold aside={aside} title={texts.title} sentence={<Today />}>
      <SignInForm
        demo={office.office?.demo ?? false}
        account={account}
        onAccount={setAccount}
        onForgotten={() => setPlace('recover')}
        onOther={() => setPlace('other')}
      />
    </Threshold>
  );
}

function Today() {
  const today = todayIn();
  return (
    <time dateTime={today} className="today">
      {formatDay(today)}　星期{WEEKDAYS.charAt(weekdayOf(today))}
    </time>
  );
}
