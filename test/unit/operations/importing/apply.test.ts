import { expect, it } from 'vitest';
import { ask, demoOffice } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();
const count = 2_600;

const table = ['案號\t案由\t主辦單位']
  .concat(Array.from({ length: count }, (_, at) => `試${at}號\t第${at}件試辦道路\t建設課`))
  .join('\n');

it('a large import tells how far it is, can be stopped, is found at once and undone whole', async () => {
  const demo = await office.open();
  const control = await demo.as('control');
  const { stage, counts } = await ask(control, 'import.read', { register: 'motion', pasted: table });
  expect(counts).toMatchObject({ add: count, refused: 0 });
  const total = async (find?: string): Promise<number> =>
    (await ask(control, 'motion.list', { limit: 1, ...(find ? { find } : {}) })).total;
  const before = await total();

  const stopped = new AbortController();
  stopped.abort();
  const refused = await refusalFrom(ask(control, 'import.apply', { stage }, { signal: stopped.signal }));
  expect(refused.code).toBe('cancelled');
  expect(await total()).toBe(before);

  const told: [number, number][] = [];
  const progress = (done: number, all: number): void => void told.push([done, all]);
  const { position, added } = await ask(control, 'import.apply', { stage }, { progress });
  expect([added, await total()]).toEqual([count, before + count]);
  expect(told.slice(0, 2)).toEqual([
    [0, count],
    [500, count],
  ]);
  expect(await total('試辦道路')).toBe(count);
  const { hits } = await ask(control, 'search.find', { text: `第${count - 1}件試辦` });
  expect(hits).toMatchObject([{ register: 'motion' }]);

  await ask(control, 'journal.undo', { position });
  expect(await total()).toBe(before);
  const admin = await demo.as('admin');
  expect(await ask(admin, 'office.verify', {})).toMatchObject({ sound: true });
});
