import { applyPlan, overflowSentence } from '../acting.ts';
import { ground } from '../commands.ts';
import type { GridCore } from '../core.ts';
import { select } from '../going.ts';
import { pasteTarget, planClear, planPaste } from '../paste.ts';
import { HEAD_ROW } from '../selection.ts';
import { words } from '../words.ts';
import { copyRange, htmlOf, tsvOf } from './copy.ts';
import { matrixOf } from './matrix.ts';

/** Puts the selected range on the clipboard, as text for editors and as a table for spreadsheets. */
export function copy<Row>(core: GridCore<Row>, data: DataTransfer): boolean {
  const { range } = core;
  if (range.top === HEAD_ROW || core.bounds.rows === 0) return false;
  const copied = copyRange(core.props.source, core.columns, core.state.marks, range);
  if (!copied) {
    void core.props.source.load?.(range.top, range.bottom + 1);
    core.say(words.copyNotLoaded);
    return false;
  }
  data.setData('text/plain', tsvOf(copied));
  data.setData('text/html', htmlOf(copied));
  core.say(words.copied(copied.rows.length, copied.asText.length), 'info');
  return true;
}

export function cut<Row>(core: GridCore<Row>, data: DataTransfer): void {
  if (!copy(core, data) || !core.props.onEdits) return;
  void applyPlan(core, planClear(ground(core), core.range), 'cleared', pasteWords);
}

const pasteWords = { notDone: words.notPasted, partly: words.partlyPasted };

/** Pastes at the selection as one act, or says in words why nothing was pasted. */
export async function paste<Row>(core: GridCore<Row>, html: string, text: string): Promise<void> {
  const { range, bounds, props } = core;
  if (range.top === HEAD_ROW || !props.onEdits) return;
  const matrix = matrixOf(html, text);
  if (!matrix.some((row) => row.length > 0)) {
    core.say(words.nothingToPaste);
    return;
  }
  const target = pasteTarget(matrix, range, bounds);
  if ('roomRows' in target) {
    core.say(overflowSentence(target));
    return;
  }
  await props.source.load?.(target.top, target.bottom + 1);
  const plan = planPaste(ground(core), target, matrix);
  const corner = { row: target.top, col: target.left };
  select(core, { current: corner, end: { row: target.bottom, col: target.right } }, 'no');
  await applyPlan(core, plan, 'pasted', pasteWords);
}
