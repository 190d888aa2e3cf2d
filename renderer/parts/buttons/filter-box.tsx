import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useComposition } from '../input/use-composition.ts';
import { Icon } from '../look/icon.tsx';
import { buttonTexts } from '../texts.ts';
import './chip.css';

type FilterBoxProps = {
  text: string;
  onText: (text: string) => void;
  label?: string;
  onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** 「在此清單中尋找」, as small as the chips beside it. */
export function FilterBox({ text, onText, label = buttonTexts.findInList, onKey }: FilterBoxProps) {
  const composition = useComposition<HTMLInputElement>({ text, onText, onKey });
  return (
    <span className="chip filter-box">
      <Icon of={Search} />
      <input
        {...composition}
        type="text"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
      />
    </span>
  );
}
