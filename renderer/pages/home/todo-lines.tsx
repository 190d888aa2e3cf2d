import { useState } from 'react';
import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { useSession } from '#renderer/data/office.ts';
import { firstScope, isOfOthers, kindWord, scopesOf, useTodo, useTodoWay } from '#renderer/data/todo.ts';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { KeyCap } from '#renderer/parts/keys/key-cap.tsx';
import { TodoDue } from '#renderer/parts/marks/todo-due.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { TodoLine } from '#shared/contract/directive-answers.ts';
import { todoWords as words } from '#shared/words/todo.ts';
import { rulingsFirst } from './rulings-first.ts';
import { homeTexts, todoTexts as texts } from './texts.ts';
import { useHeight } from './use-height.ts';

const rowHeight = 31;
/** What stands above and below the lines. */
const besides = 427;
const [fewest, most] = [9, 14];

const fitting = (height: number): number =>
  Math.min(most, Math.max(fewest, Math.floor((height - besides) / rowHeight)));

/** 待辦: what waits, by its day; Enter leads to the record and its next step. */
export function TodoLines() {
  const session = useSession();
  const [scope, setScope] = useState(firstScope(session));
  const { data } = useTodo(scope);
  const openLine = useTodoWay();
  const rules = session.rights.includes('ruling');
  const room = fitting(useHeight());
  const { past } = useChosenPeriod();
  if (!data) return <section className="home-todo" />;
  const note = texts.note(rules ? texts.rulingsFirst : texts.byDay, data.lines.length);
  return (
    <section className="home-todo" aria-label={words.title}>
      <SectionHead
        title={words.title}
        note={past === undefined ? note : texts.ofToday(note)}
        action={
          <span className="row">
            <Segmented
              label={texts.whose}
              segments={scopesOf(session).map((id) => ({ id, label: words.scopes[id] }))}
              value={scope}
              onChange={setScope}
            />
            <a href="#/todo">{texts.all}</a>
          </span>
        }
      />
      {data.lines.length === 0 && <EmptyState title={words.empty} sentence={words.emptySentence} />}
      <RowButtons
        label={words.title}
        rows={(rules ? rulingsFirst(data.lines) : data.lines).slice(0, room).map((line) => ({
          id: line.id,
          content: <Line line={line} />,
          onPress: () => openLine(line),
        }))}
      />
    </section>
  );
}

function Line({ line }: { line: TodoLine }) {
  const { units: own } = useSession();
  const { kind, number, title, units } = line;
  const others = isOfOthers(line, own);
  return (
    <>
      <span className="home-due">
        <TodoDue line={line} />
      </span>
      <span className="home-kind">{kindWord(line, own)}</span>
      <span className="home-number sub el">{number}</span>
      <span className="grow el">{title}</span>
      <span className="home-units sub el">{units.join(homeTexts.and)}</span>
      <span className="home-act link small">
        {others ? texts.look : texts.acts[kind]}
        <KeyCap>Enter</KeyCap>
      </span>
    </>
  );
}
