import type { Register } from '#shared/language/register.ts';
import { everyRow } from '../../store/list.ts';
import type { ReadContext } from '../carry.ts';
import type { RowsAsked } from './subject.ts';

/** The rows asked for, of those that the account sees. */
export function* keptRows(context: ReadContext, of: Register, { filter, ids, knownAt, outward }: RowsAsked) {
  const picked = ids && ({ field: 'id', is: 'oneOf', value: ids } as const);
  const all = [filter, picked].filter((one) => one !== undefined);
  yield* everyRow(
    { ...context, of, outward: outward === true },
    {
      ...(all.length > 0 ? { filter: { all } } : {}),
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(outward && of.options.withheld ? { without: of.options.withheld.rows } : {}),
    },
  );
}
