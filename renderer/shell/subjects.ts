import {
  BookText,
  Building2,
  CalendarDays,
  House,
  type LucideIcon,
  Paperclip,
  Settings,
  SlidersHorizontal,
  Tags,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { Register } from '#shared/language/register.ts';
import { allRegisters } from '#shared/registers/index.ts';

/** Icons of the registers; one without its own stands as a book. */
const icons: Readonly<Record<string, LucideIcon>> = {
  unit: Building2,
  person: UsersRound,
  account: UserRound,
  calendar: CalendarDays,
  attachment: Paperclip,
  tag: Tags,
  setting: SlidersHorizontal,
};

export const iconOf = (of: Register): LucideIcon => icons[of.name] ?? BookText;

export const homeIcon = House;
export const settingsIcon = Settings;

/** Registers that the settings page shows in a way of its own. */
const elsewhere = new Set(['setting', 'account']);

/** Books by subject, in the order in which they are listed. */
export function subjects(): Register[][] {
  const grouped = Map.groupBy(
    allRegisters.filter((of) => !elsewhere.has(of.name)),
    (of) => of.options.subject,
  );
  return [...grouped.values()];
}
