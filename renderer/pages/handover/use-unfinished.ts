import { useNamed } from '#renderer/data/queries.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ListAnswer } from '#shared/contract/register-operations.ts';
import { type Condition, nothing } from '#shared/language/condition.ts';

export type HandoverKind = 'person' | 'chief' | 'head';

export interface Unfinished {
  cases: Id[];
  motions: Id[];
  questions: Id[];
  /** All of it has been read. */
  known: boolean;
}

interface Whose {
  kind: HandoverKind;
  unit: Id | null;
  from: Id | null;
}

const limit = 1000;
const notClosed: Condition = { field: 'state', is: 'unequal', value: 'closed' };

const casesOf = ({ kind, unit }: Whose): Condition => {
  const open: Condition = { field: 'state', is: 'equal', value: 'tracked' };
  if (kind === 'head') return open;
  if (kind === 'person' || unit === null) return nothing;
  const named = (['leads', 'cos'] as const).map((field) => ({ field, is: 'has', value: unit }) as const);
  return { all: [open, { any: named }] };
};

function filedOf({ kind, unit }: Whose, ofUnit: (unit: Id) => Condition): Condition {
  if (kind === 'head') return notClosed;
  return kind === 'person' || unit === null ? nothing : { all: [notClosed, ofUnit(unit)] };
}

const sharesOf = ({ kind, from }: Whose): Condition =>
  kind === 'person' && from !== null
    ? {
        all: [
          { field: 'handler', is: 'equal', value: from },
          { field: 'state', is: 'oneOf', value: ['ongoing', 'asked'] },
        ],
      }
    : nothing;

const useRows = (name: string, filter: Condition) => useNamed<ListAnswer>(name, { filter, limit }).data?.rows;

/** What is unfinished of a person, a unit or the whole office. */
export function useUnfinished(whose: Whose): Unfinished {
  const cases = useRows('directive.list', casesOf(whose));
  const shares = useRows('assignment.list', sharesOf(whose));
  const motions = useRows(
    'motion.list',
    filedOf(whose, (value) => ({ field: 'unit', is: 'equal', value })),
  );
  const questions = useRows(
    'question.list',
    filedOf(whose, (value) => ({ field: 'units', is: 'has', value })),
  );
  const own = (shares ?? []).map(({ directive }) => String(directive));
  const ids = (rows: typeof cases): Id[] => (rows ?? []).map(({ id }) => id);
  return {
    cases: [...new Set([...ids(cases), ...own])].sort(),
    motions: ids(motions).sort(),
    questions: ids(questions).sort(),
    known: [cases, shares, motions, questions].every((rows) => rows !== undefined),
  };
}
