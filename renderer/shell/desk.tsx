import { useLocation, useNavigate } from '@tanstack/react-router';
import {
  BellRing,
  BookOpenText,
  ChartColumn,
  CircleHelp,
  ClipboardList,
  FolderKanban,
  KeyRound,
  Landmark,
  ListTodo,
  Lock,
  LogOut,
  Monitor,
  Moon,
  NotebookPen,
  Presentation,
  Sun,
  Tally5,
} from 'lucide-react';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { call } from '#renderer/data/client.ts';
import { useCounts } from '#renderer/data/counts.ts';
import { refreshOffice, useOffice, useSession } from '#renderer/data/office.ts';
import { savedAt } from '#renderer/data/written.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { MenuEntry } from '#renderer/parts/float/pop-menu.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { setTheme, themes, useTheme } from '#renderer/parts/look/theme.ts';
import { conditionFor } from '#renderer/parts/register/own-ways.ts';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { seeRight } from '#shared/language/register.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { roles } from '#shared/rights.ts';
import { Frame } from './frame/frame.tsx';
import type { NavItem } from './frame/navigation.tsx';
import { Palette } from './palette.tsx';
import type { PeriodPlace } from './period/period-form.tsx';
import { PeriodPart } from './period/period-part.tsx';
import { periodTexts } from './period/texts.ts';
import { useOwnPeriodLeft } from './period/use-own-period-left.ts';
import { addressOf, bookOf, homeIcon, iconOf, ownPageOf, settingsIcon, subjects } from './subjects.ts';
import { shellTexts } from './texts.ts';
import { useUndoKeys } from './undo-keys.ts';
import { ownWays } from './ways.ts';

const homeItem: NavItem = { id: '/', label: shellTexts.home, icon: homeIcon, href: '#/' };
const todoItem: NavItem = { id: '/todo', label: shellTexts.todo, icon: ClipboardList, href: '#/todo' };
const helpItem: NavItem = { id: '/help', label: shellTexts.help, icon: CircleHelp, href: '#/help' };
const settingsItem: NavItem = { id: '/settings', label: shellTexts.settings, icon: settingsIcon, href: '#/settings' };

/** Pages that belong to a book: found by the palette, and shown under it. */
const innerPages: readonly (NavItem & { book: string })[] = [
  { id: '/review', label: shellTexts.review, icon: Presentation, href: '#/review', book: '/r/directive' },
  { id: '/chasing', label: shellTexts.chasing, icon: BellRing, href: '#/chasing', book: '/r/directive' },
  { id: '/figures', label: shellTexts.figures, icon: ChartColumn, href: '#/figures', book: '/r/directive' },
  { id: '/completeness', label: shellTexts.completeness, icon: ListTodo, href: '#/completeness', book: '/r/motion' },
  { id: '/r/council', label: shellTexts.sessions, icon: Landmark, href: '#/r/council', book: '/r/meeting' },
  ...(['planMonth', 'planMilestone'] as const).map((name) => ({
    id: `/r/${name}`,
    label: shellTexts.planLists[name],
    icon: FolderKanban,
    href: `#/r/${name}`,
    book: '/r/plan',
  })),
  {
    id: '/budget/execution',
    label: shellTexts.execution,
    icon: NotebookPen,
    href: '#/budget/execution',
    book: '/budget',
  },
  ...(['budgetMove', 'control', 'carryOver', 'advance', 'budgetTerm', 'allotment'] as const).map((name) => ({
    id: `/r/${name}`,
    label: shellTexts.budgetLists[name],
    icon: BookOpenText,
    href: `#/r/${name}`,
    book: '/budget',
  })),
  ...(['indicator', 'indicatorValue'] as const).map((name) => ({
    id: `/r/${name}`,
    label: shellTexts.indicatorLists[name],
    icon: Tally5,
    href: `#/r/${name}`,
    book: '/indicators',
  })),
];

/** The window around every page: title bar, books at the left, palette and the keys that work everywhere. */
export function Desk({ children }: { children: ReactNode }) {
  const { data: office } = useOffice();
  const session = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [searching, setSearching] = useState(false);
  const [choosing, setChoosing] = useState<PeriodPlace>();
  const leaveOwnPeriod = useOwnPeriodLeft();
  const saved = useSyncExternalStore(savedAt.subscribe, () => savedAt.value);
  const books = useBooks();
  const items = [homeItem, todoItem, ...books.flat(), settingsItem, helpItem];
  const go = (item: NavItem): void => void navigate({ to: item.id });
  useShortcut('F1', () => go(helpItem));
  useShortcut('Ctrl K', () => setSearching(true));
  useShortcut(periodTexts.keys, () => setChoosing('period'));
  useUndoKeys();
  useShortcut('Alt ←', () => history.back());
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
          period: <PeriodPart open={choosing} onOpen={setChoosing} onChosen={leaveOwnPeriod} />,
          groups: [[homeItem, todoItem], ...books],
          footItems: [settingsItem, helpItem],
          current: currentOf(pathname, items),
          onGo: go,
          foot: { offline: true, backup: backup ? momentText(backup.at) : null },
        }}
      >
        {children}
      </Frame>
      <Palette
        isOpen={searching}
        onClose={() => setSearching(false)}
        items={[...items, ...innerPages]}
        onGo={go}
        onPeriod={setChoosing}
      />
    </>
  );
}

const savedText = (at: Date | undefined): string => (at ? (momentText(at.toISOString()).split(' ')[1] ?? '') : '');

/** The books this account may open, with how many wait in them. */
function useBooks(): NavItem[][] {
  const { rights, units } = useSession();
  const { today } = useOfficeDays();
  const groups = subjects().map((books) =>
    books.filter((of) => {
      const right = seeRight(of);
      return right === 'anyone' || right === 'signedIn' || rights.includes(right);
    }),
  );
  const counted = groups.flat().flatMap(({ name }) => {
    const wanted = ownWays[name]?.navCount;
    return wanted ? [{ register: name, filter: conditionFor(wanted, today, units) }] : [];
  });
  const counts = useCounts(counted);
  return groups
    .filter((books) => books.length > 0)
    .map((books) =>
      books.map((of) => ({
        id: addressOf(of),
        label: ownPageOf(of)?.label ?? ownWays[of.name]?.title ?? of.label,
        icon: iconOf(of),
        href: `#${addressOf(of)}`,
        count: counts[counted.findIndex(({ register }) => register === of.name)],
      })),
    );
}

/** The book, or other page, under which an address stands. */
function currentOf(pathname: string, items: readonly NavItem[]): string {
  const inner = innerPages.find(({ id }) => id === pathname);
  if (inner) return inner.book;
  const register = registerNamed(/^\/(?:(?:r|import)\/)?(\w+)/.exec(pathname)?.[1] ?? '');
  const book = register && registerNamed(bookOf(register.name));
  const place = book ? addressOf(book) : pathname;
  return items.find(({ id }) => id !== '/' && (place === id || place.startsWith(`${id}/`)))?.id ?? '/';
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
