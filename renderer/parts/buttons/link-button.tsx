import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '../look/icon.tsx';
import './button.css';

type LinkButtonProps = { children: ReactNode; onPress: () => void; icon?: LucideIcon | undefined };

/** Looks like a link because it leads somewhere; a button because it has no address. */
export function LinkButton({ children, onPress, icon }: LinkButtonProps) {
  return (
    <AriaButton className="link" onPress={onPress}>
      {icon && <Icon of={icon} />}
      {children}
    </AriaButton>
  );
}
