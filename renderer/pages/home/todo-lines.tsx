import { useState } from 'react';
import { useSession } from '#renderer/data/office.ts';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { KeyCap } from '#renderer/parts/keys/key-cap.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { formatDay, rocYear } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { TodoLine } from '#shared/contract/directive-operations.ts';
import { homeTexts, todoTexts as texts } from './texts.ts';
import { useHeight } from './use-height.ts';
import { useWays } from './use-way.ts';
import { firstScope, scopesOf, useTodo } from './use-whose.ts';

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
  const ways = useWays();
  const room = fitting(useHeight());
  if (!data) return <section className="home-todo" />;
  return (
    <section className="home-todo" aria-label={texts.title}>
      <SectionHead
        title={texts.title}
        note={texts.note(data.lines.length)}
        action={
          <span className="row">
            <Segmented
              label={texts.whose}
              segments={scopesOf(session).map((id) => ({ id, label: texts.scopes[id] }))}
              value={scope}
              onChange={setScope}
            />
            <a href="#/todo">{texts.all}</a>
          </span>
        }
      />
      {data.lines.length === 0 && <EmptyState title={texts.empty} sentence={texts.emptySentence} />}
      <RowButtons
        label={texts.title}
        rows={data.lines.slice(0, room).map((line) => ({
          id: line.id,
          content: <Line line={line} />,
          onPress: () => ways.line(line),
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
        <DueMark line={line} />
      </span>
      <span className="home-kind">{others && kind === 'overdue' ? texts.chase : texts.kinds[kind]}</span>
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

/** A report that another unit owes: it is chased, not written here. */
const isOfOthers = ({ kind, unit }: TodoLine, own: readonly Id[]): boolean =>
  (kind === 'overdue' || kind === 'report') && unit !== undefined && !own.includes(unit);

/** Only what has a due day can be late; a meeting stands under its day. */
const held = new Set<TodoLine['kind']>(['meeting', 'minutes']);

function DueMark({ line: { on, late, kind } }: { line: TodoLine }) {
  const { today } = useOfficeDays();
  if (on === null) return null;
  if (late > 0 && !held.has(kind)) return <Tag kind="late">{texts.late(late)}</Tag>;
  if (on === today) return <Tag kind="soft-warn">{texts.today}</Tag>;
  return <span className="sub">{formatDay(on, rocYear(on) === rocYear(today) ? 'weekday' : 'dots')}</span>;
}
