import { describe, expect, it } from 'vitest';
import type { Session } from '#renderer/data/sessions.ts';
import type { Motion } from '#renderer/pages/motion/motion-facts.tsx';
import { reconsiderUntil, type Standing, stepsOf, waitingStep } from '#renderer/pages/motion/steps.ts';
import type { OpenMove } from '#shared/contract/register-operations.ts';
import { sessionOn, sessionToCome } from '#shared/meeting/sessions.ts';
import { motion } from '#shared/registers/motion.ts';

const moves: OpenMove[] = Object.entries(motion.options.moves ?? {})
  .filter(([, move]) => !move.inner)
  .map(([name, { label, right }]) => ({ name, label, ...(right === 'ruling' ? { behalf: true as const } : {}) }));

const blank: Partial<Motion> = { category: 'motion', directives: [], reconsiderOn: null, replyNumber: null };

const standing = (record: Partial<Motion>, rest: Partial<Standing> = {}): Standing => ({
  record: { ...blank, ...record } as Motion,
  moves,
  today: '2026-11-21',
  fileUnits: ['unit'],
  fileLent: false,
  keeps: true,
  onAgenda: false,
  ...rest,
});

const names = (given: Standing): string[] => stepsOf(given).map(({ id }) => id);

describe('steps of a motion', () => {
  it('puts it on an agenda first, and once only', () => {
    expect(names(standing({ state: 'received' }))).toEqual(['carry', 'review', 'resolve']);
    expect(names(standing({ state: 'review' }, { onAgenda: true }))).toEqual(['resolve']);
  });

  it.each([
    ['forwarded', ['send']],
    ['shelved', ['again']],
    ['kept', ['again']],
    ['rejected', ['drop']],
  ] as const)('after %s there is one way on', (decision, expected) => {
    expect(names(standing({ state: 'resolved', decision }))).toEqual(expected);
  });

  it('proposes a reconsideration while the law allows one, else a reply', () => {
    const bylaw = { state: 'hindered', category: 'bylaw', receivedOn: '2026-10-22' } as const;
    expect(reconsiderUntil(standing(bylaw).record)).toBe('2026-11-21');
    expect(names(standing(bylaw))[0]).toBe('reconsider');
    expect(names(standing(bylaw, { today: '2026-11-22' }))[0]).toBe('reply');
    expect(names(standing({ ...bylaw, category: 'motion' }))[0]).toBe('reply');
    expect(names(standing({ ...bylaw, replyNumber: '海建字第1號' }))[0]).toBe('report');
  });

  it('lays nothing of somebody else open', () => {
    const steps = stepsOf(standing({ state: 'ongoing' }, { fileLent: true }));
    expect(steps.map(({ id, lent }) => [id, lent ?? false])).toEqual([
      ['file', true],
      ['give', false],
    ]);
    expect(waitingStep(steps)).toBeUndefined();
    expect(waitingStep(stepsOf(standing({ state: 'ongoing' })))?.id).toBe('file');
  });

  it('offers nothing to an account that may do nothing', () => {
    const none = { moves: [], keeps: false, fileUnits: [] };
    for (const state of Object.keys(motion.options.states ?? {}))
      expect(names(standing({ state: state as Motion['state'], decision: 'passed' }, none))).toEqual([]);
  });
});

describe('the session meant', () => {
  const session = (id: string, from: string, to: string): Session => ({ id, from, to }) as Session;
  const eighth = session('eighth', '2026-12-01', '2026-12-12');
  const seventh = session('seventh', '2026-05-15', '2026-05-26');
  const both = [eighth, seventh];

  it.each([
    ['2026-05-14', 'seventh', 'seventh'],
    ['2026-05-20', 'seventh', 'seventh'],
    ['2026-11-21', 'seventh', 'eighth'],
    ['2026-12-12', 'eighth', 'eighth'],
    ['2027-01-02', 'eighth', 'eighth'],
  ])('on %s it is the %s that is worked at, and the %s that a motion comes in for', (today, last, coming) => {
    expect(sessionOn(both, today)?.id).toBe(last);
    expect(sessionToCome(both, today)?.id).toBe(coming);
  });

  it('is none where there is none', () => {
    expect(sessionOn([], '2026-11-21')).toBeUndefined();
    expect(sessionToCome([], '2026-11-21')).toBeUndefined();
  });
});
