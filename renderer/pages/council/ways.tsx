import type { OwnWays } from '#renderer/parts/register/own-ways.ts';
import { CouncilDrawer } from './council-drawer.tsx';
import { councilTexts as texts } from './texts.ts';

/** 會期: its deadlines, its sittings, and what came of it. */
export const councilWays: OwnWays = {
  title: texts.title,
  views: [
    {
      id: 'coming',
      label: texts.views.coming,
      filter: (today) => ({ field: 'to', is: 'from', value: today }),
      order: [{ field: 'from' }],
      empty: texts.empty.coming,
    },
    {
      id: 'past',
      label: texts.views.past,
      filter: (today) => ({ field: 'to', is: 'below', value: today }),
      empty: texts.empty.past,
    },
  ],
  first: 'all',
  columns: {
    shown: ['name', 'from', 'to', 'place', 'paper'],
    own: { name: { width: 180, frozen: true, grow: 2 } },
  },
  drawer: CouncilDrawer,
};
