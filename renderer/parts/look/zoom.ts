import { matchesKeys } from '../keys/keys.ts';
import { preference } from './preference.ts';

export const zoomSteps = ['80', '90', '100', '110', '125', '150', '175', '200'] as const;
export type ZoomStep = (typeof zoomSteps)[number];
export type ZoomMove = 'in' | 'out' | 'reset';

const kept = preference<ZoomStep>('zoom', zoomSteps, '100');

/**
 * Ctrl + / − / 0 for a window that can scale itself (Electron). A browser scales and remembers on its own,
 * so the browser door does not call this. The page is scaled by its host, never by CSS: only then do the
 * width rules of the layout see the narrower window.
 */
export function startZoom(setFactor: (factor: number) => void): () => void {
  const show = () => setFactor(Number(kept.read()) / 100);
  const onKey = (event: KeyboardEvent) => {
    const move = zoomMove(event);
    if (!move) return;
    event.preventDefault();
    kept.write(nextZoom(kept.read(), move));
  };
  const stop = kept.subscribe(show);
  window.addEventListener('keydown', onKey);
  show();
  return () => {
    stop();
    window.removeEventListener('keydown', onKey);
  };
}

export function nextZoom(from: ZoomStep, move: ZoomMove): ZoomStep {
  if (move === 'reset') return '100';
  const at = zoomSteps.indexOf(from) + (move === 'in' ? 1 : -1);
  return zoomSteps[at] ?? from;
}

function zoomMove(event: KeyboardEvent): ZoomMove | undefined {
  if (matchesKeys(event, 'Ctrl +') || matchesKeys(event, 'Ctrl =')) return 'in';
  if (matchesKeys(event, 'Ctrl -')) return 'out';
  if (matchesKeys(event, 'Ctrl 0')) return 'reset';
  return undefined;
}
