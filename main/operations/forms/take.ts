import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { FormTaken } from '#shared/contract/form-operations.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { Draft } from '../../store/draft.ts';
import { recordThere } from '../../store/records.ts';
import type { TaskContext } from '../carry.ts';
import { follow, move } from '../changes.ts';
import { signed } from '../signed.ts';
import { standing } from './needs.ts';
import type { Sheet } from './sheets.ts';
import type { Taken } from './subject.ts';
import { subjectNamed } from './subjects.ts';

interface Apply {
  sheet: Id;
  file: string;
  rows: readonly Taken[];
}

/** What a unit sent back, in one change with the fact that it did. */
export function takeForm(context: TaskContext, { sheet: id, file, rows }: Apply): FormTaken {
  const sheet = recordThere(context.store.db, 'formSheet', id);
  const form = recordThere(context.store.db, 'form', sheet.form);
  if (form.state !== 'open') throw new Refusal('invalid', words.closedForm(form.name));
  const issued = new Set((sheet.rows ?? '').split(' '));
  const subject = subjectNamed(form.about);
  const taken = rows
    .map((row) => ({ ...row, values: standing(subject, row.values) }))
    .filter(({ values }) => Object.keys(values).length > 0);
  if (taken.some((row) => !issued.has(row.id))) throw new Refusal('invalid', words.gone);
  const cells = cellsIn(taken);
  try {
    const drafts = subject.drafts(context, taken, file);
    const lent = (context.author.who && subject.lent?.(context.author.who)) ?? [];
    const { position } = context.commit('form.apply', [...drafts, returned(context, sheet, file, cells)], { lent });
    return { position, taken: cells, rows: taken.length, left: cellsIn(rows) - cells };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict')
      throw new Refusal('conflict', words.changedSince(error.message), error.facts);
    throw error;
  }
}

const cellsIn = (rows: readonly Taken[]): number =>
  rows.reduce((sum, { values }) => sum + Object.keys(values).length, 0);

/** A sheet may come back more than once: what it brought is counted together. */
function returned(context: TaskContext, sheet: Sheet, file: string, cells: number): Draft {
  const facts = { returnedOn: signed(context).on, file, taken: (sheet.taken ?? 0) + cells };
  return sheet.state === 'returned'
    ? follow('formSheet', sheet.id, facts)
    : move('formSheet', sheet.id, 'return', facts);
}

const keepers = ['control', 'accounting', 'manage'] as const;

/** A round is its issuer's, and those keep it who keep the office's papers. */
function checkKeeper(context: TaskContext, id: Id): void {
  const { who } = context.author;
  const form = recordThere(context.store.db, 'form', id);
  if (who && form.by !== who.person && !keepers.some((right) => who.rights.has(right)))
    throw new Refusal('forbidden', words.notYours);
}

export function waiveSheet(context: TaskContext, { sheet, waived }: { sheet: Id; waived: boolean }) {
  checkKeeper(context, recordThere(context.store.db, 'formSheet', sheet).form);
  const { position } = context.commit('form.waive', [move('formSheet', sheet, waived ? 'waive' : 'ask')]);
  return { position };
}

export function closeForm(context: TaskContext, { id, closed }: { id: Id; closed: boolean }) {
  checkKeeper(context, id);
  const { position } = context.commit('form.close', [move('form', id, closed ? 'close' : 'reopen')]);
  return { position };
}
