import { words } from './words.ts';

/** Two pixels under the head; its style lets it appear only after 400 ms. */
export function LoadingLine({ progress, top }: { progress: { done: number; of: number } | undefined; top: number }) {
  if (!progress) return null;
  const share = Math.max(0.1, progress.done / progress.of);
  return (
    <div
      role="progressbar"
      aria-label={words.loading}
      aria-valuemin={0}
      aria-valuemax={progress.of}
      aria-valuenow={progress.done}
      aria-valuetext={words.reading(progress.done, progress.of)}
      className="grid-loading"
      style={{ top }}
    >
      <div style={{ width: `${share * 100}%` }} />
    </div>
  );
}
