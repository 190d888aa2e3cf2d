import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps, OwnWays } from '#renderer/parts/register/own-ways.ts';
import { shownText } from '#shared/language/shown-text.ts';
import { PlanBulk } from './bulk.tsx';
import { planColumns, planMonthColumns } from './columns.tsx';
import { PlanDrawer } from './plan-drawer.tsx';
import { planTexts as texts } from './texts.ts';
import { planMonthViews, planViews } from './views.ts';

const keys = [
  { keys: ['↑', '↓'], does: texts.keys.walk },
  { keys: ['空白'], does: texts.keys.check },
  { keys: ['Enter'], does: texts.keys.open },
  { keys: ['Ctrl F'], does: texts.keys.find },
  { keys: ['Alt ←'], does: texts.keys.back },
];

/** 計畫: what is watched, and how far it is. */
export const planWays: OwnWays = {
  title: texts.title,
  add: { label: texts.add },
  views: planViews,
  first: 'open',
  columns: planColumns,
  drawer: PlanDrawer,
  bulk: PlanBulk,
  keys,
};

/** One month of a plan, named by both. */
function MonthDrawer({ of, answer: { record, labels }, frame, parts, onClose }: OwnDrawerProps) {
  const labelOf = labelsFrom(labels);
  const title = of.options.title.flatMap((name) => {
    const field = of.fields[name];
    return field ? [shownText(field, record[name], labelOf)] : [];
  });
  return (
    <Drawer {...frame} onClose={onClose} actions={parts.actions}>
      <h2 className="record-title">{title.join('　')}</h2>
      {parts.facts}
      {parts.history}
    </Drawer>
  );
}

export const planMonthWays: OwnWays = {
  views: planMonthViews,
  first: 'all',
  columns: planMonthColumns,
  drawer: MonthDrawer,
  keys,
};
