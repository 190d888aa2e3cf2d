import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '#renderer/parts/look/icon.tsx';
import '#renderer/parts/buttons/chip.css';

interface ChosenChipProps {
  /** 版本 */
  subject: string;
  /** What is chosen: subject and phrase read as one. */
  phrase: string;
  /** It decides what the sheet shows, and not only how. */
  set?: boolean;
}

/** A chip that always holds a choice and opens a menu of the others. */
export function ChosenChip({ subject, phrase, set = false }: ChosenChipProps) {
  return (
    <AriaButton className={set ? 'chip set budget-chosen' : 'chip budget-chosen'}>
      <b className={set ? undefined : 'sub'}>{subject}</b>
      <span className="el">{phrase}</span>
      <Icon of={ChevronDown} />
    </AriaButton>
  );
}
