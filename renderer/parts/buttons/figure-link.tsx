import { Button as AriaButton } from 'react-aria-components/Button';
import './button.css';

interface FigureLinkProps {
  children: string | number;
  /** What is counted, as it is read aloud. */
  label: string;
  onPress: () => void;
  tone?: 'neg' | undefined;
}

/** A number that leads to the rows it counts. */
export function FigureLink({ children, label, onPress, tone }: FigureLinkProps) {
  return (
    <AriaButton className={`link figure-link${tone ? ` ${tone}` : ''}`} aria-label={label} onPress={onPress}>
      {children}
    </AriaButton>
  );
}
