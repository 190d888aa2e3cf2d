import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { InsertAnswer } from '#shared/booklet/inserts.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';
import { styled } from '#shared/figures/style.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import { lastPosition } from '../../store/journal.ts';
import type { JobContext, ReadContext } from '../carry.ts';
import type { Freeze } from './begin.ts';
import { type Booklet, bookletThere, sectionsOf, valuesOf } from './kept.ts';

const frozenFigure = ([key, reply]: [string, FigureReply]): Freeze['figures'][number] => ({
  kind: 'figure',
  key,
  label: reply.ok ? reply.label : reply.name,
  value: reply.ok ? styled(reply, { name: 'counted' }) : '',
  definition: reply.ok ? reply.version : null,
  data: JSON.stringify(reply),
});

const frozenInsert = ([key, answer]: [string, InsertAnswer]): Freeze['figures'][number] => ({
  kind: 'insert',
  key,
  label: answer.kind === 'problem' ? key : answer.title,
  value: '',
  definition: null,
  data: JSON.stringify(answer),
});

function problemsIn({ figures, inserts }: BookletValues): string[] {
  return [
    ...Object.values(figures).flatMap((reply) => (reply.ok ? [] : [reply.sentence])),
    ...Object.values(inserts).flatMap((answer) => (answer.kind === 'problem' ? [answer.sentence] : [])),
  ];
}

/** 定稿: what is printed from now on is what stands here, whatever happens to the records. */
export async function publishBooklet(
  context: JobContext,
  { id }: { id: Id },
): Promise<{ position: number; figures: number }> {
  const booklet = bookletThere(context, id);
  if (booklet.state === 'published') throw new Refusal('invalid', words.published(booklet.title));
  if (booklet.state !== 'approved') throw new Refusal('invalid', words.notApproved(booklet.title));
  const open = sectionsOf(context.db, id).filter(({ state }) => state !== 'done');
  if (open.length > 0) throw new Refusal('invalid', words.openSections(open.map(({ title }) => title)));
  const freeze = freezeOf(context, booklet);
  const { position } = await context.task<{ position: number }>('booklet.freeze', freeze);
  return { position, figures: freeze.figures.filter(({ kind }) => kind === 'figure').length };
}

/** Everything that the report prints, with the ids behind it, as it is now. */
export function freezeOf(context: ReadContext, booklet: Booklet): Freeze {
  const knownAt = lastPosition(context.db);
  const values = valuesOf(context, booklet);
  const problems = problemsIn(values);
  if (problems.length > 0) throw new Refusal('invalid', words.problems(problems));
  const { words: said, units } = values;
  return {
    id: booklet.id,
    knownAt,
    figures: [
      ...Object.entries(values.figures).map(frozenFigure),
      ...Object.entries(values.inserts).map(frozenInsert),
      {
        ...{ kind: 'word', key: 'words', label: '文字變數', value: '', definition: null },
        data: JSON.stringify({ words: said, units }),
      },
    ],
  };
}
