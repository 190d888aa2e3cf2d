import { type KeyboardEvent, useState } from 'react';

type WithModifiers = { key: string; getModifierState: (name: 'CapsLock') => boolean };

/** While the lock key itself goes down, browsers still tell the state before it. */
export function capsLockIsOn(event: WithModifiers, phase: 'down' | 'up'): boolean {
  const told = event.getModifierState('CapsLock');
  return event.key === 'CapsLock' && phase === 'down' ? !told : told;
}

/** Spread `watch` on an element around the field: the keys bubble to it. */
export function useCapsLock() {
  const [on, setOn] = useState(false);
  return {
    on,
    watch: {
      onKeyDownCapture: (event: KeyboardEvent) => setOn(capsLockIsOn(event, 'down')),
      onKeyUpCapture: (event: KeyboardEvent) => setOn(capsLockIsOn(event, 'up')),
      onBlur: () => setOn(false),
    },
  };
}
