import { type FocusEvent, useState } from 'react';
import type { Parsed } from '#shared/base/parsed.ts';
import { printField, readField } from './read-text.ts';

export type ReadFieldOptions<T> = {
  value: T | null;
  /** Told on every stroke, so that a save by key has the newest; the field shows the problem only after leaving. */
  onChange: (value: T | null, problem: string | undefined) => void;
  parse: (raw: string) => Parsed<T | null>;
  print: (value: T) => string;
  /** How it reads while being edited, where that differs: 1850000 for 1,850,000. */
  printForEdit?: ((value: T) => string) | undefined;
  same?: ((a: T | null, b: T | null) => boolean) | undefined;
  /** Text of a draft that could not be read when it was left. */
  typed?: string | undefined;
};

/** Text that stands for a value. What was typed is never cleared: it stays until it can be read. */
export function useReadText<T>(options: ReadFieldOptions<T>) {
  const { value, onChange, parse, print, printForEdit = print, same = Object.is, typed } = options;
  const [given, setGiven] = useState(value);
  const [told, setTold] = useState(value);
  const [text, setText] = useState(() => typed ?? printField(value, print));
  const [problem, setProblem] = useState(() => (typed === undefined ? undefined : readField(typed, parse).problem));

  if (!same(given, value)) {
    setGiven(value);
    // Not an echo of what was typed here, so the owner has set it: an undo, a merge, a reset.
    if (!same(told, value)) show(value);
  }

  function show(next: T | null) {
    setTold(next);
    setText(printField(next, print));
    setProblem(undefined);
  }

  return {
    problem,
    input: {
      text,
      onText(raw: string) {
        const reading = readField(raw, parse);
        setText(raw);
        setTold(reading.value);
        if (!reading.problem) setProblem(undefined);
        onChange(reading.value, reading.problem);
      },
      onFocus({ currentTarget }: FocusEvent<HTMLInputElement>) {
        const reading = readField(text, parse);
        if (reading.value === null || printForEdit === print || currentTarget.readOnly) return;
        const plain = printForEdit(reading.value);
        setText(plain);
        currentTarget.value = plain;
        currentTarget.select();
      },
      onBlur() {
        const reading = readField(text, parse);
        setProblem(reading.problem);
        if (reading.value !== null) setText(print(reading.value));
      },
    },
    /** Sets a value from beside the text: calendar, today. */
    set(next: T | null) {
      show(next);
      onChange(next, undefined);
    },
  };
}
