import { useSession } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { SessionView } from '#shared/contract/office-operations.ts';

export type Scope = 'mine' | 'own' | 'all';

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

function inputOf(scope: Scope, { person }: SessionView): Calls['todo.list']['input'] {
  if (scope === 'mine') return { person };
  return scope === 'all' ? { all: true } : {};
}

export function useTodo(scope: Scope) {
  const session = useSession();
  return useCall('todo.list', inputOf(scope, session), session.rights.includes('read'));
}
