import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn } from '#shared/base/day.ts';
import { type PersonName, personNames, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const today = todayIn();
const town = new Township();
afterAll(() => town.close());

const { 建設課: works, 民政課: civil } = town.units;

/** Everybody's list, by hand: what waits, and of which kind. */
const lists: Record<PersonName, readonly string[]> = {
  本課承辦: ['overdue 逾期', 'report 久未填報'],
  本課主管: ['approve 待核可，申請解除列管', 'overdue 逾期', 'report 久未填報'],
  主管職代: [
    'approve 待核可，申請解除列管',
    'overdue 逾期',
    'report 久未填報',
    'report 快到期的會辦案',
    'report 快到期的他課案',
  ],
  他課承辦: ['report 快到期的他課案', 'report 快到期的會辦案'],
  他課主管: ['report 快到期的他課案', 'report 快到期的會辦案'],
  首長職代: ['report 快到期的他課案', 'report 快到期的會辦案', 'rule 待秘書，申請解除列管'],
  研考: ['advise 待建議，申請解除列管', 'rule 待秘書，申請解除列管'],
  秘書: ['advise 待建議，申請解除列管', 'review 待秘書，申請解除列管'],
  首長: ['rule 待秘書，申請解除列管'],
  /** Chief of 財政課. */
  主席: ['report 快到期的會辦案'],
  主計: [],
  檢視: [],
  管理員: [],
};

async function given(content: string, due: number, ago: number, more: object = {}): Promise<string> {
  const values = { content, leads: [works], due: { on: addDays(today, due) }, givenOn: addDays(today, -ago), ...more };
  return (await town.call('研考', 'directive.give', { values })).record.id;
}

async function asked(content: string, steps: number): Promise<void> {
  const directive = await given(content, 60, 1);
  const about = { directive, unit: works, kind: 'release' as const, reason: '已完成' };
  const { ids } = await town.call('本課承辦', 'directive.ask', about);
  if (steps > 0) await town.call('本課主管', 'request.approve', { ids });
  if (steps > 1) await town.call('研考', 'request.advise', { ids, advice: 'release' });
}

beforeAll(async () => {
  await given('逾期', -1, 10);
  await given('久未填報', 90, 14);
  await given('剛交辦', 90, 1);
  await given('快到期的會辦案', 3, 1, { leads: [town.units.財政課], cos: [civil] });
  await given('快到期的他課案', 3, 1, { leads: [civil] });
  await asked('待核可', 0);
  await asked('待建議', 1);
  await asked('待秘書', 2);
});

const linesOf = async (name: PersonName, input: object = {}): Promise<string[]> =>
  (await town.call(name, 'todo.list', input)).lines.map((one) => `${one.kind} ${one.title}`).toSorted();

describe('what waits', () => {
  it.each(personNames)('for %s is as written by hand', async (name) => {
    expect(await linesOf(name)).toEqual(lists[name].toSorted());
  });

  it('for the whole office is told to those who keep it', async () => {
    const all = await linesOf('研考', { all: true });
    for (const line of [...lists.本課承辦, ...lists.他課承辦]) expect(all).toContain(line);
    expect(await linesOf('本課承辦', { all: true })).toEqual(lists.本課承辦.toSorted());
  });

  it('is counted: what is late, and what waits for advice', async () => {
    const { counts, lines } = await town.call('研考', 'todo.list', { all: true });
    expect(counts).toMatchObject({ overdue: 1, advise: 1 });
    expect(lines.find((one) => one.title === '逾期')?.late).toBe(1);
  });
});

describe('the counts of the units', () => {
  it('take a case with each unit that leads it', async () => {
    const { rows, total } = await town.call('研考', 'directive.units', {});
    expect(rows.map(({ name, tracked, overdue, asked: waiting }) => [name, tracked, overdue, waiting])).toEqual([
      ['建設課', 6, 1, 3],
      ['民政課', 1, 0, 0],
      ['財政課', 1, 0, 0],
    ]);
    expect(total).toMatchObject({ tracked: 8, overdue: 1, asked: 3 });
  });

  it('choose whom to chase: who is late or silent, and who asks for nothing', async () => {
    const { units } = await town.call('研考', 'directive.chasing', {});
    expect(units.map((one) => [one.name, one.cases.map((line) => line.content)])).toEqual([['建設課', ['逾期']]]);
    expect(units[0]?.message).toContain('逾期1日');
  });
});
