import { useSyncExternalStore } from 'react';

/** Text kept on this machine under a name; undefined where nothing is. */
export const keptText = {
  read: (name: string): string | undefined => readText(keyOf(name)),
  write: (name: string, text: string | undefined): void => keep(keyOf(name), text),
};

const keyOf = (name: string): string => `shizhengbu.${name}`;

/** One choice about the screen, kept on this machine and not in the office's data. */
export type Preference<T extends string> = {
  read: () => T;
  write: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
};

export function preference<T extends string>(name: string, allowed: readonly T[], fallback: T): Preference<T> {
  const listeners = new Set<() => void>();
  const kept = keptText.read(name);
  let current = allowed.find((value) => value === kept) ?? fallback;
  return {
    read: () => current,
    write(value) {
      current = value;
      keptText.write(name, value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function usePreference<T extends string>(of: Preference<T>): T {
  return useSyncExternalStore(of.subscribe, of.read);
}

/**
 * The browser door has another port, and so another local storage, at every start; a cookie belongs to the host
 * whatever its port. The window keeps its local storage.
 */
function readText(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? cookieNamed(key);
  } catch {
    // Storage may be switched off by policy: the choice then lasts as long as the window.
    return undefined;
  }
}

const year = 365 * 24 * 3600 * 1000;

function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) {
      localStorage.removeItem(key);
      void cookieStore.delete(key);
      return;
    }
    localStorage.setItem(key, value);
    void cookieStore.set({ name: key, value, expires: Date.now() + year, sameSite: 'strict' });
  } catch {
    // As above.
  }
}

const cookieNamed = (key: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${key}=`))
    ?.slice(key.length + 1);
