import { useState } from 'react';
import { sameText } from '#shared/base/text-key.ts';
import { fieldTexts } from '../texts.ts';
import type { Candidate } from './use-candidates.ts';

type OnReference = (value: Candidate | null, problem: string | undefined) => void;

/** The text of a reference field and the record it stands for. */
export function useReferenceText(value: Candidate | null, onChange: OnReference) {
  const [given, setGiven] = useState(value?.id);
  const [told, setTold] = useState(value?.id);
  const [label, setLabel] = useState(value?.label ?? '');
  const [text, setText] = useState(label);
  const [problem, setProblem] = useState<string>();

  if (given !== value?.id) {
    setGiven(value?.id);
    if (told !== value?.id) show(value);
  }
  // The title of a record that came without one is known a moment later.
  if (value && told === value.id && value.label !== '' && value.label !== label && text === label) show(value);

  function show(item: Candidate | null): void {
    setTold(item?.id);
    setLabel(item?.label ?? '');
    setText(item?.label ?? '');
    setProblem(undefined);
  }
  function set(item: Candidate | null): void {
    show(item);
    onChange(item, undefined);
  }

  return {
    text,
    problem,
    pick: set,
    clear: () => set(null),
    type(typed: string) {
      setText(typed);
      setTold(undefined);
      setProblem(undefined);
      onChange(null, typed.trim() === '' ? undefined : fieldTexts.notPicked(typed));
    },
    /** The name written out in full is a pick; anything less is said so. */
    leave(offered: readonly Candidate[]) {
      if (told !== undefined || text.trim() === '') return;
      const named = offered.find((item) => sameText(item.label, text));
      if (named) set(named);
      else setProblem(fieldTexts.notPicked(text));
    },
  };
}
