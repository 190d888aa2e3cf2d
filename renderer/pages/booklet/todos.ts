import type { Id } from '#shared/base/ids.ts';
import type { Part, Run } from '#shared/booklet/compile.ts';
import { bookletInserts, isBookletInsert } from '#shared/booklet/inserts.ts';
import { chipKey, type Insert } from '#shared/booklet/markup.ts';
import { type ChangedChip, changedSince, readSeen } from '#shared/booklet/seen.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { partsOf } from './parts.ts';
import type { CommentRecord, SectionRecord } from './use-booklet.ts';

type Waiting =
  /** Nothing is written yet. */
  | { kind: 'empty' }
  /** A number, table or chart cannot be had. `key` leads to it in the text. */
  | { kind: 'problem'; label: string; sentence: string; key: string | null }
  | { kind: 'changed'; change: ChangedChip }
  | { kind: 'comment'; comment: CommentRecord }
  /** It is written, and not said to be finished. */
  | { kind: 'open' };

/** What a chapter waits for. */
export type Todo = Waiting & { id: string; section: Id };

interface Ground {
  values: BookletValues;
  comments: readonly CommentRecord[];
}

const insertLabel = ({ caption, name }: Insert): string =>
  caption ?? (isBookletInsert(name) ? bookletInserts[name].label : name);

type Problem = Extract<Waiting, { kind: 'problem' }>;

function problemsOf(part: Part, values: BookletValues): Problem[] {
  if (part.kind === 'problem') return [{ kind: 'problem', label: part.text, sentence: '', key: null }];
  if (part.kind === 'insert') {
    const answer = values.inserts[part.key];
    return answer?.kind === 'problem'
      ? [{ kind: 'problem', label: insertLabel(part.insert), sentence: answer.sentence, key: part.key }]
      : [];
  }
  return part.runs.flatMap((run) => problemOf(run));
}

const problemOf = ({ problem, chip }: Run): Problem[] =>
  problem === undefined || !chip
    ? []
    : [{ kind: 'problem', label: chip.figure, sentence: problem, key: chipKey(chip) }];

function waitingIn(section: SectionRecord, { values, comments }: Ground): Waiting[] {
  const body = section.body ?? '';
  const isEmpty = body.trim() === '';
  const parts = isEmpty ? [] : partsOf(body, values);
  const open: Waiting[] = section.state === 'open' ? [{ kind: isEmpty ? 'empty' : 'open' }] : [];
  return [
    ...parts.flatMap((part) => problemsOf(part, values)),
    ...changedSince(readSeen(section.seen), body, values).map((change): Waiting => ({ kind: 'changed', change })),
    ...comments.filter((one) => one.section === section.id).map((comment): Waiting => ({ kind: 'comment', comment })),
    ...open,
  ];
}

/** Numbers that cannot be had, numbers that changed, comments, and a chapter that is not done; of a published report none. */
export const todosOf = (section: SectionRecord, ground: Ground): Todo[] =>
  ground.values.frozen
    ? []
    : waitingIn(section, ground).map(
        (one, at): Todo => ({ ...one, section: section.id, id: idOf(one, section.id, at) }),
      );

/** What a to-do is known by stays the same while others are done. */
function idOf(one: Waiting, section: Id, at: number): string {
  if (one.kind === 'comment') return one.comment.id;
  if (one.kind === 'changed') return `${section} changed ${one.change.key}`;
  return one.kind === 'problem' ? `${section} problem ${one.key ?? at}` : `${section} ${one.kind}`;
}

/** The next one through the whole report, from the one that was last gone to or the chapter that is open, and round again. */
export function nextTodo(
  todos: readonly Todo[],
  sections: readonly Id[],
  open: Id,
  last: string | undefined,
): Todo | undefined {
  const at = todos.findIndex(({ id, section }) => id === last && section === open);
  if (at >= 0) return todos[(at + 1) % todos.length];
  const here = sections.indexOf(open);
  return todos.find(({ section }) => sections.indexOf(section) >= here) ?? todos[0];
}

/** Where a to-do stands in the text. */
export function placeOf(todo: Todo): string | null {
  if (todo.kind === 'changed') return todo.change.key;
  return todo.kind === 'problem' ? todo.key : null;
}
