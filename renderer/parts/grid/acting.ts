import type { GridCore } from './core.ts';
import { type CellMark, pending, settled, withMarks } from './marks.ts';
import type { Overflow, Plan, Problem } from './paste.ts';
import type { Edit, EditOrigin, Refusal } from './types.ts';
import { words } from './words.ts';

/** Hands the edits to the page: shown at once and hatched, settled when it answers. */
export async function apply<Row>(
  core: GridCore<Row>,
  edits: readonly Edit<Row>[],
  origin: EditOrigin,
): Promise<readonly Refusal[]> {
  const { onEdits } = core.props;
  if (!onEdits || edits.length === 0) return [];
  core.turn += 1;
  const turn = core.turn;
  core.set({ marks: pending(core.state.marks, edits, turn) });
  const refusals = await answered(onEdits(edits, origin), edits);
  core.set({ marks: settled(core.state.marks, edits, turn, refusals) });
  const first = refusals[0];
  if (first) core.say(words.refused(refusals.length, first.reason));
  return refusals;
}

async function answered<Row>(
  answer: Promise<readonly Refusal[] | undefined>,
  edits: readonly Edit<Row>[],
): Promise<readonly Refusal[]> {
  try {
    return (await answer) ?? [];
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : words.notSaved;
    return edits.map(({ key, column }) => ({ key, column, reason }));
  }
}

/** A text its column cannot read stays in the cell, marked, until it is corrected or taken back. */
export function markRefused<Row>(core: GridCore<Row>, key: string, column: string, text: string, reason: string): void {
  const mark = { state: 'refused', shown: text, text, reason } as const;
  core.set({ marks: withMarks(core.state.marks, [{ key, column, mark }]) });
  core.say(reason);
}

export interface PlanWords {
  notDone: string;
  partly: string;
}

/** Applies a plan as one act, or says why not: one bad cell stops all unless the page allows the rest. */
export async function applyPlan<Row>(
  core: GridCore<Row>,
  plan: Plan<Row>,
  origin: EditOrigin,
  said: PlanWords,
): Promise<void> {
  const { edits, problems } = plan;
  const partly = core.props.pastePolicy === 'skip-refused' && edits.length > 0;
  if (problems.length > 0) core.say(problemSentence(partly ? said.partly : said.notDone, problems));
  if (problems.length > 0 && !partly) return;
  if (problems.length === 0) core.say(undefined);
  const refused = await apply(core, edits, origin);
  if (origin !== 'pasted' || problems.length > 0 || refused.length > 0) return;
  core.say(edits.length === 0 ? words.unchanged : words.pasted(edits.length), 'info');
}

function problemSentence(lead: string, problems: readonly Problem[]): string | undefined {
  const first = problems[0];
  if (!first) return undefined;
  if (problems.length === 1 && first.fixed) return first.reason;
  return words.problems(lead, first.rowIndex + 1, first.title, first.reason, problems.length - 1);
}

export function overflowSentence({ rows, columns, roomRows, roomColumns }: Overflow): string {
  return words.tooLarge(rows, columns, roomRows, roomColumns);
}

/** Esc on a refused cell takes back what was typed; says whether there was anything to take back. */
export function takeBack<Row>(core: GridCore<Row>): boolean {
  const { marks } = core.state;
  const { top, bottom, left, right } = core.range;
  if (marks.size === 0) return false;
  const changes: CellMark[] = [];
  for (let index = Math.max(0, top); index <= bottom; index += 1) {
    const key = core.props.source.keyAt(index);
    const row = key === undefined ? undefined : marks.get(key);
    if (key === undefined || !row) continue;
    for (const { id: column } of core.columns.slice(left, right + 1)) {
      if (row.get(column)?.state === 'refused') changes.push({ key, column, mark: undefined });
    }
  }
  if (changes.length === 0) return false;
  core.set({ marks: withMarks(marks, changes) });
  core.say(undefined);
  return true;
}
