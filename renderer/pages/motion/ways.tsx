import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import { motionColumns } from './columns.tsx';
import { MotionHeadActions } from './head-actions.tsx';
import { MotionDrawer } from './motion-drawer.tsx';
import { MotionForm } from './motion-form.tsx';
import { motionTexts as texts } from './texts.ts';
import { unsettled, useMotionViews } from './views.ts';

/** 議案: from the day it comes in to the report on what became of it. */
export const motionWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  form: MotionForm,
  useViews: useMotionViews,
  first: 'session',
  columns: motionColumns,
  drawer: MotionDrawer,
  headActions: MotionHeadActions,
  navCount: unsettled,
  keys: [
    { keys: ['↑', '↓'], does: texts.keys.walk },
    { keys: ['空白'], does: texts.keys.check },
    { keys: ['Enter'], does: texts.keys.open },
    { keys: ['Ctrl F'], does: texts.keys.find },
    { keys: ['Alt ←'], does: texts.keys.back },
  ],
};
