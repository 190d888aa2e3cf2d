import { CalendarDays, ChartNoAxesColumn, SquareKanban } from 'lucide-react';
import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import { DirectiveBulk } from './bulk.tsx';
import { CaseDrawer } from './case-drawer.tsx';
import { directiveColumns } from './columns.tsx';
import { GiveForm } from './give-form.tsx';
import { DirectiveHeadMenu } from './head-menu.tsx';
import { Board } from './shows/board.tsx';
import { MonthShow } from './shows/month.tsx';
import { Tally } from './shows/tally.tsx';
import { directiveTexts as texts } from './texts.ts';
import { directiveViews, tracked } from './views.ts';

/** 列管: the list that lies open most of the day, with the case and its next step beside it. */
export const directiveWays: OwnWays = {
  title: texts.title,
  views: directiveViews,
  columns: directiveColumns,
  shows: [
    { id: 'board', label: texts.shows.board, icon: SquareKanban, render: Board },
    { id: 'month', label: texts.shows.month, icon: CalendarDays, render: MonthShow },
    { id: 'tally', label: texts.shows.tally, icon: ChartNoAxesColumn, render: Tally },
  ],
  add: { label: texts.give },
  form: GiveForm,
  drawer: CaseDrawer,
  bulk: DirectiveBulk,
  headActions: DirectiveHeadMenu,
  navCount: tracked,
  keys: [
    { keys: ['↑', '↓'], does: texts.keys.walk },
    { keys: ['空白'], does: texts.keys.check },
    { keys: ['Enter'], does: texts.keys.open },
    { keys: ['Ctrl F'], does: texts.keys.find },
    { keys: ['Alt ←'], does: texts.keys.back },
  ],
};
