import { lastDayOfYear } from '#shared/budget/amounts.ts';
import { type Book, type BookLine, currentOn } from './book.ts';
import targets from './targets.json' with { type: 'json' };

type Target = (typeof targets)[number];
type TargetName = 'allotted' | 'paid' | 'payable' | 'saved';

/** Lines whose figures together are known by the end of October. */
export interface Group {
  lines: readonly BookLine[];
  /** What of it holds for the lines as they are now, smaller or larger than those the figures are of. */
  share(name: TargetName): number;
}

const revenue: Readonly<Record<TargetName | 'current', number>> = {
  current: 1000,
  allotted: 835,
  paid: 818,
  payable: 0,
  saved: 0,
};

const isIn = ({ sketch }: BookLine, { at, root }: Target): boolean =>
  sketch.side === 'expenditure' &&
  (sketch.at === at || sketch.at.startsWith(`${at}-`)) &&
  (root === undefined || root === sketch.root);

/** Reserves are in none: nothing is allotted to them, and nothing is paid from them. */
export function groupsOf(book: Book): Group[] {
  const spendable = book.lines.filter(({ sketch }) => sketch.season !== 'reserve');
  const end = lastDayOfYear(book.year);
  const until = book.cast.today < end ? book.cast.today : end;
  const group = (lines: readonly BookLine[], figures: Readonly<Record<TargetName | 'current', number>>): Group => {
    const now = lines.reduce((sum, line) => sum + currentOn(line, until), 0);
    const scaled = (value: number): number =>
      now === figures.current ? value : Number((BigInt(value) * BigInt(now)) / BigInt(figures.current));
    return {
      lines,
      share: (name) => (name === 'allotted' ? Math.floor(scaled(figures[name]) / 1000) * 1000 : scaled(figures[name])),
    };
  };
  return [
    ...targets.map((target) =>
      group(
        spendable.filter((line) => isIn(line, target)),
        target,
      ),
    ),
    group(
      spendable.filter(({ sketch }) => sketch.side === 'revenue'),
      revenue,
    ),
  ];
}
