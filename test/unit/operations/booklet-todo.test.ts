import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import { type PersonName, Township } from '#test/support/township.ts';

vi.setConfig({ testTimeout: 30_000 });

const today = todayIn();
const town = new Township();
afterAll(() => town.close());

const { 建設課: works, 民政課: civil } = town.units;
const [report, council, first, second, foreword] = [newId(), newId(), newId(), newId(), newId()];

function section(id: string, title: string, order: number, more: object): void {
  town.write({ kind: 'create', register: 'bookletSection', id, values: { booklet: report, title, order, ...more } });
}

beforeAll(() => {
  town.write(
    {
      kind: 'create',
      register: 'council',
      id: council,
      values: { term: 22, serial: 8, type: 'regular', from: addDays(today, 10), to: addDays(today, 20) },
    },
    {
      kind: 'create',
      register: 'booklet',
      id: report,
      values: {
        title: '工作報告書',
        period: { from: '2026-01-01', to: '2026-06-30' },
        council,
        dueOn: addDays(today, 3),
      },
    },
  );
  section(foreword, '前言', 10, { unit: null, writer: town.people.秘書 });
  section(first, '建設', 20, { unit: works, body: '▶ 道路。' });
  section(second, '民政', 30, { unit: civil });
});

const linesOf = async (name: PersonName, input: object = {}): Promise<string[]> =>
  (await town.call(name, 'todo.list', input)).lines
    .filter(({ register, kind }) => register === 'booklet' || (kind === 'council' && register === 'council'))
    .map(({ kind, title }) => `${kind} ${title}`);

function step(name: string, register: 'booklet' | 'bookletSection', id: string): void {
  town.write({ kind: 'move', register, id, move: name });
}

describe('a report that is being compiled', () => {
  it('is due for those who compile it, in place of the day that the council asks it for', async () => {
    const lines = await linesOf('研考');
    expect(lines).toContain('booklet 餘3節待填：工作報告書');
    expect(lines.filter((line) => line.startsWith('council'))).not.toContainEqual(expect.stringContaining('工作報告'));
    expect(lines).toContainEqual(expect.stringContaining('公所提案'));
    const { lines: all } = await town.call('秘書', 'todo.list', { all: true });
    expect(all.find(({ kind }) => kind === 'booklet')).toMatchObject({ on: addDays(today, 3), record: report });
  });

  it('leads to the chapter that waits', async () => {
    const { lines } = await town.call('本課承辦', 'todo.list', {});
    expect(lines.find(({ kind }) => kind === 'section')).toMatchObject({ record: report, section: first });
  });

  it('asks each unit for its own chapter', async () => {
    expect(await linesOf('本課承辦')).toEqual(['section 建設　工作報告書']);
    expect(await linesOf('他課主管')).toEqual(['section 民政　工作報告書']);
    expect(await linesOf('檢視')).toEqual([]);
    expect(await linesOf('秘書', { person: town.people.秘書 })).toContain('section 前言　工作報告書');
    expect(await linesOf('研考', { unit: civil })).toContain('section 民政　工作報告書');
  });

  it('is no longer asked for where it is written, and waits for the head once it is handed in', async () => {
    step('finish', 'bookletSection', first);
    expect(await linesOf('本課承辦')).toEqual([]);
    expect(await linesOf('研考')).toContain('booklet 餘2節待填：工作報告書');
    step('submit', 'booklet', report);
    expect(await linesOf('首長')).toContain('decide 工作報告書');
    expect(await linesOf('研考')).toContain('booklet 工作報告書');
    expect(await linesOf('他課主管')).toEqual([]);
  });

  it('goes when it is published; the council’s own day stands again', async () => {
    step('approve', 'booklet', report);
    step('publish', 'booklet', report);
    const lines = await linesOf('研考');
    expect(lines.filter((line) => line.startsWith('booklet'))).toEqual([]);
    expect(lines).toContainEqual(expect.stringContaining('工作報告'));
  });
});
