import { type ReactNode, useEffect, useRef } from 'react';
import { call, registerCalls } from '#renderer/data/client.ts';
import { useNamed } from '#renderer/data/queries.ts';
import { guarded, noticed } from '#renderer/data/written.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Mark, type MarkName } from '#renderer/parts/marks/mark.tsx';
import { formatDay, todayIn } from '#shared/base/day.ts';
import { chipText } from '#shared/booklet/markup.ts';
import { type ChangedChip, fixedIn, readSeen } from '#shared/booklet/seen.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { bookletComment } from '#shared/registers/booklet-comment.ts';
import { bookletSection } from '#shared/registers/booklet-section.ts';
import { asideTexts as texts } from './aside-texts.ts';
import { savedSection } from './editor/open-sections.ts';
import { composerTexts } from './texts.ts';
import type { Todo } from './todos.ts';
import type { CommentRecord, SectionRecord } from './use-booklet.ts';
import { useTitle } from './use-chip.ts';

interface TodoItemProps {
  todo: Todo;
  section: SectionRecord;
  values: BookletValues;
  isHere: boolean;
  onGo: () => void;
}

/** One thing that the chapter waits for, with what can be done about it here. */
export function TodoItem(props: TodoItemProps) {
  const { todo, section } = props;
  const { data } = useNamed<GetAnswer>('bookletSection.get', { id: section.id });
  const may = data?.editable === true;
  switch (todo.kind) {
    case 'empty':
      return <Empty {...props} />;
    case 'problem':
      return (
        <Line
          {...props}
          mark="farBehind"
          title={todo.sentence === '' ? texts.unread : texts.problem(todo.label)}
          acts={todo.key === null ? null : <LinkButton onPress={props.onGo}>{texts.goThere}</LinkButton>}
        >
          {todo.sentence === '' ? texts.unreadSentence(todo.label) : todo.sentence}
        </Line>
      );
    case 'changed':
      return (
        <Line
          {...props}
          mark="behind"
          title={texts.changed(todo.change.label)}
          acts={may ? <ChangedActs change={todo.change} section={section} /> : null}
        >
          {texts.changedSentence(todo.change.was, todo.change.now)}
        </Line>
      );
    case 'comment':
      return <Comment {...props} comment={todo.comment} />;
    case 'open':
      return (
        <Line
          {...props}
          mark="ongoing"
          title={texts.open}
          acts={may ? <LinkButton onPress={() => guarded(finish(section))}>{texts.finish}</LinkButton> : null}
        >
          {texts.openSentence}
        </Line>
      );
  }
}

interface LineProps extends TodoItemProps {
  mark: MarkName;
  title: string;
  acts?: ReactNode;
  children: ReactNode;
}

const tones: Partial<Record<MarkName, string>> = { farBehind: 'bad', behind: 'warn', asked: 'act' };

function Line({ isHere, mark, title, acts, children }: LineProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isHere) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <li ref={line} aria-current={isHere ? 'true' : undefined}>
      <span className={`st ${tones[mark] ?? 'plain'}`}>
        <Mark name={mark} />
      </span>
      <div>
        <b>{title}</b>
        <p>{children}</p>
        {acts && <div className="booklet-todo-acts">{acts}</div>}
      </div>
    </li>
  );
}

function Empty(props: TodoItemProps) {
  const { unit } = props.section;
  const name = useTitle('unit', unit ?? undefined);
  return (
    <Line {...props} mark="ongoing" title={texts.empty}>
      {unit === null ? texts.emptySentence : texts.emptyBy(name ?? '')}
    </Line>
  );
}

function Comment({ comment, ...props }: TodoItemProps & { comment: CommentRecord }) {
  const by = useTitle('person', comment.by ?? undefined);
  const settle = (): void =>
    void noticed(
      registerCalls(bookletComment).move('settle', { id: comment.id, version: comment.version }),
      texts.settled,
    );
  return (
    <Line {...props} mark="asked" title={comment.text} acts={<LinkButton onPress={settle}>{texts.settle}</LinkButton>}>
      {texts.by(by ?? '', comment.on === null ? '' : formatDay(comment.on, 'dots'))}
    </Line>
  );
}

async function finish({ id, title }: SectionRecord): Promise<void> {
  const now = await savedSection(id);
  if (!now) return;
  const moved = registerCalls(bookletSection).move('finish', { id, version: now.version });
  await noticed(moved, composerTexts.finished(title));
}

function ChangedActs({ change, section }: { change: ChangedChip; section: SectionRecord }) {
  const { id } = section;
  const body = section.body ?? '';
  const { label, was, now } = change;
  const update = async (): Promise<void> => {
    const kept = await savedSection(id);
    if (!kept) return;
    const seen = { ...readSeen(kept.seen), [chipText(change.chip)]: now };
    await noticed(call('booklet.write', { id, version: kept.version, seen }), texts.updated(label));
  };
  const keep = async (): Promise<void> => {
    const kept = await savedSection(id);
    if (!kept) return;
    const comment = texts.keptNote(label, was, formatDay(todayIn(), 'dots'), now);
    const fixed = fixedIn(kept.body ?? '', change);
    await noticed(call('booklet.write', { id, version: kept.version, body: fixed, comment }), texts.kept(label));
  };
  return (
    <>
      <LinkButton onPress={() => guarded(update())}>{texts.update}</LinkButton>
      {/* A number that a repeat makes stands nowhere in the text by itself. */}
      {fixedIn(body, change) === body ? (
        <span className="dim small">{texts.keepNot}</span>
      ) : (
        <LinkButton onPress={() => guarded(keep())}>{texts.keep}</LinkButton>
      )}
    </>
  );
}
