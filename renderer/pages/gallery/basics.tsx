import { useState } from 'react';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { MoneyField } from '#renderer/parts/fields/money-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { chartColours, galleryTexts as texts } from './gallery-texts.ts';

export function FieldSection() {
  const [due, setDue] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | null>(1_850_000);
  const [matter, setMatter] = useState('濱海路排水溝改善');
  return (
    <>
      <SectionHead title={texts.fields} />
      <div className="kit-three">
        <DayField label="期限" required value={due} onChange={setDue} typed="115.11.31" />
        <MoneyField label="核定經費（元）" value={amount} onChange={setAmount} help="餘額238萬元" />
        <span className="shows-focus">
          <TextField
            label="案由"
            required
            value={matter}
            onChange={setMatter}
            help="印於列管表，80字內。"
            maxLength={80}
          />
        </span>
      </div>
    </>
  );
}

const sizes = [
  [26, '26', true],
  [20, '頁名20', true],
  [17, '會議17', false],
  [15, '閱讀15', false],
  [14, '表格14', false],
  [13, '密表13', false],
  [12, '鍵帽12', false],
] as const;

export function TypeSection() {
  return (
    <>
      <SectionHead title={texts.charts} note={texts.chartsNote} />
      <div className="kit-row wide-gap">
        {chartColours.map(({ name, label }) => (
          <div key={name} className="swatch">
            <i style={{ background: `var(--${name})` }} />
            <i style={{ background: `var(--${name})`, filter: 'grayscale(1)' }} />
            <span>{label}</span>
          </div>
        ))}
      </div>
      <SectionHead title={texts.type} />
      <div className="type-sizes">
        {sizes.map(([size, word, strong]) => (
          <span key={size} style={{ fontSize: size, fontWeight: strong ? 700 : 400 }}>
            {word}
          </span>
        ))}
      </div>
    </>
  );
}
