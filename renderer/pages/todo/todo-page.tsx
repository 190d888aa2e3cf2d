import { useState } from 'react';
import { findRecords } from '#renderer/data/find-records.ts';
import { useSession } from '#renderer/data/office.ts';
import { firstScope, scopesOf, useTodo } from '#renderer/data/todo.ts';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { todoWords as words } from '#shared/words/todo.ts';
import { todoTexts as texts } from './texts.ts';
import { TodoGroups } from './todo-groups.tsx';
import './todo.css';

/** 待辦: what waits, by day, overdue first; by unit and by person. */
export function TodoPage() {
  const session = useSession();
  const scopes = scopesOf(session);
  const [scope, setScope] = useState(firstScope(session));
  const [unit, setUnit] = useState<Candidate | null>(null);
  const [person, setPerson] = useState<Candidate | null>(null);
  const { data, isLoading } = useTodo(scope, {
    ...(unit === null ? {} : { unit: unit.id }),
    ...(person === null ? {} : { person: person.id }),
  });
  return (
    <>
      <PageHead
        title={words.title}
        views={
          <ViewTabs
            views={scopes.map((id) => ({ id, label: words.scopes[id] }))}
            current={scope}
            onChange={(id) => setScope(scopes.find((one) => one === id) ?? 'own')}
            label={words.title}
          />
        }
      />
      <WaitLine waiting={isLoading} />
      <div className="page-body scroll todo">
        {scope === 'all' && (
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
        {data?.lines.length === 0 && <EmptyState title={words.empty} sentence={words.emptySentence} />}
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
