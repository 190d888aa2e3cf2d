import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { frameTexts } from './texts.ts';
import './navigation.css';

export type NavItem = {
  id: string;
  label: string;
  icon: LucideIcon;
  href: string;
  count?: number | undefined;
  /** The count needs looking at now. */
  hot?: boolean | undefined;
};

export type NavigationProps = {
  /** Above the books: the period they are looked at in. */
  period: ReactNode;
  /** Separated by a line. */
  groups: readonly (readonly NavItem[])[];
  /** At the foot: 設定. */
  footItems: readonly NavItem[];
  current: string;
  onGo: (item: NavItem) => void;
  foot: { offline: boolean; backup: string | null };
};

/** The year's books as index tabs at the left edge of the sheet. */
export function Navigation({ period, groups, footItems, current, onGo, foot }: NavigationProps) {
  const list = (items: readonly NavItem[]) => (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <NavLink item={item} on={item.id === current} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav className="nav" aria-label={frameTexts.navigation}>
      {period}
      <div className="nav-books">
        {groups.map((items) => (
          <div className="nav-group" key={items[0]?.id}>
            {list(items)}
          </div>
        ))}
      </div>
      {list(footItems)}
      <div className="foot">
        {foot.offline && <div>{frameTexts.offline}</div>}
        <div>{foot.backup === null ? frameTexts.noBackup : frameTexts.backup(foot.backup)}</div>
      </div>
    </nav>
  );
}

function NavLink({ item, on, onGo }: { item: NavItem; on: boolean; onGo: (item: NavItem) => void }) {
  return (
    <a
      href={item.href}
      className={on ? 'on' : undefined}
      aria-current={on ? 'page' : undefined}
      onClick={(event) => {
        // Ctrl and middle clicks stay the browser's.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo(item);
      }}
    >
      <Icon of={item.icon} />
      <span>{item.label}</span>
      {item.count !== undefined && item.count > 0 && <span className={item.hot ? 'n hot' : 'n'}>{item.count}</span>}
    </a>
  );
}
