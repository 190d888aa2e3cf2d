import { Plus } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { MarkName } from '../marks/mark.tsx';
import { State } from '../marks/state.tsx';
import { buttonTexts } from '../texts.ts';
import { IconButton } from './icon-button.tsx';
import './view-tabs.css';

/** The mark says what state the view is of. */
export type View = { id: string; label: string; count?: number | undefined; mark?: MarkName | undefined };

type ViewTabsProps = {
  views: readonly View[];
  current: string;
  onChange: (id: string) => void;
  label?: string;
  /** Keeps the present conditions as a view. */
  onKeep?: (() => void) | undefined;
};

/** Saved views. They choose what the same list shows, so they are one group of switches, not panels. */
export function ViewTabs({ views, current, onChange, label = buttonTexts.views, onKeep }: ViewTabsProps) {
  return (
    <div className="tabs">
      <ToggleButtonGroup
        className="tabs-row"
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[current]}
        onSelectionChange={(keys) => {
          const [picked] = keys;
          if (picked !== undefined) onChange(String(picked));
        }}
      >
        {views.map((view) => (
          <ToggleButton key={view.id} id={view.id} className="tab">
            {view.mark ? <State mark={view.mark}>{view.label}</State> : view.label}
            {view.count !== undefined && <i>{view.count}</i>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {onKeep && <IconButton icon={Plus} label={buttonTexts.keepView} onPress={onKeep} small />}
    </div>
  );
}
