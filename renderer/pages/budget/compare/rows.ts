import { placedIn } from '#shared/budget/account-places.ts';
import { plus } from '#shared/budget/amounts.ts';
import type { Compared } from '#shared/budget/compare.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import { BookTree } from '#shared/budget/tree.ts';
import type { Scheme } from '#shared/registers/budget-account.ts';
import type { Side } from '#shared/registers/budget-line.ts';

export type CompareColumn = 'was' | 'is' | 'difference';

export type CompareTree = BookTree<CompareColumn>;

interface CompareWish {
  rows: readonly Compared[];
  earlier: readonly AccountFact[];
  later: readonly AccountFact[];
  scheme: Scheme;
  side: Side;
  onlyChanges: boolean;
}

export function compareTree({ rows, earlier, later, scheme, side, onlyChanges }: CompareWish): CompareTree {
  const { accounts, placeOf } = placedIn(earlier, later);
  const shown = rows.filter(({ line }) => line.side === side);
  const byLine = new Map(shown.map((row) => [row.line.id, row]));
  const lines = shown.map(
    ({ line }): LineFact => ({
      ...line,
      account: placeOf(line.account) ?? line.account,
      function: placeOf(line.function),
      object: placeOf(line.object),
    }),
  );
  return new BookTree<CompareColumn>({
    scheme,
    accounts,
    lines,
    columns: ['was', 'is', 'difference'],
    // What did not change is out of sight, and in every sum.
    hidden: ({ id }) => onlyChanges && byLine.get(id)?.kind === 'same',
    figure: (line, column) => {
      const row = byLine.get(line.id);
      if (!row) return null;
      return column === 'difference' ? difference(row) : row[column];
    },
  });
}

/** Blank where nothing was and nothing is. */
const difference = ({ was, is, difference: by }: Compared): number | null => (plus(was, is) === null ? null : by);

export function countsOf(rows: readonly Compared[], side: Side): Record<Compared['kind'], number> {
  const counts = { added: 0, dropped: 0, changed: 0, same: 0 };
  for (const { line, kind } of rows) if (line.side === side) counts[kind] += 1;
  return counts;
}
