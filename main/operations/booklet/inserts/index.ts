import type { InsertAnswer } from '#shared/booklet/inserts.ts';
import { type BookletInsert, isBookletInsert } from '#shared/booklet/inserts.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import { budgetByUnit, budgetProgress, budgetTrend } from './budget.ts';
import { answers, councilMotions, meetings, motionExecution } from './council.ts';
import { directiveFlow, directiveList, directivesByUnit, directiveUnits } from './directives.ts';
import type { Draw, DrawContext } from './draw.ts';
import { indicatorMonths, indicators } from './indicators.ts';

const drawings: Readonly<Record<BookletInsert, Draw>> = {
  motionExecution,
  councilMotions,
  answers,
  directivesByUnit,
  directiveList,
  meetings,
  budgetByUnit,
  budgetTrend,
  indicators,
  directiveFlow,
  directiveUnits,
  budgetProgress,
  indicatorMonths,
};

export const drawInsert = (name: string, context: DrawContext): InsertAnswer =>
  isBookletInsert(name) ? drawings[name](context) : { kind: 'problem', sentence: words.noInsert(name) };
