import { useSyncExternalStore } from 'react';

const subscribe = (hear: () => void): (() => void) => {
  window.addEventListener('resize', hear);
  return () => window.removeEventListener('resize', hear);
};

/** The window's height, for what shows as many lines as fit. */
export const useHeight = (): number => useSyncExternalStore(subscribe, () => window.innerHeight);
