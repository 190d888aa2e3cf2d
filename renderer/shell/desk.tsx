import { useLocation, useNavigate } from '@tanstack/react-router';
import { CircleHelp, KeyRound, Lock, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { call } from '#renderer/data/client.ts';
import { refreshOffice, useOffice, useSession } from '#renderer/data/office.ts';
import { savedAt } from '#renderer/data/written.ts';
import type { MenuEntry } from '#renderer/parts/float/pop-menu.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { setTheme, themes, useTheme } from '#renderer/parts/look/theme.ts';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { rocYear, todayIn } from '#shared/base/day.ts';
import { seeRight } from '#shared/language/register.ts';
import { roles } from '#shared/rights.ts';
import { Frame } from './frame/frame.tsx';
import type { NavItem } from './frame/navigation.tsx';
import { Palette } from './palette.tsx';
import { homeIcon, iconOf, settingsIcon, subjects } from './subjects.ts';
import { shellTexts } from './texts.ts';
import { useUndoKeys } from './undo-keys.ts';

const homeItem: NavItem = { id: '/', label: shellTexts.home, icon: homeIcon, href: '#/' };
const helpItem: NavItem = { id: '/help', label: shellTexts.help, icon: CircleHelp, href: '#/help' };
const settingsItem: NavItem = { id: '/settings', label: shellTexts.settings, icon: settingsIcon, href: '#/settings' };

/** The window around every page: title bar, books at the left, palette and the keys that work everywhere. */
export function Desk({ children }: { children: ReactNode }) {
  const { data: office } = useOffice();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [searching, setSearching] = useState(false);
  const saved = useSyncExternalStore(savedAt.subscribe, () => savedAt.value);
  const books = useBooks();
  const items = [homeItem, ...books.flat(), settingsItem, helpItem];
  const go = (item: NavItem): void => void navigate({ to: item.id });
  useShortcut('F1', () => go(helpItem));
  useShortcut('Ctrl K', () => setSearching(true));
  useUndoKeys();
  useShortcut('Alt ←', () => history.back());
  const year = rocYear(todayIn());
  const backup = office?.office?.backup;
  return (
    <>
      <Frame
        title={{
          office: office?.office?.name ?? '',
          officeMenu: [
            { id: 'folder', label: office?.office?.folder ?? '', disabled: true, onAction: () => undefined },
          ],
          onSearch: () => setSearching(true),
          saved: { state: 'saved', at: savedText(saved) },
          user: { name: session.name, role: session.roles.map((role) => roles[role]).join('、') },
          userMenu: useUserMenu(),
        }}
        navigation={{
          year: {
            label: shellTexts.year(year),
            entries: [{ id: String(year), label: shellTexts.year(year), checked: true, onAction: () => undefined }],
          },
          groups: [[homeItem], ...books],
          footItems: [settingsItem, helpItem],
          current: items.find((item) => item.id !== '/' && pathname.startsWith(item.id))?.id ?? '/',
          onGo: go,
          foot: { offline: true, backup: backup ? momentText(backup.at) : null },
        }}
      >
        {children}
      </Frame>
      <Palette isOpen={searching} onClose={() => setSearching(false)} items={items} onGo={go} />
    </>
  );
}

const savedText = (at: Date | undefined): string => (at ? (momentText(at.toISOString()).split(' ')[1] ?? '') : '');

/** The books this account may open. */
function useBooks(): NavItem[][] {
  const { rights } = useSession();
  return subjects()
    .map((subject) =>
      subject
        .filter((of) => {
          const right = seeRight(of);
          return right === 'anyone' || right === 'signedIn' || rights.includes(right);
        })
        .map((of) => ({ id: `/r/${of.name}`, label: of.label, icon: iconOf(of), href: `#/r/${of.name}` })),
    )
    .filter((subject) => subject.length > 0);
}

const themeIcons = { light: Sun, dark: Moon, system: Monitor } as const;

function useUserMenu(): MenuEntry[] {
  const navigate = useNavigate();
  const theme = useTheme();
  const leave = (name: 'session.signOut' | 'session.lock'): void => void call(name, {}).then(refreshOffice);
  return [
    {
      id: 'password',
      label: shellTexts.changePassword,
      icon: KeyRound,
      onAction: () => void navigate({ to: '/settings', search: { section: 'account' } }),
    },
    ...themes.map((one) => ({
      id: one,
      label: shellTexts.theme[one],
      icon: themeIcons[one],
      checked: theme === one,
      onAction: () => setTheme(one),
    })),
    { id: 'line', line: true },
    { id: 'lock', label: shellTexts.lock, icon: Lock, onAction: () => leave('session.lock') },
    { id: 'out', label: shellTexts.signOut, icon: LogOut, onAction: () => leave('session.signOut') },
  ];
}
