import { attachmentWays } from '#renderer/pages/attachment/ways.tsx';
import { advanceWays } from '#renderer/pages/budget/ledgers/advance-ways.tsx';
import { allotmentWays } from '#renderer/pages/budget/ledgers/allotment-ways.tsx';
import { carryOverWays } from '#renderer/pages/budget/ledgers/carry-ways.tsx';
import { controlWays } from '#renderer/pages/budget/ledgers/control-ways.tsx';
import { budgetMoveWays } from '#renderer/pages/budget/ledgers/move-ways.tsx';
import { budgetTermWays } from '#renderer/pages/budget/ledgers/term-ways.tsx';
import { councilWays } from '#renderer/pages/council/ways.tsx';
import { directiveWays } from '#renderer/pages/directive/ways.tsx';
import { formWays } from '#renderer/pages/form/ways.tsx';
import { handoverWays } from '#renderer/pages/handover/ways.tsx';
import { indicatorValueWays } from '#renderer/pages/indicator/ways.tsx';
import { seriesWays } from '#renderer/pages/meeting/list/series-ways.tsx';
import { meetingWays } from '#renderer/pages/meeting/list/ways.tsx';
import { motionWays } from '#renderer/pages/motion/ways.tsx';
import { planMonthWays, planWays } from '#renderer/pages/plan/ways.tsx';
import { questionWays } from '#renderer/pages/question/ways.tsx';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';

/** Subjects that shape their list in ways of their own. */
export const ownWays: Readonly<Record<string, OwnWays>> = {
  question: questionWays,
  motion: motionWays,
  council: councilWays,
  attachment: attachmentWays,
  directive: directiveWays,
  meeting: meetingWays,
  series: seriesWays,
  handover: handoverWays,
  budgetMove: budgetMoveWays,
  budgetTerm: budgetTermWays,
  control: controlWays,
  carryOver: carryOverWays,
  advance: advanceWays,
  allotment: allotmentWays,
  form: formWays,
  indicatorValue: indicatorValueWays,
  plan: planWays,
  planMonth: planMonthWays,
};
