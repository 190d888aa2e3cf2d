import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { ImportPreview } from '#shared/contract/import-operations.ts';
import { importTexts as texts } from './texts.ts';
import '#renderer/parts/buttons/chip.css';

interface KeysMenuProps {
  preview: ImportPreview;
  /** As they were said last, while the file is read again by them. */
  said: readonly string[] | undefined;
  onKeys: (keys: string[]) => void;
}

const most = 5;

/** Which fields tell whether a row and a record are the same; of those that have a column. */
export function KeysMenu({ preview, said, onKeys }: KeysMenuProps) {
  const keys = said ?? preview.keys;
  const mapped = preview.fields.filter(({ id }) => preview.columns.some(({ field }) => field === id));
  const phrase = preview.fields.filter(({ id }) => keys.includes(id)).map(({ label }) => label);
  return (
    <PopMenu
      label={texts.keysLabel}
      placement="bottom end"
      trigger={
        <AriaButton className="chip import-keys">
          <span className="sub">{texts.keys}</span>
          <span className="el">{phrase.length > 0 ? phrase.join('、') : texts.noKeys}</span>
          <Icon of={ChevronDown} />
        </AriaButton>
      }
      entries={mapped.map(({ id, label }) => {
        const checked = keys.includes(id);
        const next = checked ? keys.filter((one) => one !== id) : [...keys, id];
        return {
          id,
          label,
          checked,
          disabled: next.length === 0 || next.length > most,
          onAction: () => onKeys(next),
        };
      })}
    />
  );
}
