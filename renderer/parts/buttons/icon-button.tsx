import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { KeyCap } from '../keys/key-cap.tsx';
import { ariaKeys } from '../keys/keys.ts';
import { Icon } from '../look/icon.tsx';
import './button.css';

export type IconButtonProps = {
  icon: LucideIcon;
  /** The tooltip, and what a listener hears. */
  label: string;
  onPress?: (() => void) | undefined;
  keys?: string | undefined;
  disabled?: boolean | undefined;
  small?: boolean;
  slot?: string;
};

export function IconButton({ icon, label, onPress, keys, disabled, small, slot }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <AriaButton
        className={`btn quiet sq${small ? ' sm' : ''}`}
        aria-label={label}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        onPress={onPress}
        isDisabled={disabled ?? false}
        slot={slot}
      >
        <Icon of={icon} />
      </AriaButton>
      <Tooltip className="tip" offset={6}>
        {label}
        {keys && <KeyCap>{keys}</KeyCap>}
      </Tooltip>
    </TooltipTrigger>
  );
}
