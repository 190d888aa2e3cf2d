import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import { questionColumns } from './columns.tsx';
import { QuestionDrawer } from './question-drawer.tsx';
import { QuestionForm } from './question-form.tsx';
import { questionTexts as texts } from './texts.ts';
import { toAnswer, useQuestionViews } from './views.ts';

/** 質詢: what was asked in the council, and what became of the answer. */
export const questionWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  form: QuestionForm,
  useViews: useQuestionViews,
  first: 'all',
  columns: questionColumns,
  drawer: QuestionDrawer,
  navCount: toAnswer,
  keys: [
    { keys: ['↑', '↓'], does: texts.keys.walk },
    { keys: ['空白'], does: texts.keys.check },
    { keys: ['Enter'], does: texts.keys.open },
    { keys: ['Ctrl F'], does: texts.keys.find },
    { keys: ['Alt ←'], does: texts.keys.back },
  ],
};
