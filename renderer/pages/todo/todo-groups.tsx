import { type KeyboardEvent, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useSession } from '#renderer/data/office.ts';
import { kindWord, useTodoWay } from '#renderer/data/todo.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { TodoDue } from '#renderer/parts/marks/todo-due.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { addDays, type Day } from '#shared/base/day.ts';
import type { TodoLine } from '#shared/contract/directive-answers.ts';
import { todoTexts as texts } from './texts.ts';

type Group = keyof typeof texts.groups;

function groupOf({ on, late }: TodoLine, today: Day): Group {
  if (on === null) return 'open';
  if (late > 0) return 'late';
  if (on <= today) return 'today';
  return on <= addDays(today, 7) ? 'soon' : 'later';
}

/** Lines under their days; ↑ and ↓ walk through all of them, Enter opens. */
export function TodoGroups({ lines }: { lines: readonly TodoLine[] }) {
  const { today } = useOfficeDays();
  const list = useRef<HTMLDivElement>(null);
  const grouped = Map.groupBy(lines, (line) => groupOf(line, today));
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button.matches(':focus'));
    buttons[here + step]?.focus();
  };
  return (
    <div ref={list} onKeyDownCapture={walk}>
      {(Object.keys(texts.groups) as Group[]).map((group) => {
        const own = grouped.get(group) ?? [];
        if (own.length === 0) return null;
        return (
          <section key={group} className="todo-group">
            <SectionHead title={texts.groups[group]} note={String(own.length)} />
            <ul aria-label={texts.groups[group]}>
              {own.map((line) => (
                <li key={line.id}>
                  <TodoRow line={line} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function TodoRow({ line }: { line: TodoLine }) {
  const open = useTodoWay();
  const { units: own } = useSession();
  const { number, title, units } = line;
  return (
    <AriaButton className="todo-row" onPress={() => open(line)}>
      <span>
        <TodoDue line={line} />
      </span>
      <span className="sub nw">{kindWord(line, own)}</span>
      <span className="code nw">{number}</span>
      <span className="el">{title}</span>
      <span className="sub el">{units.join('、')}</span>
    </AriaButton>
  );
}
