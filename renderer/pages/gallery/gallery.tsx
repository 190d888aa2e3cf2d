import { X } from 'lucide-react';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { OfficeDaysProvider } from '#renderer/parts/fields/office-days.ts';
import { OfficeMark } from '#renderer/parts/marks/office-mark.tsx';
import { FieldSection, TypeSection } from './basics.tsx';
import { ButtonSection } from './button-section.tsx';
import { CalendarSection, DialogSection } from './dialog-section.tsx';
import { FloatSection } from './float-section.tsx';
import { swatches, galleryTexts as texts } from './gallery-texts.ts';
import { LedgerSection } from './ledger-section.tsx';
import { MoreParts } from './more-parts.tsx';
import { StateSection } from './state-section.tsx';
import './gallery.css';

// The kit is compared as a picture: its today stands still.
const days = { today: '2026-11-20', holidays: new Map([['2026-12-25', '行憲紀念日']]) };

/** 元件一覽: every part of the window on one sheet, for looking at and for the picture tests. */
export function Gallery({ onClose }: { onClose?: () => void }) {
  return (
    <OfficeDaysProvider value={days}>
      <div className="kit">
        <header>
          <OfficeMark />
          <b>{texts.product}</b>
          <h1 className="dim">{texts.title}</h1>
          <span className="grow" />
          {swatches.map(({ name, label }) => (
            <span key={name} className="swatch-small">
              <i style={{ background: `var(--${name})` }} />
              {label}
              {name}
            </span>
          ))}
          {onClose && <IconButton icon={X} label={texts.close} onPress={onClose} small />}
        </header>
        <main className="scroll">
          <div className="kit-columns">
            <section>
              <StateSection />
              <ButtonSection />
              <FieldSection />
              <TypeSection />
            </section>
            <section>
              <FloatSection />
              <LedgerSection />
            </section>
            <section>
              <DialogSection />
              <CalendarSection />
            </section>
          </div>
          <MoreParts />
        </main>
      </div>
    </OfficeDaysProvider>
  );
}
