import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordOf, recordsWith } from '#main/store/records.ts';
import { addDays, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { statesOf } from '#shared/language/register.ts';
import { registers } from '#shared/registers/index.ts';
import type { Decision } from '#shared/registers/ruling.ts';
import { Township } from '#test/support/township.ts';
import { caseLines, type Situation, situations } from './case-sheet.ts';
import { type Asked, type Machine, tryAll } from './sheet.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const town = new Township();
afterAll(() => town.close());

const today = todayIn();
const { 建設課: works, 民政課: civil, 財政課: finance, 主計室: books } = town.units;

const labelOf = (register: 'directive' | 'assignment' | 'request', state: string): string =>
  statesOf(registers[register])[state] ?? state;

const shareOf = (id: Id) => recordsWith(town.db, 'assignment', 'directive', id).find((one) => one.unit === works);
const requestOf = (id: Id) => recordsWith(town.db, 'request', 'directive', id).at(-1);

function stands(id: Id): string {
  const directive = recordOf(town.db, 'directive', id);
  if (!directive) return '已刪除';
  const share = shareOf(id);
  const request = requestOf(id);
  return [
    labelOf('directive', directive.state),
    ...(share ? [labelOf('assignment', share.state)] : []),
    ...(request ? [labelOf('request', request.state)] : []),
  ].join('·');
}

let meeting: Id;
let other: Id;

async function given(content: string, leads: Id[] = [works], draft = false): Promise<Id> {
  const due = { on: addDays(today, 30) };
  const values = { content, leads, due, draft, givenOn: addDays(today, -10) };
  return (await town.call('研考', 'directive.give', { values })).record.id;
}

const ruled = (id: Id, decision: Decision, more: object = {}) =>
  town.call('首長', 'directive.rule', { rulings: [{ directive: id, decision, ...more }] });

const asked = (id: Id, kind: 'release' | 'extend' = 'release') => {
  const more = kind === 'extend' ? { newDueOn: addDays(today, 60) } : {};
  return town.call('本課承辦', 'directive.ask', { directive: id, unit: works, kind, reason: '理由', ...more });
};

const idsOf = (id: Id): { ids: Id[] } => ({ ids: [requestOf(id)?.id ?? ''] });
const approved = async (id: Id) => {
  await asked(id);
  return town.call('本課主管', 'request.approve', idsOf(id));
};
const advised = async (id: Id) => {
  await approved(id);
  return town.call('研考', 'request.advise', { ...idsOf(id), advice: 'release' });
};

/** How a case comes to stand as it does. */
const ways: Record<Exclude<Situation, '暫存'>, (id: Id) => Promise<unknown>> = {
  辦理中: async () => undefined,
  待主管核可: (id) => asked(id),
  待研考建議: approved,
  待秘書核閱: advised,
  待首長裁示: async (id) => {
    await advised(id);
    return town.call('秘書', 'request.review', idsOf(id));
  },
  退回補正: async (id) => {
    await asked(id);
    return town.call('本課主管', 'request.return', { id: requestOf(id)?.id ?? '', text: '請補照片' });
  },
  已撤回: async (id) => {
    await asked(id);
    return town.call('本課承辦', 'request.withdraw', { id: requestOf(id)?.id ?? '' });
  },
  未准: async (id) => {
    await asked(id);
    return ruled(id, 'continue');
  },
  展延待核可: (id) => asked(id, 'extend'),
  展延已准: async (id) => {
    await asked(id, 'extend');
    return ruled(id, 'extend', { dueOn: addDays(today, 60) });
  },
  一課解列: async (id) => {
    await asked(id);
    return ruled(id, 'release', { units: [works] });
  },
  結案: async (id) => {
    await asked(id);
    return ruled(id, 'release');
  },
  併案: (id) => ruled(id, 'merge', { into: other }),
  移列: (id) => ruled(id, 'transfer', { planName: '四年計畫' }),
};

const cases = new Map<Situation, Id>();

beforeAll(async () => {
  const planned = { title: '列管檢討會', kind: 'review', on: today, chair: town.people.主席 };
  meeting = (await town.call('研考', 'meeting.plan', { values: planned })).record.id;
  other = await given('併入的案件', [finance]);
  cases.set('暫存', await given('暫存', [works], true));
  for (const [name, make] of Object.entries(ways)) {
    const id = await given(name, name === '一課解列' ? [works, finance] : [works]);
    await make(id);
    cases.set(name as Situation, id);
  }
});

const named = (id: Id): { id: Id; version: number } => ({ id, version: town.record('directive', id).version });
const unitsOf = (id: Id) => ({ leads: [...town.record('directive', id).leads], cos: [civil] });
/** A step on the request of the case; where there is none, there is nothing to try. */
const onRequest =
  (operation: string, input: (request: Id) => unknown) =>
  (id: Id): Asked | undefined => {
    const request = requestOf(id);
    return request && [operation, input(request.id)];
  };

const report = (id: Id) => ({ directive: id, unit: works, text: '已完成', percent: 100 });

const rule =
  (decision: Decision, more: () => object = () => ({})) =>
  (id: Id) =>
    ['directive.rule', { rulings: [{ directive: id, decision, text: '照辦', ...more() }], meeting }] as const;

const machine: Machine<Situation> = {
  lines: caseLines,
  stands,
  steps: {
    修改暫存案: (id) => ['directive.amend', { ...named(id), content: '改過的內容' }],
    刪除暫存案: (id) => ['directive.discard', named(id)],
    移至回收桶: (id) => ['directive.remove', named(id)],
    列管: (id) => ['directive.track', { ids: [id] }],
    加註: (id) => ['directive.update', { ...named(id), patch: { note: '備註' } }],
    改分: (id) => ['directive.assign', { ...named(id), ...unitsOf(id) }],
    設為密件: (id) => ['directive.withhold', { ...named(id), confidential: true }],
    分案: (id) => [
      'directive.split',
      { ...named(id), keep: '留下的', parts: [{ content: '分出的', leads: [finance] }] },
    ],
    填報: (id) => ['directive.report', report(id)],
    填報並申請解列: (id) => ['directive.report', { ...report(id), askRelease: true }],
    申請解列: (id) => ['directive.ask', { directive: id, unit: works, kind: 'release', reason: '已完成' }],
    申請展延: (id) => [
      'directive.ask',
      { directive: id, unit: works, kind: 'extend', reason: '材料未到', newDueOn: addDays(today, 90) },
    ],
    撤回申請: onRequest('request.withdraw', (request) => ({ id: request })),
    主管核可: onRequest('request.approve', (request) => ({ ids: [request] })),
    會辦意見: onRequest('request.consult', (request) => ({ id: request, unit: books, opinion: '無意見' })),
    管考建議: onRequest('request.advise', (request) => ({ ids: [request], advice: 'release' })),
    秘書核閱: onRequest('request.review', (request) => ({ ids: [request] })),
    退回: onRequest('request.return', (request) => ({ id: request, text: '請補正' })),
    裁示解列: rule('release'),
    裁示繼續列管: rule('continue'),
    裁示併案: rule('merge', () => ({ into: other })),
    裁示移列: rule('transfer', () => ({ planName: '四年計畫' })),
    裁示准予展延: rule('extend', () => ({ dueOn: addDays(today, 90) })),
    裁示改訂期限: rule('redate', () => ({ dueOn: addDays(today, 20) })),
    裁示不准展延: rule('refuse'),
    裁示恢復列管: rule('reopen'),
    補充裁示: rule('note'),
  },
};

describe('a case, whatever its situation', () => {
  it('every line of the sheet names a step that is tried', () => {
    expect(new Set(caseLines.map((line) => line.step))).toEqual(new Set(Object.keys(machine.steps)));
  });

  it.each(Object.entries(situations))('%s: every step by everybody goes as the sheet says', async (name, words) => {
    const situation = name as Situation;
    const id = cases.get(situation) ?? '';
    expect(stands(id)).toBe(words);
    const { otherwise, attempts, allowed } = await tryAll(town, machine, situation, id);
    expect(otherwise).toEqual([]);
    expect(attempts).toBeGreaterThan(700);
    expect(allowed).toBeGreaterThan(0);
    expect(stands(id)).toBe(words);
  });

  it('leaves an office whose journal and records agree', async () => {
    expect(await town.problems()).toEqual([]);
  });
});
