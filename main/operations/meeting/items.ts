import type { Id } from '#shared/base/ids.ts';
import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { WrittenMany } from '#shared/contract/register-operations.ts';
import { meetingWords as words } from '#shared/words/meeting.ts';
import type { Draft } from '../../store/draft.ts';
import { recordThere } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { create } from '../changes.ts';
import { recordWritten } from '../written-record.ts';

type Values = Record<string, unknown> & { meeting: Id };

/** Whoever records a meeting may write down every unit's items: each of them knows who that is. */
export function itemDraft(context: TaskContext, id: Id, values: Values): Draft {
  const meeting = recordThere(context.store.db, 'meeting', values.meeting);
  if (meeting.state === 'confirmed') throw new Refusal('invalid', words.confirmed);
  return create('item', id, { ...values, recorder: meeting.recorder });
}

/** In place of the plain operations. */
export const itemTasks: Record<string, Task> = {
  'item.create': task((context, { values }: { values: Values }) => {
    const id = newId();
    const { position } = context.commit('item.create', [itemDraft(context, id, values)]);
    return recordWritten(context, 'item', id, position);
  }),
  'item.createMany': task((context, { rows }: { rows: Values[] }): WrittenMany => {
    const made = rows.map((values) => ({ id: newId(), values }));
    const { position, written } = context.commit(
      'item.createMany',
      made.map(({ id, values }) => itemDraft(context, id, values)),
    );
    return {
      written,
      position,
      rows: made.map(({ id }) => recordWritten(context, 'item', id, position).record),
    };
  }),
};
