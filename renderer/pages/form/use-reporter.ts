import { useMay } from '#renderer/data/office.ts';
import { type Lent, useLent } from '#renderer/data/use-lent.tsx';
import type { FormReturn } from '#shared/contract/form-operations.ts';
import { returnTexts as texts } from './texts.ts';

export interface Reporter extends Lent {
  /** Entered for a unit that is not the account's own. */
  lends: boolean;
  /** Another unit's words, and the account enters for nobody. */
  forbidden: boolean;
}

/** Whose words a returned form holds: the account's own unit's, or another's, entered with day and proof. */
export function useReporter({ units, file }: Pick<FormReturn, 'units' | 'file'>): Reporter {
  const behalf = useMay('behalf');
  const others = units.length > 0;
  const lent = useLent(others && behalf ? { units } : undefined, texts.basis(file));
  return { ...lent, lends: others && behalf, forbidden: others && !behalf };
}
