import type { Light } from '#shared/budget/rates.ts';
import { Mark, type MarkName } from './mark.tsx';
import './marks.css';

export const lightMarks: Readonly<Record<Light, MarkName>> = { ok: 'good', warn: 'behind', bad: 'farBehind' };

/** The mark that follows a rate: ● ▲ ◆ by the office's own limits. */
export function RateLight({ light }: { light: Light | null }) {
  if (light === null) return null;
  return (
    <span className={`st ${light} rate-light`}>
      <Mark name={lightMarks[light]} />
    </span>
  );
}
