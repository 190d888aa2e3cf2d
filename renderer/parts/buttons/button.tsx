import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { KeyCap } from '../keys/key-cap.tsx';
import { ariaKeys } from '../keys/keys.ts';
import { Icon } from '../look/icon.tsx';
import './button.css';

export type ButtonRank = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = {
  children: ReactNode;
  onPress?: (() => void) | undefined;
  rank?: ButtonRank;
  icon?: LucideIcon | undefined;
  /** Printed on the button. Binding it is the page's work (useShortcut): the page knows when it holds. */
  keys?: string | undefined;
  /** Working: keeps its place and focus, cannot be pressed again. */
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  small?: boolean;
  wide?: boolean;
  type?: 'button' | 'submit';
  /** null inside a calendar, whose own buttons have slots. */
  slot?: string | null;
  'aria-describedby'?: string | undefined;
};

const ranks: Record<ButtonRank, string> = { primary: ' pri', secondary: '', quiet: ' quiet', danger: ' danger' };

export function Button(props: ButtonProps) {
  const { children, rank = 'secondary', icon, keys, busy, disabled, small, wide, ...rest } = props;
  const shown = busy ? LoaderCircle : icon;
  return (
    <AriaButton
      {...rest}
      className={`btn${ranks[rank]}${small ? ' sm' : ''}${wide ? ' wide' : ''}`}
      isPending={busy ?? false}
      isDisabled={disabled ?? false}
      aria-keyshortcuts={keys && ariaKeys(keys)}
    >
      {shown && <Icon of={shown} />}
      {children}
      {keys && <KeyCap>{keys}</KeyCap>}
    </AriaButton>
  );
}
