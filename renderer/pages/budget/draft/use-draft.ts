import { useMemo } from 'react';
import { useSession } from '#renderer/data/office.ts';
import { amountOf, type Balance, balanceOf, lineProblems, reserveProblem } from '#shared/budget/balance.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { BookAnswer } from '#shared/contract/budget-answers.ts';
import { lineAs, type Typed } from './edits.ts';
import { isWritten, mayAdd, mayWrite } from './stages.ts';

export interface DraftRights {
  add: boolean;
  /** Accounts: 主計 alone, and only while lines are written. */
  name: boolean;
  write: (node: BookNode) => boolean;
}

export function useDraftRights(book: BookAnswer): DraftRights {
  const session = useSession();
  const { state } = book.budget;
  return useMemo(
    () => ({
      add: mayAdd(state, session),
      name: isWritten(state) && session.rights.includes('accounting'),
      write: ({ line }) => line !== null && mayWrite(state, line, session),
    }),
    [state, session],
  );
}

export interface Judged {
  balance: Balance;
  problems: ReadonlyMap<string, string>;
  reserve: string | undefined;
}

/** Whether it adds up, with what is being typed. */
export function useJudged(book: BookAnswer, typed: Typed): Judged {
  return useMemo(() => {
    const lines = book.lines.map((line) => lineAs(line, typed));
    const { budget, accounts, rules } = book;
    return {
      balance: balanceOf(lines, amountOf, budget),
      problems: new Map(lineProblems(lines).map(({ line, sentence }) => [line, sentence])),
      reserve: reserveProblem(lines, accounts, amountOf, rules.reserve1),
    };
  }, [book, typed]);
}
