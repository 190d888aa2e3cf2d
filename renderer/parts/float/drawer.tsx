import { ChevronDown, ChevronUp, PanelBottom, PanelRight, Printer, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../buttons/icon-button.tsx';
import { useShortcut } from '../keys/shortcut.ts';
import { floatTexts } from '../texts.ts';
import './drawer.css';

export type DrawerPlace = 'right' | 'below';

export type DrawerProps = {
  /** Number of the record; names the drawer. */
  title: string;
  /** State mark beside it. */
  state?: ReactNode;
  /** 6／22: where one is in the list. */
  position?: string | undefined;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  onPrint?: (() => void) | undefined;
  onClose: () => void;
  place?: DrawerPlace;
  /** Given where the drawer may move (F4). */
  onPlace?: ((place: DrawerPlace) => void) | undefined;
  children: ReactNode;
  /** The next action, fixed at the bottom. */
  actions?: ReactNode;
};

/** A pane beside or below the list, not above it: the list stays in use while it is open. */
export function Drawer(props: DrawerProps) {
  const {
    title,
    state,
    position,
    onPrevious,
    onNext,
    onPrint,
    onClose,
    place = 'right',
    onPlace,
    children,
    actions,
  } = props;
  const other = place === 'right' ? 'below' : 'right';
  useShortcut('Esc', onClose);
  useShortcut('F4', () => onPlace?.(other), onPlace !== undefined);
  return (
    <aside className={`drawer ${place}`} aria-label={`${floatTexts.detail} ${title}`}>
      <header className="drawer-head">
        <b className="code nw">{title}</b>
        {state}
        <span className="grow" />
        {position && <span className="dim nw">{position}</span>}
        {onPrevious && <IconButton icon={ChevronUp} label={floatTexts.previous} onPress={onPrevious} small />}
        {onNext && <IconButton icon={ChevronDown} label={floatTexts.next} onPress={onNext} small />}
        {onPrint && <IconButton icon={Printer} label={floatTexts.print} onPress={onPrint} small />}
        {onPlace && (
          <IconButton
            icon={place === 'right' ? PanelBottom : PanelRight}
            label={place === 'right' ? floatTexts.dockBelow : floatTexts.dockRight}
            keys="F4"
            onPress={() => onPlace(other)}
            small
          />
        )}
        <IconButton icon={X} label={floatTexts.close} keys="Esc" onPress={onClose} small />
      </header>
      <div className="drawer-body scroll">{children}</div>
      {actions && <footer className="drawer-acts">{actions}</footer>}
    </aside>
  );
}
