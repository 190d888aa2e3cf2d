import type { Condition } from '../language/condition.ts';
import { everything } from '../language/condition.ts';
import type { Who } from '../rights.ts';

/** Who keeps the office's papers: control, secretary and whoever rules see and file what is confidential. */
export const keepsPapers = (who: Who): boolean => who.rights.has('control') || who.rights.has('ruling');

/** 密件: seen by those who keep the papers and by the units concerned; `units` names the fields that hold them. */
export const unlessConfidential =
  (...units: readonly { field: string; set: boolean }[]) =>
  (who: Who): Condition =>
    keepsPapers(who)
      ? everything
      : {
          any: [
            { field: 'confidential', is: 'equal', value: false },
            ...units.map(
              ({ field, set }): Condition => ({ field, is: set ? 'hasAny' : 'oneOf', value: [...who.units] }),
            ),
          ],
        };

/** Rows that exports leave out unless somebody who keeps the papers asks for them. */
export const confidentialRows = {
  rows: { field: 'confidential', is: 'equal', value: true },
  right: 'behalf',
} as const satisfies { rows: Condition; right: 'behalf' };
