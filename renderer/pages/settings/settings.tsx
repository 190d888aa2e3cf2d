import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useSession } from '#renderer/data/office.ts';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { may, type Needed } from '#shared/rights.ts';
import { AccessSection } from './access-section.tsx';
import { AccountSection } from './account-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { BudgetSection, OfficeSection, TrackingSection } from './office-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { settingsTexts as texts } from './texts.ts';
import './settings.css';

type SectionName = Exclude<keyof typeof texts.section, 'gallery'>;

const sections: Readonly<Record<SectionName, { needs: Needed; show: () => ReactNode }>> = {
  account: { needs: 'signedIn', show: () => <AccountSection /> },
  office: { needs: 'manage', show: () => <OfficeSection /> },
  tracking: { needs: 'manage', show: () => <TrackingSection /> },
  budget: { needs: 'manage', show: () => <BudgetSection /> },
  people: { needs: 'manage', show: () => <PeopleSection /> },
  calendar: { needs: 'read', show: () => <CalendarSection /> },
  backup: { needs: 'signedIn', show: () => <BackupSection /> },
  access: { needs: 'audit', show: () => <AccessSection /> },
};

interface SettingsProps {
  section: string | undefined;
  onSection: (section: string) => void;
  /** 元件一覽 is a page of its own. */
  onGallery?: (() => void) | undefined;
}

/** 設定: only the sections that this account may use. */
export function Settings({ section, onSection, onGallery }: SettingsProps) {
  const session = useSession();
  const who = { ...session, units: [], rights: new Set(session.rights) };
  const open = (Object.keys(sections) as SectionName[]).filter((name) => may(who, sections[name].needs));
  const current = open.find((name) => name === section) ?? 'account';
  return (
    <>
      <PageHead title={texts.title} meta={texts.section[current]} />
      <div className="settings">
        <nav aria-label={texts.sections}>
          <ul>
            {open.map((name) => (
              <li key={name}>
                <SectionButton on={name === current} onPress={() => onSection(name)}>
                  {texts.section[name]}
                </SectionButton>
              </li>
            ))}
            {onGallery && (
              <li>
                <SectionButton on={false} onPress={onGallery}>
                  {texts.section.gallery}
                </SectionButton>
              </li>
            )}
          </ul>
        </nav>
        <div className="settings-sheet scroll" key={current}>
          {sections[current].show()}
        </div>
      </div>
    </>
  );
}

function SectionButton({ on, onPress, children }: { on: boolean; onPress: () => void; children: string }) {
  return (
    <AriaButton className={on ? 'section on' : 'section'} aria-current={on ? 'page' : undefined} onPress={onPress}>
      {children}
    </AriaButton>
  );
}
