import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Visitor } from '#main/visitor.ts';
import type { Id } from '#shared/base/ids.ts';
import { ask, demoOffice } from '#test/support/office.ts';

const demo = demoOffice();
const half = { from: '2026-05-01', to: '2026-10-31' };
/** The smallest picture there is: one grey point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

async function begun(visitor: Visitor): Promise<Id> {
  const { rows } = await ask(visitor, 'council.list', { limit: 10 });
  const council = rows[0]?.id ?? null;
  return (await ask(visitor, 'booklet.begin', { template: 'work', period: half, council })).id;
}

async function chapter(visitor: Visitor, booklet: Id, title: string) {
  const filter = { all: [booklet].map((value) => ({ field: 'booklet', is: 'equal' as const, value })) };
  const { rows } = await ask(visitor, 'bookletSection.list', { filter, limit: 200 });
  const found = rows.find((one) => one.title === title);
  if (!found) throw new Error(`no chapter ${title}`);
  return found;
}

describe('a chapter that is written', () => {
  it('keeps what its figures said in the same change, and gives both back by one undo', async () => {
    const office = await demo.shared();
    const control = await office.as('control');
    const { id, version, body: before } = await chapter(control, await begun(control), '建設課');
    const seen = { '{{directive.given style=counted}}': '7案' };
    const { record, position } = await ask(control, 'booklet.write', { id, version, body: '受理', seen });
    expect(record).toMatchObject({ body: '受理', seen: JSON.stringify(seen) });
    await ask(control, 'journal.undo', { position });
    expect((await ask(control, 'bookletSection.get', { id })).record).toMatchObject({ body: before, seen: null });
  });

  it('takes a comment with it where a number is kept', async () => {
    const office = await demo.shared();
    const control = await office.as('control');
    const booklet = await begun(control);
    const { id, version } = await chapter(control, booklet, '建設課');
    await ask(control, 'booklet.write', { id, version, body: '受理7案', comment: '保留撰寫時的7案。' });
    const { rows } = await ask(control, 'bookletComment.list', {
      filter: { field: 'section', is: 'equal', value: id },
    });
    expect(rows).toMatchObject([{ booklet, text: '保留撰寫時的7案。', state: 'open' }]);
  });

  it('is its own unit’s, what was seen in it as well', async () => {
    const office = await demo.shared();
    const id = await begun(await office.as('control'));
    const handler = await office.as('handler');
    const own = await chapter(handler, id, '建設課');
    await ask(handler, 'booklet.write', { id: own.id, version: own.version, seen: { a: '1' } });
    const other = await chapter(handler, id, '民政課');
    await expect(
      ask(handler, 'booklet.write', { id: other.id, version: other.version, seen: { a: '1' } }),
    ).rejects.toThrow('「民政課」不屬於此帳號可修改的範圍');
    await expect(
      ask(handler, 'bookletSection.update', {
        id: own.id,
        version: own.version,
        patch: { seen: '{}' } as Record<string, unknown>,
      }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('meets what somebody else wrote meanwhile, and changes nothing of it', async () => {
    const office = await demo.shared();
    const control = await office.as('control');
    const { id, version } = await chapter(control, await begun(control), '建設課');
    await ask(control, 'booklet.write', { id, version, body: '先寫的', seen: {} });
    const handler = await office.as('handler');
    await expect(ask(handler, 'booklet.write', { id, version, body: '後寫的', seen: {} })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('a picture of a report', () => {
  it('is shown from its own report alone', async () => {
    const office = await demo.shared();
    const control = await office.as('control');
    const booklet = await begun(control);
    const held = office.program.files.room('會勘.png');
    writeFileSync(held.path, png);
    const { id: picture } = await ask(control, 'attachment.add', { file: office.program.files.offer(held) });
    await expect(ask(control, 'booklet.picture', { booklet, id: picture })).rejects.toThrow('照片已不在附件中');
    const { id, version } = await chapter(control, booklet, '建設課');
    await ask(control, 'booklet.write', { id, version, body: `[[照片:${picture}|會勘]]`, pictures: [picture] });
    expect(await ask(control, 'booklet.picture', { booklet, id: picture })).toEqual({
      type: 'image/png',
      data: png.toString('base64'),
    });
    const other = (await ask(control, 'booklet.begin', { template: null, period: half, title: '另一份' })).id;
    await expect(ask(control, 'booklet.picture', { booklet: other, id: picture })).rejects.toThrow('照片已不在附件中');
  });
});

describe('a report beside another', () => {
  it('is compared with the one that is chosen, each number with how far it moved', async () => {
    const office = await demo.shared();
    const control = await office.as('control');
    const id = await begun(control);
    const usual = await ask(control, 'booklet.compare', { id });
    const { rows } = await ask(control, 'booklet.list', { limit: 50 });
    const other = rows.find((one) => one.id !== usual.before?.id && one.period.to < half.from);
    if (!other) throw new Error('no other report');
    expect((await ask(control, 'booklet.compare', { id, with: other.id })).before).toMatchObject({ id: other.id });
    const moved = usual.figures.filter(({ change }) => change !== null);
    expect(moved.length).toBeGreaterThan(0);
    for (const { change, difference } of moved) {
      const size = /[\d,.]+/.exec(change ?? '')?.[0] ?? '0';
      expect(difference).toBe(change?.startsWith('減少') ? `△${size}` : size);
    }
  });
});
