import { useState } from 'react';
import { findRecords } from '#renderer/data/find-records.ts';
import { useSession } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { SessionView } from '#shared/contract/office-operations.ts';
import { todoTexts as texts } from './texts.ts';
import { TodoGroups } from './todo-groups.tsx';
import './todo.css';

type Scope = keyof typeof texts.scopes;

/** Whose list: those who watch over the office see all of it first. */
const scopesFor = ({ rights }: SessionView): Scope[] =>
  rights.includes('behalf') || rights.includes('ruling') || rights.includes('manage')
    ? ['all', 'own', 'mine']
    : ['own', 'mine'];

/** 待辦: what waits, by day, overdue first; by unit and by person. */
export function TodoPage() {
  const session = useSession();
  const scopes = scopesFor(session);
  const [scope, setScope] = useState<Scope>(scopes[0] ?? 'own');
  const [unit, setUnit] = useState<Candidate | null>(null);
  const [person, setPerson] = useState<Candidate | null>(null);
  const watches = scopes.includes('all');
  const { data, isLoading } = useCall('todo.list', inputOf(scope, session, unit, person));
  return (
    <>
      <PageHead
        title={texts.title}
        views={
          <ViewTabs
            views={scopes.map((id) => ({ id, label: texts.scopes[id] }))}
            current={scope}
            onChange={(id) => setScope(scopes.find((one) => one === id) ?? 'own')}
            label={texts.title}
          />
        }
      />
      <WaitLine waiting={isLoading} />
      <div className="page-body scroll todo">
        {watches && scope === 'all' && (
          <div className="fields two todo-whose">
            <ReferenceField
              label={texts.unit}
              value={unit}
              onChange={setUnit}
              find={(text) => findRecords('unit', text)}
              reserve={false}
            />
            <ReferenceField
              label={texts.person}
              value={person}
              onChange={setPerson}
              find={(text) => findRecords('person', text)}
              reserve={false}
            />
          </div>
        )}
        {data && data.lines.length > 0 && <TodoGroups lines={data.lines} />}
        {data?.lines.length === 0 && <EmptyState title={texts.empty} sentence={texts.emptySentence} />}
      </div>
      <StatusBar
        keys={[
          { keys: ['↑', '↓'], does: texts.keys.walk },
          { keys: ['Enter'], does: texts.keys.open },
        ]}
      >
        {data && <span>{texts.counts(data.counts.overdue, data.counts.today)}</span>}
      </StatusBar>
    </>
  );
}

function inputOf(scope: Scope, session: SessionView, unit: Candidate | null, person: Candidate | null) {
  if (scope === 'mine') return { person: session.person };
  if (scope === 'own') return {};
  if (unit === null && person === null) return { all: true };
  return { ...(unit === null ? {} : { unit: unit.id }), ...(person === null ? {} : { person: person.id }) };
}
