import { useNavigate } from '@tanstack/react-router';
import type { Id } from '#shared/base/ids.ts';
import type { TodoLine } from '#shared/contract/directive-answers.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { SessionView } from '#shared/contract/office-operations.ts';
import { todoWords as words } from '#shared/words/todo.ts';
import { useSession } from './office.ts';
import { useCall } from './queries.ts';
import { wantStep } from './wanted-step.ts';

export type Scope = keyof typeof words.scopes;

/** Those who watch over the whole office. */
export const watches = ({ rights }: SessionView): boolean =>
  rights.includes('behalf') || rights.includes('ruling') || rights.includes('manage');

export const scopesOf = (session: SessionView): Scope[] =>
  watches(session) ? ['mine', 'own', 'all'] : ['mine', 'own'];

/** The head first finds what waits for a ruling, not what the units owe. */
export function firstScope(session: SessionView): Scope {
  if (session.rights.includes('ruling')) return 'mine';
  return watches(session) ? 'all' : 'own';
}

export type Whose = Pick<Calls['todo.list']['input'], 'unit' | 'person'>;

function inputOf(scope: Scope, { person }: SessionView, whose: Whose): Calls['todo.list']['input'] {
  if (scope === 'mine') return { person };
  if (scope === 'own') return {};
  return Object.keys(whose).length === 0 ? { all: true } : whose;
}

/** What waits; of the whole office narrowed to a unit or a person. */
export function useTodo(scope: Scope, whose: Whose = {}) {
  const session = useSession();
  return useCall('todo.list', inputOf(scope, session, whose), session.rights.includes('read'));
}

/** A report that another unit owes: it is chased, not written here. */
export const isOfOthers = ({ kind, unit }: TodoLine, own: readonly Id[]): boolean =>
  (kind === 'overdue' || kind === 'report') && unit !== undefined && !own.includes(unit);

export const kindWord = (line: TodoLine, own: readonly Id[]): string =>
  isOfOthers(line, own) && line.kind === 'overdue' ? words.chase : words.kinds[line.kind];

/** Steps of a case by what waits. */
const steps: Partial<Record<TodoLine['kind'], string>> = {
  report: 'report',
  overdue: 'report',
  approve: 'approve',
  advise: 'advise',
  review: 'review',
  rule: 'rule',
};

/** Leads from a line to its record, and to the step that waits there. */
export function useTodoWay(): (line: TodoLine) => void {
  const navigate = useNavigate();
  const { units } = useSession();
  return (line) => {
    const { register, record, kind, section } = line;
    if (register === 'meeting') {
      void navigate({ to: '/meeting/$id', params: { id: record } });
      return;
    }
    if (register === 'budget') {
      void navigate({ to: '/budget', search: { id: record } });
      return;
    }
    if (register === 'booklet') {
      void navigate({ to: '/reports/$id', params: { id: record }, search: section === undefined ? {} : { section } });
      return;
    }
    const step = steps[kind];
    if (register === 'directive' && step !== undefined && !isOfOthers(line, units)) wantStep(record, step);
    void navigate({ to: '/r/$register', params: { register }, search: { id: record } });
  };
}
