import { type LucideIcon, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '../look/icon.tsx';
import { buttonTexts } from '../texts.ts';
import './chip.css';

type FilterChipProps = {
  /** 期限 */
  subject: string;
  /** 至116.01.31: subject and phrase read as one sentence. */
  phrase: string;
  /** Missing where the phrase has only one form. */
  onEdit?: (() => void) | undefined;
  onRemove?: (() => void) | undefined;
};

export function FilterChip({ subject, phrase, onEdit, onRemove }: FilterChipProps) {
  const words = (
    <>
      <b>{subject}</b>
      {phrase}
    </>
  );
  return (
    <span className="chip set">
      {onEdit ? (
        <AriaButton className="chip-phrase" onPress={onEdit}>
          {words}
        </AriaButton>
      ) : (
        <span className="chip-phrase">{words}</span>
      )}
      {onRemove && (
        <AriaButton className="chip-off" onPress={onRemove} aria-label={buttonTexts.removeCondition(subject)}>
          <Icon of={X} />
        </AriaButton>
      )}
    </span>
  );
}

/** The chip that is not set yet: 「加條件」, 「依期限分組」. */
export function ActionChip({ icon, children, onPress }: { icon: LucideIcon; children: string; onPress?: () => void }) {
  return (
    <AriaButton className="chip" onPress={onPress}>
      <Icon of={icon} />
      {children}
    </AriaButton>
  );
}
