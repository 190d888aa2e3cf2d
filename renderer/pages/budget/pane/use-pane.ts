import { useState } from 'react';
import type { DrawerPlace } from '#renderer/parts/float/drawer.tsx';

interface Kept {
  open: boolean;
  place: DrawerPlace;
}

/** As it was left, while the window is open. */
let left: Kept = { open: true, place: 'below' };

export interface PaneUse extends Kept {
  setOpen: (open: boolean) => void;
  setPlace: (place: DrawerPlace) => void;
}

export function usePane(): PaneUse {
  const [kept, setKept] = useState(left);
  const keep = (next: Kept): void => {
    left = next;
    setKept(next);
  };
  return {
    ...kept,
    setOpen: (open) => keep({ ...kept, open }),
    setPlace: (place) => keep({ ...kept, place }),
  };
}
