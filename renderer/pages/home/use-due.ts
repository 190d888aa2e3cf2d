import { useCounts } from '#renderer/data/counts.ts';
import { useSession } from '#renderer/data/office.ts';
import { firstScope, useTodo, watches } from '#renderer/data/todo.ts';
import type { WantedList } from '#renderer/data/wanted-list.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { FilterLine } from '#renderer/parts/register/conditions.ts';
import { addDays } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { TodoLine } from '#shared/contract/directive-answers.ts';
import type { SessionView } from '#shared/contract/office-operations.ts';
import type { Condition, Test } from '#shared/language/condition.ts';
import { sentenceTexts as texts } from './texts.ts';

/** One figure of the sentence, and the list of exactly the cases it counts. */
export interface Due {
  label: string;
  count: number;
  wanted: WantedList;
}

/** A step that waits, with its first line. */
export interface Waiting extends Due {
  act: string;
  step: string;
  first: Id;
}

const open: Condition = { field: 'state', is: 'equal', value: 'tracked' };

/** The units whose cases the page speaks of; none where it is the whole office's. */
export const ownUnits = (session: SessionView): readonly Id[] => (watches(session) ? [] : session.units);

/** Open cases of the whole office, or of one's own units where one answers for no more than these. */
function reach(session: SessionView): { label: string; view: string; within: Condition } {
  const units = ownUnits(session);
  if (units.length === 0) return { label: '', view: 'open', within: open };
  const ofUnits = (['leads', 'cos'] as const).map((field) => ({ field, is: 'hasAny', value: [...units] }) as Test);
  return { label: texts.own, view: 'own', within: { all: [open, { any: ofUnits }] } };
}

/** Whose cases they are, and those due today and past due; undefined until both are known. */
export function useDue(): { whose: string; due: Due[] } | undefined {
  const { today } = useOfficeDays();
  const { label: whose, view, within } = reach(useSession());
  const lines: [string, FilterLine & Test][] = [
    [texts.today, { field: 'dueOn', is: 'equal', value: today }],
    [texts.overdue, { field: 'dueOn', is: 'upTo', value: addDays(today, -1) }],
  ];
  const counts = useCounts(lines.map(([, line]) => ({ register: 'directive', filter: { all: [within, line] } })));
  if (counts.includes(undefined)) return undefined;
  const due = lines.map(([label, line], at) => ({ label, count: counts[at] ?? 0, wanted: { view, lines: [line] } }));
  return { whose, due: due.filter(({ count }) => count > 0) };
}

type StepName = keyof typeof texts.steps;

const stepOf = (kind: TodoLine['kind']): StepName | undefined => {
  if (kind === 'overdue') return 'report';
  return kind in texts.steps ? (kind as StepName) : undefined;
};

/** What of the list waits for this account itself; several requests of one case are one case. */
export function useWaiting(): Waiting[] | undefined {
  const session = useSession();
  const { data } = useTodo(firstScope(session));
  if (!data) return undefined;
  const rules = session.rights.includes('ruling');
  const byStep = Map.groupBy(data.lines, ({ kind }) => stepOf(kind));
  const names: StepName[] = ['approve', 'review', 'advise', 'rule'];
  if (!watches(session) && session.rights.includes('write')) names.push('report');
  return names.flatMap((name) => {
    const ids = [...new Set(byStep.get(name)?.map(({ record }) => record))];
    const [first] = ids;
    if (first === undefined) return [];
    const own = rules && name === 'rule';
    const label = own ? texts.ruleOwn : texts.steps[name];
    return [
      {
        label,
        count: ids.length,
        wanted: { picked: { label, ids } },
        act: own ? texts.ruleAct : texts.acts[name],
        step: name,
        first,
      },
    ];
  });
}
