import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import { naturalKey, textKey } from '#shared/base/text-key.ts';
import { type Amounts, amountNames, balanceOf } from '#shared/budget/amounts.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import { LimitBook } from '#shared/budget/limits.ts';
import { labelOfLine, lineNames } from '#shared/budget/line-names.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import type { AccountRole } from '#shared/registers/budget-account.ts';
import { actTexts as texts } from './texts.ts';

/** A line as it is offered: what it is called, and what is left of it. */
export interface LineChoice {
  id: Id;
  label: string;
  agency: string;
  account: Id;
  side: LineFact['side'];
  unit: Id | null;
  role: AccountRole | null;
  current: number | null;
  balance: number;
  /** What typed words are looked for in. */
  key: string;
  order: string;
}

type BookLines = Pick<BookAnswer, 'accounts' | 'lines' | 'amounts'>;

/** The amounts of the line in this place; a column that is left out has none. */
export const amountsAt = ({ amounts }: Pick<BookAnswer, 'amounts'>, at: number): Amounts =>
  Object.fromEntries(amountNames.map((name) => [name, amounts[name]?.[at] ?? null])) as Amounts;

const rolesIn = ({ accounts, lines }: BookLines): LimitBook =>
  new LimitBook(
    {
      year: 0,
      inForceFrom: null,
      lines,
      moves: [],
      terms: [],
      controls: [],
      executions: [],
      allotments: [],
      carries: [],
    },
    accounts,
  );

const plainKey = (text: string): string => textKey(text).replaceAll('-', '');

const made = new WeakMap<BookLines, readonly LineChoice[]>();

/** All lines of a book to choose from, in the order of their codes. */
export function lineChoices(book: BookLines): readonly LineChoice[] {
  const there = made.get(book);
  if (there) return there;
  const names = lineNames(book.accounts, book.lines);
  const roles = rolesIn(book);
  const all = book.lines.flatMap((line, at): LineChoice[] => {
    const name = names.get(line.id);
    if (!name) return [];
    const amounts = amountsAt(book, at);
    return [
      {
        id: line.id,
        label: labelOfLine(name),
        agency: name.agency,
        account: line.account,
        side: line.side,
        unit: line.unit,
        role: roles.roleOf(line),
        current: amounts.current,
        balance: balanceOf(amounts),
        key: plainKey(`${name.fullCode} ${name.code} ${name.words} ${line.name ?? ''}`),
        order: naturalKey(name.fullCode),
      },
    ];
  });
  const sorted = all.toSorted((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
  made.set(book, sorted);
  return sorted;
}

const most = 40;

const isExpenditure = ({ side }: LineChoice): boolean => side === 'expenditure';
const reserves: ReadonlySet<AccountRole> = new Set(['reserve1', 'reserve2', 'disaster']);

export const isReserve = ({ role }: LineChoice): boolean => role !== null && reserves.has(role);

/** Expenditure lines, the ones the law gives no rule of their own. */
export const isPlain = (choice: LineChoice): boolean => isExpenditure(choice) && !isReserve(choice);

export const isOfRole = (choice: LineChoice, role: AccountRole): boolean =>
  isExpenditure(choice) && choice.role === role;

/** As a type-ahead offers it; what is left stands beside it. */
export const candidateOf = ({ id, label, agency, current, balance }: LineChoice): Candidate => ({
  id,
  label,
  hint: current === null ? agency : texts.left(formatMoney(balance)),
});

/** Lines with every word in code, name or agency; the likely ones first. */
export function findLines(
  choices: readonly LineChoice[],
  text: string,
  isLikely: (choice: LineChoice) => boolean = () => false,
): Candidate[] {
  const words = text.split(/\s+/).map(plainKey).filter(Boolean);
  const hits = choices.filter(({ key }) => words.every((word) => key.includes(word)));
  return [...hits.filter(isLikely), ...hits.filter((one) => !isLikely(one))].slice(0, most).map(candidateOf);
}
