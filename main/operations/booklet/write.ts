import { todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import { matches } from '#shared/language/condition.ts';
import { titleOf } from '#shared/language/record.ts';
import { registers } from '#shared/registers/index.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { Draft } from '../../store/draft.ts';
import { findKept } from '../../store/rows.ts';
import type { TaskContext } from '../carry.ts';
import { create, follow } from '../changes.ts';
import { recordWritten } from '../written-record.ts';

type Wish = Calls['booklet.write']['input'];

const of = registers.bookletSection;

/** What is seen follows from the text, and takes the same right: whoever may not write a chapter acknowledges nothing in it. */
function refuseUnlessOwn({ store, author: { who } }: TaskContext, id: Id): Id {
  const kept = findKept(store.db, of, id);
  if (!kept) throw new Refusal('missing', refusalWords.missing(of.label));
  const rule = who ? of.options.editable?.(who) : undefined;
  if (rule && !matches(rule, kept, of.fields))
    throw new Refusal('forbidden', refusalWords.rowForbidden(titleOf(of, kept)));
  return String(kept.booklet);
}

function commentOn({ author }: TaskContext, booklet: Id, section: Id, text: string): Draft {
  const by = author.who?.person ?? null;
  return create('bookletComment', newId(), { booklet, section, text, on: todayIn(), by });
}

/** A chapter's text with what its figures said to whoever wrote it, in one change. */
export function writeSection(context: TaskContext, wish: Wish): Written {
  const { id, version, body, pictures, seen, comment } = wish;
  const booklet = refuseUnlessOwn(context, id);
  const patch = { ...(body === undefined ? {} : { body }), ...(pictures === undefined ? {} : { pictures }) };
  const drafts: Draft[] = [
    ...(Object.keys(patch).length === 0
      ? []
      : [{ kind: 'patch', register: of.name, id, version, patch } satisfies Draft]),
    ...(seen === undefined ? [] : [follow(of.name, id, { seen: JSON.stringify(seen) })]),
    ...(comment === undefined || comment === '' ? [] : [commentOn(context, booklet, id, comment)]),
  ];
  const { position } = context.commit('booklet.write', drafts);
  return recordWritten(context, 'bookletSection', id, position);
}
