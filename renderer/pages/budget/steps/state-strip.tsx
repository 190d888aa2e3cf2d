import { Mark } from '#renderer/parts/marks/mark.tsx';
import { type Day, formatDay } from '#shared/base/day.ts';
import type { BudgetRecord } from '#shared/contract/budget-answers.ts';
import { statesOf } from '#shared/language/register.ts';
import { budget as register } from '#shared/registers/budget.ts';

type State = BudgetRecord['state'];

const dayOf: Readonly<Partial<Record<State, (budget: BudgetRecord) => Day | null>>> = {
  sent: ({ sentOn }) => sentOn,
  first: ({ firstOn }) => firstOn,
  second: ({ secondOn }) => secondOn,
  third: ({ thirdOn }) => thirdOn,
  promulgated: ({ promulgatedOn }) => promulgatedOn,
  auditing: ({ finalSentOn }) => finalSentOn,
  published: ({ publishedOn }) => publishedOn,
};

const numberOf: Readonly<Partial<Record<State, (budget: BudgetRecord) => string | null>>> = {
  sent: ({ sentNumber }) => sentNumber,
  third: ({ thirdNumber }) => thirdNumber,
  promulgated: ({ promulgatedNumber }) => promulgatedNumber,
  auditing: ({ finalSentNumber }) => finalSentNumber,
  published: ({ publishedNumber }) => publishedNumber,
};

const states = Object.entries(statesOf(register)) as [State, string][];

function markOf(at: number, now: number): 'released' | 'ongoing' | 'draft' {
  if (at === now) return 'ongoing';
  return at < now ? 'released' : 'draft';
}

/** 編製 → … → 公告: what is done with its day, where it stands, and what is to come. */
export function StateStrip({ budget }: { budget: BudgetRecord }) {
  const now = states.findIndex(([state]) => state === budget.state);
  return (
    <ol className="budget-strip">
      {states.map(([state, label], at) => {
        const day = dayOf[state]?.(budget) ?? null;
        const number = numberOf[state]?.(budget) ?? null;
        const mark = markOf(at, now);
        return (
          <li
            key={state}
            aria-current={at === now ? 'step' : undefined}
            className={mark === 'draft' ? 'dim' : undefined}
          >
            <span className={mark === 'released' ? 'st ok' : 'st'}>
              <Mark name={mark} />
              {at === now ? <b>{label}</b> : label}
            </span>
            {day !== null && <span className="small sub">{formatDay(day, 'dots')}</span>}
            {number !== null && <span className="small dim code el">{number}</span>}
          </li>
        );
      })}
    </ol>
  );
}
