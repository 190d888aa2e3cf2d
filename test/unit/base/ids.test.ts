import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, newId, newIdRun } from '#shared/base/ids.ts';

/** The id at this place of a run, as it is put together elsewhere. */
function idAt({ ms, tail }: ReturnType<typeof newIdRun>, at: number): string {
  const time = (ms + Math.floor(at / 4096)).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${(at % 4096).toString(16).padStart(3, '0')}-${tail}`;
}

describe('new ids', () => {
  it('sort as they were made, one by one and by the run', () => {
    const step = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), (steps) => {
        const ids = steps.flatMap((most) => {
          if (most === 0) return [newId()];
          const run = newIdRun(most);
          return [...new Set([0, Math.floor(most / 2), most - 1])].map((at) => idAt(run, at));
        });
        expect(ids.every(isId)).toBe(true);
        expect(ids).toEqual([...new Set(ids)].toSorted());
      }),
    );
  });
});
