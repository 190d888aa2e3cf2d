import { Check, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { KeyCap } from '../keys/key-cap.tsx';
import { ariaKeys } from '../keys/keys.ts';
import { Icon } from '../look/icon.tsx';
import '../choose/choose.css';
import './pop-menu.css';

export type MenuEntry =
  | {
      id: string;
      label: string;
      onAction: () => void;
      icon?: LucideIcon | undefined;
      hint?: string | undefined;
      keys?: string | undefined;
      danger?: boolean | undefined;
      disabled?: boolean | undefined;
      /** Given on entries that are one of several or on/off. */
      checked?: boolean | undefined;
    }
  | { id: string; line: true };

type PopMenuProps = {
  /** A button of ours: Button, IconButton, LinkButton. */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  label: string;
  placement?: 'bottom start' | 'bottom end' | 'top start';
  /** Where a key opens it, too. */
  open?: { isOpen: boolean; onOpen: (open: boolean) => void };
};

export function PopMenu({ trigger, entries, label, placement = 'bottom start', open }: PopMenuProps) {
  return (
    <MenuTrigger {...(open ? { isOpen: open.isOpen, onOpenChange: open.onOpen } : {})}>
      {trigger}
      <Popover className="pop" placement={placement} offset={4}>
        <Menu className="menu scroll" aria-label={label}>
          {entries.map((entry) => (
            <MenuLine key={entry.id} entry={entry} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  if ('line' in entry) return <Separator id={entry.id} className="menu-line" />;
  const { id, label, onAction, icon, hint, keys, danger, disabled, checked } = entry;
  return (
    <MenuItem
      id={id}
      textValue={label}
      onAction={onAction}
      isDisabled={disabled ?? false}
      className={`menu-item${danger ? ' danger' : ''}${checked ? ' checked' : ''}`}
      aria-keyshortcuts={keys && ariaKeys(keys)}
    >
      {checked === undefined ? (
        icon && <Icon of={icon} />
      ) : (
        <span className="tick">{checked && <Icon of={Check} />}</span>
      )}
      <span>{label}</span>
      <span className="grow" />
      {hint && <span className="dim small">{hint}</span>}
      {keys && <KeyCap>{keys}</KeyCap>}
    </MenuItem>
  );
}
