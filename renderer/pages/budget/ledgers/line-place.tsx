import type { Id } from '#shared/base/ids.ts';
import { type LineName, labelOfLine, lineNames } from '#shared/budget/line-names.ts';
import { useBook } from '../use-book.ts';

/** What a line is called: its own name says little, its plan and 用途別 do. */
function useLineName(budget: unknown, line: unknown): LineName | undefined {
  const { book } = useBook(typeof budget === 'string' ? budget : undefined, undefined);
  return book && typeof line === 'string' ? lineNames(book.accounts, book.lines).get(line) : undefined;
}

interface LinePlaceProps {
  budget: unknown;
  line: unknown;
  /** What is known of it until its book is read. */
  known: string;
}

/** A line in a list: the name is what one looks for, its code stands behind it. */
export function LineWord({ budget, line, known }: LinePlaceProps) {
  const name = useLineName(budget, line);
  return (
    <span className="el" title={name && labelOfLine(name)}>
      {name?.name ?? known}
    </span>
  );
}

/** A line in a drawer: leads to its place in the book. */
export function LineLink({ budget, line, known }: LinePlaceProps) {
  const name = useLineName(budget, line);
  return <a href={lineAddress(String(budget), String(line))}>{name ? labelOfLine(name) : known}</a>;
}

export const bookAddress = (budget: Id): string => `#/budget?id=${budget}`;

const lineAddress = (budget: Id, line: Id): string => `${bookAddress(budget)}&line=${line}`;
