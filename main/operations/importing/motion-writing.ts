import { type Id, newId } from '#shared/base/ids.ts';
import { plainPart } from '#shared/importing/motion-rows.ts';
import type { Execution } from '#shared/importing/resolved-texts.ts';
import { executions, motion } from '#shared/registers/motion.ts';
import { councilImportWords as words } from '#shared/words/importing-council.ts';
import type { Draft } from '../../store/draft.ts';
import { recordThere } from '../../store/records.ts';
import type { TaskContext } from '../carry.ts';
import { create, move } from '../changes.ts';
import { executed, motionNumberFor } from '../motion/file.ts';
import { patched } from '../patched.ts';
import { standsAsLookedAt } from './looked-at.ts';
import { courseOf, leadsOn, newsIn } from './motion-steps.ts';
import { saidBy } from './said-by.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

const codeOf: ReadonlyMap<unknown, Execution> = new Map(
  Object.entries(executions).map(([code, label]) => [label, code as Execution]),
);

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** The motion that a new row is, where the list leads it no further. */
export function motionAlone(values: Values): Values | undefined {
  if (!isFilled(values.number) || isFilled(values.executionText)) return undefined;
  const plain = plainPart(values);
  return courseOf('received', plain, newsIn(values)).steps.length > 0 ? undefined : plain;
}

/** A row becomes a motion, or a change of one, then the moves that the list's facts ask for, then a report. */
export function* motionDrafts(context: TaskContext, rows: Iterable<StagedWrite>, file: string): Generator<Draft> {
  const basis = words.basis(motion.label, file);
  for (const row of rows) {
    const { record, version } = row;
    const news: Values = saidAnew(row);
    if (leadsOn(newsIn(news))) standsAsLookedAt(context.store.db, motion, row);
    const plain = plainPart(news);
    const id = record ?? newId();
    const before = record === null ? undefined : recordThere(context.store.db, 'motion', record);
    yield* before ? changed(context, id, version ?? 0, plain) : [created(context, id, plain)];
    const { steps } = courseOf(before?.state ?? 'received', { ...before, ...plain }, newsIn(news));
    for (const step of steps) yield move('motion', id, step);
    if (isFilled(news.executionText)) yield* reported(context, id, news, basis);
  }
}

function created({ store }: TaskContext, id: Id, plain: Values): Draft {
  const council = typeof plain.council === 'string' ? plain.council : null;
  const number = plain.number ?? motionNumberFor(store.db, council, String(plain.source));
  return create('motion', id, { ...plain, number });
}

const changed = (context: TaskContext, id: Id, version: number, patch: Values): Draft[] =>
  Object.keys(patch).length === 0 ? [] : patched(context, 'motion', { id, version, patch });

function reported(context: TaskContext, id: Id, news: Values, basis: string): Draft[] {
  const now = recordThere(context.store.db, 'motion', id);
  const unit = now.unit ?? '';
  const execution = codeOf.get(news.execution) ?? now.execution ?? 'ongoing';
  const said = { unit, execution, text: String(news.executionText), files: [] };
  const asOf = typeof news.executedOn === 'string' ? { asOf: news.executedOn } : {};
  return executed(context, now, { ...said, ...asOf }, saidBy(context, unit, basis)).drafts;
}
