import type { Read, Task } from '../carry.ts';
import { accountTreeTasks } from './accounts.ts';
import { advanceTasks } from './advances.ts';
import { allotmentTasks } from './allotments.ts';
import { bookReads } from './book.ts';
import { carryTasks } from './carries.ts';
import { controlReads, controlTasks } from './controls.ts';
import { executionTasks } from './executions.ts';
import { lineReads } from './line.ts';
import { lineTasks } from './lines.ts';
import { moveReads, moveTasks } from './moves.ts';
import { openTasks } from './open.ts';
import { seriesReads } from './series.ts';
import { stepTasks } from './steps.ts';
import { termTasks } from './terms.ts';

/** 預算: all that the contract names of it, one file a subject. */
export const budgetReads: Readonly<Record<string, Read>> = {
  ...bookReads,
  ...lineReads,
  ...seriesReads,
  ...moveReads,
  ...controlReads,
};

export const budgetTasks: Readonly<Record<string, Task>> = {
  ...openTasks,
  ...stepTasks,
  ...accountTreeTasks,
  ...lineTasks,
  ...allotmentTasks,
  ...executionTasks,
  ...moveTasks,
  ...termTasks,
  ...controlTasks,
  ...carryTasks,
  ...advanceTasks,
};
