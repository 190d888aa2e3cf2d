import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { recordsWhere, recordsWith } from '#main/store/records.ts';
import { addDays, type Day, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 120_000 });

const today = todayIn();
const started = addDays(today, -40);

/** What may happen, with the few numbers that say how. */
interface Step {
  what: keyof typeof acts;
  which: number;
  unit: number;
  days: number;
}

interface Scene {
  town: Township;
  cases: Id[];
  on: Day;
}

type Act = readonly [by: PersonName, operation: string, input: unknown];

const units = ['建設課', '民政課', '財政課'] as const;
const handlers = { 建設課: '本課承辦', 民政課: '他課承辦', 財政課: '主席' } as const;
const chiefs = { 建設課: '本課主管', 民政課: '他課主管', 財政課: '主席' } as const;

const unitOf = ({ unit }: Step) => units[unit % units.length] ?? '建設課';
const caseOf = ({ cases }: Scene, { which }: Step, more = 0): Id => cases[(which + more) % cases.length] ?? '';

const open = new Set(['asked', 'approved', 'advised', 'reviewed']);

/** The open request the step means, or one that is over where none is open. */
function requestOf(scene: Scene, step: Step) {
  const all = recordsWith(scene.town.db, 'request', 'directive', caseOf(scene, step));
  const waiting = all.filter((one) => open.has(one.state));
  return waiting[step.unit % Math.max(1, waiting.length)] ?? all[0];
}

const onRequest =
  (by: (unit: (typeof units)[number]) => PersonName, operation: string, input: (id: Id) => unknown) =>
  (scene: Scene, step: Step): Act | undefined => {
    const request = requestOf(scene, step);
    const unit = units.find((one) => scene.town.units[one] === request?.unit);
    return request && unit && [by(unit), operation, input(request.id)];
  };

const ruling =
  (decision: string, more: (scene: Scene, step: Step) => object = () => ({})) =>
  (scene: Scene, step: Step): Act => {
    const named = step.days % 2 === 0 ? { units: [scene.town.units[unitOf(step)]] } : {};
    const plain = decision === 'release' || decision === 'continue' ? named : {};
    const rulings = [{ directive: caseOf(scene, step), decision, ...plain, ...more(scene, step) }];
    return ['首長', 'directive.rule', { rulings, on: scene.on }];
  };

const versioned = (scene: Scene, id: Id) => ({ id, version: scene.town.record('directive', id).version });

const acts = {
  report: (scene: Scene, step: Step): Act => {
    const unit = scene.town.units[unitOf(step)];
    const said = { directive: caseOf(scene, step), unit, text: `進度${step.days}`, percent: step.days * 3 };
    return [handlers[unitOf(step)], 'directive.report', { ...said, asOf: scene.on, askRelease: step.days % 4 === 0 }];
  },
  ask: (scene: Scene, step: Step): Act => {
    const about = { directive: caseOf(scene, step), unit: scene.town.units[unitOf(step)], reason: '理由' };
    const more =
      step.days % 2 === 0 ? { kind: 'release' } : { kind: 'extend', newDueOn: addDays(today, 60 + step.days) };
    return [handlers[unitOf(step)], 'directive.ask', { ...about, ...more, on: scene.on }];
  },
  approve: onRequest(
    (unit) => chiefs[unit],
    'request.approve',
    (id) => ({ ids: [id] }),
  ),
  advise: onRequest(
    () => '研考',
    'request.advise',
    (id) => ({ ids: [id], advice: 'release' }),
  ),
  review: onRequest(
    () => '秘書',
    'request.review',
    (id) => ({ ids: [id] }),
  ),
  giveBack: onRequest(
    () => '研考',
    'request.return',
    (id) => ({ id, text: '請補正' }),
  ),
  withdraw: onRequest(
    (unit) => handlers[unit],
    'request.withdraw',
    (id) => ({ id }),
  ),
  assign: (scene: Scene, step: Step): Act => {
    const leads = units.slice(0, 1 + (step.days % 3)).map((name) => scene.town.units[name]);
    const id = caseOf(scene, step);
    return ['研考', 'directive.assign', { ...versioned(scene, id), leads, cos: [], on: scene.on }];
  },
  withhold: (scene: Scene, step: Step): Act => {
    const id = caseOf(scene, step);
    return ['研考', 'directive.withhold', { ...versioned(scene, id), confidential: step.days % 2 === 0 }];
  },
  release: ruling('release'),
  goOn: ruling('continue'),
  extend: ruling('extend', (_scene, { days }) => ({ dueOn: addDays(today, 30 + days * 5) })),
  redate: ruling('redate', (_scene, { days }) => ({ dueOn: addDays(today, days) })),
  refuse: ruling('refuse'),
  merge: ruling('merge', (scene, step) => ({ into: caseOf(scene, step, 1) })),
  transfer: ruling('transfer', () => ({ planName: '四年計畫' })),
  reopen: ruling('reopen'),
} satisfies Record<string, (scene: Scene, step: Step) => Act | undefined>;

const steps = fc.array(
  fc.record({
    what: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
    which: fc.nat({ max: 2 }),
    unit: fc.nat({ max: 2 }),
    days: fc.nat({ max: 33 }),
  }),
  { minLength: 8, maxLength: 30 },
);

/** Rulings stay; what marks them confidential is taken back by marking them again. */
const lasting = new Set(['directive.rule', 'directive.withhold']);

const isSorted = (days: readonly string[]): boolean => days.every((day, at) => at === 0 || String(days[at - 1]) <= day);

/** The fixed fields of a case, reckoned again from what hangs on it. */
function checkCase(town: Township, id: Id): void {
  const it = town.record('directive', id);
  const shares = recordsWith(town.db, 'assignment', 'directive', id);
  const rulings = recordsWith(town.db, 'ruling', 'directive', id);
  const reports = recordsWith(town.db, 'report', 'directive', id);
  const active = shares.filter((one) => one.state === 'ongoing' || one.state === 'asked');
  const ends = it.course.at(-1);
  expect(isSorted(it.course.map((one) => one.on))).toBe(true);
  expect(isSorted(it.dues.map((one) => one.on))).toBe(true);
  expect(it.course[0]).toMatchObject({ on: it.givenOn, standing: 'ongoing' });
  expect(it.dues.at(-1)?.dueOn).toBe(it.dueOn);
  expect(it.dues[0]?.dueOn).toBe(it.firstDueOn);
  expect(it.extensions).toBe(rulings.filter((one) => one.decision === 'extend').length);
  expect(it.dues.length).toBe(
    1 + rulings.filter((one) => one.decision === 'extend' || one.decision === 'redate').length,
  );
  expect(it.closedOn).toBe(it.state === 'closed' ? ends?.on : null);
  expect(ends?.standing).toBe(it.state === 'closed' ? it.standing : 'ongoing');
  const days = reports.map((one) => one.asOf).toSorted();
  expect(it.lastReportOn).toBe(days.at(-1) ?? null);
  const newest = reports.filter((one) => one.asOf === it.lastReportOn).map((one) => one.text);
  expect(newest.length === 0 ? [null] : newest).toContain(it.lastReport);
  for (const part of [...shares, ...rulings, ...reports]) expect(part.confidential).toBe(it.confidential);
  if (it.state === 'closed') {
    expect(active).toEqual([]);
    expect(recordsWith(town.db, 'request', 'directive', id).filter((one) => open.has(one.state))).toEqual([]);
    return;
  }
  const leads = shares.filter((one) => one.role === 'lead' && one.state !== 'ended');
  const atWork = leads.filter((one) => one.state !== 'released');
  expect(it.leads).toEqual(leads.map((one) => one.unit).toSorted());
  expect(atWork.length).toBeGreaterThan(0);
  const percents = atWork.map((one) => one.percent);
  const least = percents.every((one) => one === null) ? null : String(Math.min(...percents.map(Number)));
  expect(it.percent).toBe(least);
  const asked = atWork.filter((one) => one.state === 'asked');
  const otherwise = active.some((one) => one.continued) ? 'continued' : 'ongoing';
  expect(it.standing).toBe(asked.length > 0 ? 'asked' : otherwise);
  expect(it.askedOn).toBe(asked.map((one) => one.askedOn).toSorted()[0] ?? null);
}

const parts = ['directive', 'assignment', 'report', 'request', 'ruling'] as const;

/** All that hangs on the cases, without the marks of when it was written. */
const picture = (town: Township): string =>
  JSON.stringify(
    parts.map((name) =>
      recordsWhere(town.db, name, { all: [] }).map((one) => ({ ...one, version: 0, clocks: undefined })),
    ),
  );

/** Whether it was done; what is refused leaves nothing behind. */
async function carriedOut(town: Township, [by, operation, input]: Act): Promise<boolean> {
  const before = town.position;
  try {
    await town.as(by).call(operation, input);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).not.toBe('fault');
    expect(town.position).toBe(before);
    return false;
  }
}

describe('whatever happens to a few cases', () => {
  it('their fixed fields follow from their parts, and what can be undone comes back as it was', async () => {
    let done = 0;
    const property = fc.asyncProperty(steps, async (taken) => {
      const town = new Township();
      try {
        const cases: Id[] = [];
        for (const leads of [['建設課'], ['建設課', '民政課'], ['財政課', '建設課']] as const) {
          const due = { on: addDays(today, 10) };
          const values = { content: leads.join(), leads: leads.map((one) => town.units[one]), due, givenOn: started };
          cases.push((await town.call('研考', 'directive.give', { values })).record.id);
        }
        for (const [at, step] of taken.entries()) {
          const scene = { town, cases, on: addDays(started, at) };
          const act = acts[step.what](scene, step);
          const before = picture(town);
          if (!(act && (await carriedOut(town, act)))) continue;
          done += 1;
          for (const id of cases) checkCase(town, id);
          if (lasting.has(act[1])) continue;
          const after = picture(town);
          if (after === before) continue;
          await town.call(act[0], 'journal.undo', { position: town.position });
          expect(picture(town)).toBe(before);
          await town.call(act[0], 'journal.redo', {});
          expect(picture(town)).toBe(after);
        }
        expect(await town.problems()).toEqual([]);
      } finally {
        town.close();
      }
    });
    await fc.assert(property, { numRuns: 15 });
    expect(done).toBeGreaterThan(30);
  });
});
