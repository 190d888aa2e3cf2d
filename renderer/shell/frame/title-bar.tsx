import { Check, ChevronDown, CircleAlert, LoaderCircle, type LucideIcon, Search, UserRound } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { type MenuEntry, PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { KeyCap } from '#renderer/parts/keys/key-cap.tsx';
import { ariaKeys } from '#renderer/parts/keys/keys.ts';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { OfficeMark } from '#renderer/parts/marks/office-mark.tsx';
import { frameTexts } from './texts.ts';
import './title-bar.css';

export type SavedState = { state: 'saved'; at: string } | { state: 'saving' } | { state: 'failed'; reason: string };

export type TitleBarProps = {
  office: string;
  officeMenu: readonly MenuEntry[];
  onSearch: () => void;
  saved: SavedState;
  user: { name: string; role: string };
  userMenu: readonly MenuEntry[];
};

export function TitleBar({ office, officeMenu, onSearch, saved, user, userMenu }: TitleBarProps) {
  return (
    <header className="title">
      <OfficeMark />
      <span className="name">{frameTexts.product}</span>
      <PopMenu
        label={frameTexts.office}
        entries={officeMenu}
        trigger={
          <AriaButton className="office">
            {office}
            <Icon of={ChevronDown} />
          </AriaButton>
        }
      />
      <AriaButton className="find" onPress={onSearch} aria-keyshortcuts={ariaKeys(frameTexts.searchKeys)}>
        <Icon of={Search} />
        <span className="el">{frameTexts.search}</span>
        <KeyCap>{frameTexts.searchKeys}</KeyCap>
      </AriaButton>
      <Saved saved={saved} />
      <PopMenu
        label={frameTexts.user}
        placement="bottom end"
        entries={userMenu}
        trigger={
          <AriaButton className="me">
            <Icon of={UserRound} />
            <b>{user.name}</b> {user.role}
          </AriaButton>
        }
      />
    </header>
  );
}

const savedIcons: Record<SavedState['state'], LucideIcon> = { saved: Check, saving: LoaderCircle, failed: CircleAlert };

function Saved({ saved }: { saved: SavedState }) {
  return (
    <span className={`me saved ${saved.state}`} role="status">
      <Icon of={savedIcons[saved.state]} />
      {savedWords(saved)}
    </span>
  );
}

function savedWords(saved: SavedState): string {
  if (saved.state === 'saved') return frameTexts.saved(saved.at);
  return saved.state === 'saving' ? frameTexts.saving : saved.reason;
}
