import type { Id } from '#shared/base/ids.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { Approval } from './aside-approval.tsx';
import { AddComment } from './aside-comment.tsx';
import { Compared } from './aside-compared.tsx';
import { asideTexts as texts } from './aside-texts.ts';
import { TodoItem } from './aside-todo.tsx';
import type { Todo } from './todos.ts';
import type { BookletRecord, SectionRecord } from './use-booklet.ts';

interface BookletAsideProps {
  booklet: BookletRecord;
  section: SectionRecord;
  values: BookletValues;
  /** Of this chapter. */
  todos: readonly Todo[];
  /** The to-do that was gone to. */
  here: Id | undefined;
  /** The number that is marked in the text. */
  place: string | null;
  onPlace: (key: string) => void;
  onTodo: (todo: Todo) => void;
}

/** Beside the text: what its numbers were last time, what the chapter waits for, and what people say of it. */
export function BookletAside(props: BookletAsideProps) {
  const { booklet, section, values, todos, here, place, onPlace, onTodo } = props;
  return (
    <aside className="booklet-aside scroll">
      <Compared booklet={booklet} section={section} place={place} onPlace={onPlace} />
      {!values.frozen && (
        <section aria-label={texts.todo}>
          <h2>
            {texts.todo}
            {todos.length > 0 && <span className="small dim">{texts.todoHere(todos.length)}</span>}
          </h2>
          {todos.length === 0 && <p className="dim booklet-aside-line">{texts.noTodo}</p>}
          <ul className="booklet-todos">
            {todos.map((todo) => (
              <TodoItem
                key={todo.id}
                todo={todo}
                section={section}
                values={values}
                isHere={todo.id === here}
                onGo={() => onTodo(todo)}
              />
            ))}
            <Approval booklet={booklet} />
          </ul>
          <AddComment booklet={booklet.id} section={section.id} />
        </section>
      )}
    </aside>
  );
}
