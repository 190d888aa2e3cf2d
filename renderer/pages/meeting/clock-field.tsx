import { useState } from 'react';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { readClock } from './clock.ts';
import { roomTexts } from './room/texts.ts';

interface ClockFieldProps {
  label: string;
  value: string | null;
  /** A problem means that what is typed is no time. */
  onChange: (value: string | null, problem: string | undefined) => void;
  required?: boolean;
  error?: string | undefined;
}

/** A time of the day: 1400 and 14:00 are one. */
export function ClockField({ label, value, onChange, required, error }: ClockFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const problem = typed !== undefined && typed.trim() !== '' && readClock(typed) === null;
  return (
    <TextField
      label={label}
      required={required}
      value={typed ?? value ?? ''}
      onChange={(text) => {
        const read = readClock(text);
        setTyped(text);
        setLeft(false);
        onChange(read, text.trim() !== '' && read === null ? roomTexts.takes.badTime : undefined);
      }}
      onBlur={() => {
        setLeft(true);
        if (!problem) setTyped(undefined);
      }}
      error={error ?? (problem && left ? roomTexts.takes.badTime : undefined)}
      code
    />
  );
}
