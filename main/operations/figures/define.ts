import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { OwnFigureWish } from '#shared/contract/figure-operations.ts';
import type { Written } from '#shared/contract/register-operations.ts';
import { conditionText, type OwnFigureEntry, ownFigureProblems } from '#shared/figures/own-figure.ts';
import { seeRight } from '#shared/language/register.ts';
import { registers } from '#shared/registers/index.ts';
import { may } from '#shared/rights.ts';
import { figureWords as words } from '#shared/words/figures.ts';
import type { Draft } from '../../store/draft.ts';
import { recordThere } from '../../store/records.ts';
import { type Task, type TaskContext, task } from '../carry.ts';
import { recordWritten } from '../written-record.ts';

type Entry = OwnFigureEntry & Pick<OwnFigureWish, 'id' | 'version'>;

function refuseUnfit({ store, author }: TaskContext, entry: Entry): void {
  const of = store.registerNamed(entry.register);
  if (!of || (author.who && !may(author.who, seeRight(of))))
    throw new Refusal('invalid', words.noRegister(entry.register), { fields: { register: words.noRegister('') } });
  const problems = ownFigureProblems(of, entry);
  const [first] = Object.values(problems);
  if (first !== undefined) throw new Refusal('invalid', first, { fields: problems });
}

/** A condition over thousands of picked records is no definition. */
function texts({ filter, whole }: Entry): { filter: string | null; whole: string | null } {
  const kept = { filter: conditionText(filter), whole: conditionText(whole) };
  const most = registers.ownFigure.fields.filter.limits?.length ?? 0;
  if (Object.values(kept).some((text) => text !== null && text.length > most))
    throw new Refusal('invalid', words.conditionTooLong);
  return kept;
}

function define(context: TaskContext, entry: Entry): Written {
  const known = entry.id === undefined ? undefined : recordThere(context.store.db, 'ownFigure', entry.id);
  const { id: _id, version, key, register, ...said } = entry;
  const settled = { ...entry, register: known?.register ?? register };
  refuseUnfit(context, settled);
  const values = { ...said, ...texts(entry) };
  const id = known?.id ?? newId();
  const draft: Draft = known
    ? { kind: 'patch', register: 'ownFigure', id, patch: values, version: version ?? known.version }
    : { kind: 'create', register: 'ownFigure', id, values: { ...values, key, register } };
  const { position } = context.commit('ownFigure.define', [draft]);
  return recordWritten(context, 'ownFigure', id, position);
}

export const figureTasks: Readonly<Record<string, Task>> = { 'ownFigure.define': task(define) };
