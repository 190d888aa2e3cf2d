import type { ReactNode } from 'react';
import { type View, ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { Drawer, type DrawerPlace } from '#renderer/parts/float/drawer.tsx';
import { paneTexts as texts } from './texts.ts';
import './pane.css';

export interface PanePlace {
  place: DrawerPlace;
  onPlace: (place: DrawerPlace) => void;
  onClose: () => void;
}

interface PaneFrameProps extends PanePlace {
  title: string;
  /** Tags beside the title. */
  tags: ReactNode;
  views: readonly View[];
  current: string;
  onView: (id: string) => void;
  children: ReactNode;
  /** Chart and gauge: at the right, or where the pane stands there, first. */
  side: ReactNode;
  actions?: ReactNode;
}

/** The same pane below the sheet or at its right (F4). */
export function PaneFrame(props: PaneFrameProps) {
  const { title, tags, views, current, onView, children, side, actions, ...where } = props;
  const below = where.place === 'below';
  const tabs = <ViewTabs label={texts.tabsLabel} views={views} current={current} onChange={onView} />;
  return (
    <Drawer
      {...where}
      title={title}
      state={
        <span className="budget-pane-head">
          {tags}
          {below && tabs}
        </span>
      }
      actions={actions}
    >
      <div className={below ? 'budget-pane below' : 'budget-pane'}>
        {!below && tabs}
        <div className="budget-pane-main scroll">{children}</div>
        {side && <div className="budget-pane-side">{side}</div>}
      </div>
    </Drawer>
  );
}
