import type { LucideIcon } from 'lucide-react';
import { type ComponentType, type ReactNode, useMemo } from 'react';
import type { DrawerProps } from '#renderer/parts/float/drawer.tsx';
import type { Column } from '#renderer/parts/grid/types.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { GetAnswer, ListInput } from '#shared/contract/register-operations.ts';
import type { Condition } from '#shared/language/condition.ts';
import type { AnyRecord, Order, Register } from '#shared/language/register.ts';
import type { LabelOf } from './names.ts';

/** What a subject makes of its list and drawer. Whatever it leaves out stays as every register has it. */
export interface OwnWays {
  /** Name of the list in its head and in the navigation, where the register's own is too long. */
  title?: string;
  /** How records come in. Without `run` it opens `form`. */
  add?: { label: string; run?: () => void };
  /** Own entry in the drawer's place, instead of the form of the register's fields. */
  form?: ComponentType<OwnFormProps>;
  views?: readonly OwnView[];
  /** Views that follow from what the office holds, in place of `views`. A hook. */
  useViews?: () => readonly OwnView[];
  /** The view or `all` that is shown first; the first view where nothing is said. */
  first?: string;
  columns?: OwnColumns;
  /** Other ways to see what the list shows; the grid is the first. */
  shows?: readonly OwnShow[];
  drawer?: ComponentType<OwnDrawerProps>;
  /** Buttons of the drawer's foot, beside the register's own. */
  recordActions?: (record: AnyRecord) => ReactNode;
  /** Links of the bulk bar, before the register's own. */
  bulk?: ComponentType<OwnBulkProps>;
  /** Buttons of the page's head, before 匯出. */
  headActions?: ComponentType<Shown>;
  rowTone?: (record: AnyRecord) => 'strong' | 'quiet' | undefined;
  /** Hints of the status bar, in place of the list's own. */
  keys?: readonly { keys: readonly string[]; does: string }[];
  /** How many stand behind the book in the navigation. */
  navCount?: RowsWanted;
}

/** Rows by a condition, which may know the day and the units of who is signed in. */
export type RowsWanted = Condition | ((today: Day, units: readonly Id[]) => Condition);

export const conditionFor = (wanted: RowsWanted, today: Day, units: readonly Id[]): Condition =>
  typeof wanted === 'function' ? wanted(today, units) : wanted;

const noViews = (): undefined => undefined;

/** The ways of a subject with the views it has at the moment. */
export function useOwnWays(ways: OwnWays | undefined): OwnWays | undefined {
  const useViews = ways?.useViews ?? noViews;
  const views = useViews();
  return useMemo(() => (ways && views ? { ...ways, views } : ways), [ways, views]);
}

/** A tab after 全部, with its count. */
export interface OwnView {
  id: string;
  label: string;
  filter: RowsWanted;
  order?: readonly Order[];
  /** Field the rows are grouped by. */
  group?: string;
  /** One of `shows`. */
  show?: string;
  /** One sentence for the view without rows. */
  empty?: string;
}

export interface OwnColumns {
  /** Columns before the user chooses, in their order; `state` is the state. All others wait in 欄位. */
  shown?: readonly string[];
  /** By field, or by a name of its own for a column worked out from the record. */
  own?: Readonly<Record<string, OwnColumn>>;
}

export interface OwnColumn {
  title?: string;
  width?: number;
  grow?: number;
  align?: Column<AnyRecord>['align'];
  frozen?: boolean;
  /** The cell in plain text, for copying; shown where there is no `cell`. A column that is no field needs it. */
  text?: (record: AnyRecord, facts: CellFacts) => string;
  /** Drawn for every row that comes into view: no hooks, nothing slow. */
  cell?: (record: AnyRecord, facts: CellFacts) => ReactNode;
  /** Field that a head which is no field sorts by. */
  sortBy?: string;
}

export interface CellFacts {
  labelOf: LabelOf;
  today: Day;
}

/** What the list shows at the moment. */
export interface Shown {
  of: Register;
  /** Condition of view and chips together, words, order and bin, as `list` takes them. */
  input: Pick<ListInput, 'filter' | 'find' | 'order' | 'removed'>;
  today: Day;
  /** The record in the drawer. */
  open: Id | undefined;
  onOpen: (id: Id | undefined) => void;
}

export interface OwnShow {
  id: string;
  label: string;
  icon: LucideIcon;
  render: ComponentType<Shown>;
}

export type DrawerFrame = Pick<DrawerProps, 'title' | 'state' | 'position' | 'onPrevious' | 'onNext'>;

export interface OwnDrawerProps {
  of: Register;
  id: Id;
  answer: GetAnswer;
  /** For `Drawer`: title, state, place in the list, one up, one down. */
  frame: DrawerFrame;
  onOpen: (id: Id | undefined) => void;
  onClose: () => void;
  /** Opens the form of the register's fields; missing where the record is not to be changed. Ctrl E does the same. */
  onEdit: (() => void) | undefined;
  /** What every drawer shows, to be placed where it fits. */
  parts: { heading: ReactNode; facts: ReactNode; attachments: ReactNode; history: ReactNode; actions: ReactNode };
}

export interface OwnBulkProps {
  of: Register;
  count: number;
  /** Reads all that is ticked, also what was never on the screen. */
  rows: () => Promise<AnyRecord[]>;
  /** Unticks. */
  onDone: () => void;
}

export interface OwnFormProps {
  of: Register;
  onClose: () => void;
  /** Opens the record that was made. */
  onMade: (id: Id) => void;
}
