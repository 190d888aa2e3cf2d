import { useEffect, useRef } from 'react';
import type { EditorProps } from '#renderer/parts/grid/index.ts';
import type { Line } from './many.ts';

/** Stands for the date field or the choice a register brings along. */
export function OwnEditor({ label, initialText, commit }: EditorProps<Line>) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      aria-label={label}
      defaultValue={initialText}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing)
          commit(event.currentTarget.value, event.currentTarget.value);
      }}
    />
  );
}
