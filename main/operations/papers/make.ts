import { writeFile } from 'node:fs/promises';
import { formatDay } from '#shared/base/day.ts';
import type { PaperKind } from '#shared/contract/meeting-operations.ts';
import type { PaperFormat } from '#shared/contract/paper-formats.ts';
import { paperBytes } from '../../documents/formats.ts';
import { translated } from '../../store/database.ts';
import type { JobContext } from '../carry.ts';
import { chasingPaper, directiveListPaper, handoverPaper, reviewPackPaper } from './case-papers.ts';
import { answerPaper, motionExecutionPaper, officeMotionsPaper } from './council-papers.ts';
import { type Fill, type Filled, fillFor, type PaperWish } from './fill.ts';
import { agendaPaper, minutesPaper } from './meeting-papers.ts';

const papers: Readonly<Record<PaperKind, (fill: Fill) => Filled>> = {
  agenda: agendaPaper,
  minutes: minutesPaper,
  directiveList: directiveListPaper,
  reviewPack: reviewPackPaper,
  motionExecution: motionExecutionPaper,
  officeMotions: officeMotionsPaper,
  chasingLetter: chasingPaper,
  answer: answerPaper,
  handover: handoverPaper,
};

/** A paper as a file that the door hands out; who printed what is in the access log. */
export async function makePaper(
  context: JobContext,
  wish: PaperWish,
  format: PaperFormat,
): Promise<{ file: string; name: string }> {
  const fill = fillFor(context, wish);
  const { paper, name } = papers[wish.paper](fill);
  const file = context.files.room(`${name}_${formatDay(fill.on, 'dots').replaceAll('.', '')}.${format}`);
  try {
    await writeFile(file.path, await paperBytes(paper, format, context));
  } catch (error) {
    throw translated(error);
  }
  await context.log('exported', { paper: wish.paper, subject: wish.id ?? null, withheld: wish.withheld, kind: format });
  return { file: context.files.offer(file), name: file.name };
}
