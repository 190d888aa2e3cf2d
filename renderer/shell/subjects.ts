import {
  BookOpenText,
  BookText,
  Building2,
  CalendarDays,
  FileInput,
  FolderKanban,
  Gavel,
  House,
  Landmark,
  ListChecks,
  type LucideIcon,
  MessageCircleQuestion,
  NotebookText,
  Paperclip,
  Settings,
  SlidersHorizontal,
  Tags,
  Tally5,
  UserRound,
  Users,
  UsersRound,
} from 'lucide-react';
import type { Register } from '#shared/language/register.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import { shellTexts } from './texts.ts';

/** Icons of the registers; one without its own stands as a book. */
const icons: Readonly<Record<string, LucideIcon>> = {
  directive: ListChecks,
  meeting: Users,
  council: Landmark,
  motion: Gavel,
  question: MessageCircleQuestion,
  plan: FolderKanban,
  planMilestone: FolderKanban,
  planMonth: FolderKanban,
  budget: BookOpenText,
  budgetAccount: BookOpenText,
  budgetLine: BookOpenText,
  budgetMove: BookOpenText,
  unit: Building2,
  person: UsersRound,
  account: UserRound,
  calendar: CalendarDays,
  attachment: Paperclip,
  form: FileInput,
  indicator: Tally5,
  booklet: NotebookText,
  tag: Tags,
  setting: SlidersHorizontal,
};

export const iconOf = (of: Register): LucideIcon => icons[of.name] ?? BookText;

export const homeIcon = House;
export const settingsIcon = Settings;

/** Registers that the settings page shows in a way of its own, and those met elsewhere: profiles at imports, figures at figures. */
const elsewhere = new Set(['setting', 'account', 'importProfile', 'ownFigure']);

/** Working books first, in this order; what the office is made of comes last. */
const working = ['directive', 'meeting', 'motion', 'plan', 'budget', 'booklet'];

const placeOf = (of: Register): number => {
  const place = working.indexOf(of.options.subject);
  return place < 0 ? working.length : place;
};

const isOffice = (of: Register): boolean => of.options.subject === 'office';

/** Books that open with a page of their own rather than with their list. */
const ownPages: Readonly<Record<string, { address: string; label: string }>> = {
  budget: { address: '/budget', label: shellTexts.budget },
  form: { address: '/forms', label: shellTexts.forms },
  booklet: { address: '/reports', label: shellTexts.reports },
  indicator: { address: '/indicators', label: shellTexts.indicators },
};

export const ownPageOf = ({ name }: Register): { address: string; label: string } | undefined => ownPages[name];

/** Where a book is opened. */
export const addressOf = (of: Register): string => ownPageOf(of)?.address ?? `/r/${of.name}`;

/** Books in the order in which they are listed, and in groups; what belongs to another's page is no book of its own. */
export function subjects(): Register[][] {
  const books = allRegisters.filter((of) => !elsewhere.has(of.name) && of.options.within === undefined);
  const rest = books.filter((of) => !isOffice(of)).toSorted((a, b) => placeOf(a) - placeOf(b));
  return [rest, books.filter(isOffice)].filter((group) => group.length > 0);
}

/** The book under which a register stands. */
export function bookOf(name: string): string {
  const within = registerNamed(name)?.options.within;
  return within === undefined ? name : bookOf(within);
}
