import { useState } from 'react';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { MonthField } from '#renderer/parts/fields/month-field.tsx';
import { NumberField } from '#renderer/parts/fields/number-field.tsx';
import { PasswordField } from '#renderer/parts/fields/password-field.tsx';
import { PercentField } from '#renderer/parts/fields/percent-field.tsx';
import { PeriodField } from '#renderer/parts/fields/period-field.tsx';
import { SealedField } from '#renderer/parts/fields/sealed-field.tsx';
import type { Period } from '#shared/base/period.ts';

export function ValueFields() {
  const [text, setText] = useState('6處坡道全數完工，11.17會同社會課及身障代表現勘，坡度均符1/12。');
  const [count, setCount] = useState<string | null>('1250');
  const [share, setShare] = useState<string | null>('89.8');
  const [month, setMonth] = useState<string | null>('2026-11');
  const [period, setPeriod] = useState<Period | null>({ from: '2026-05-01', to: '2026-10-31' });
  const [password, setPassword] = useState('海澄鄉');
  return (
    <div className="fields">
      <LongTextField label="辦理情形" value={text} onChange={setText} help="寫本月實際做到的事。" />
      <div className="kit-three">
        <NumberField label="參加人數" unit="人" places={0} value={count} onChange={setCount} />
        <PercentField label="實際進度" value={share} onChange={setShare} />
        <MonthField label="填報月份" value={month} onChange={setMonth} />
      </div>
      <div className="kit-two">
        <PeriodField label="報告期間" value={period} onChange={setPeriod} />
        <PasswordField label="密碼" value={password} onChange={setPassword} />
      </div>
      <SealedSample />
    </div>
  );
}

function SealedSample() {
  const [revealed, setRevealed] = useState<string | null>(null);
  const [replacement, setReplacement] = useState<string>();
  return (
    <SealedField
      label="陳情人電話"
      filled
      revealed={revealed}
      onReveal={() => setRevealed('06-0000000')}
      onHide={() => setRevealed(null)}
      replacement={replacement}
      onReplace={setReplacement}
      help="顯示會記入查閱紀錄。"
    />
  );
}
