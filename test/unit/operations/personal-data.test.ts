import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, demoOffice } from '#test/support/office.ts';
import { refusalFrom } from '#test/support/store.ts';

const office = demoOffice();

function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('');
}

async function withPerson() {
  const demo = await office.open();
  const chief = await demo.as('chief');
  const admin = await demo.as('admin');
  const find = async () =>
    (await ask(admin, 'person.list', { filter: { field: 'name', is: 'equal', value: '吳建霖' } })).rows[0];
  const row = await find();
  if (!row) throw new Error('吳建霖');
  return { demo, chief, admin, row, find };
}

describe('personal data', () => {
  it('are shown on request, to those who may, and on record', async () => {
    const { chief, admin, row } = await withPerson();
    expect(row.mobile).toEqual({ sealed: true });
    expect(await ask(chief, 'person.unseal', { id: row.id, field: 'mobile' })).toEqual({ value: '0900-000-115' });
    expect(await ask(chief, 'person.unseal', { id: row.id, field: 'idNumber' })).toEqual({ value: '' });
    expect((await refusalFrom(ask(chief, 'person.unseal', { id: row.id, field: 'name' }))).code).toBe('usage');
    expect((await refusalFrom(ask(admin, 'person.unseal', { id: row.id, field: 'mobile' }))).code).toBe('forbidden');
    const { entries } = await ask(admin, 'access.list', { limit: 5 });
    expect(entries.slice(0, 2)).toMatchObject([
      { kind: 'refused', detail: { operation: 'person.unseal' } },
      {
        kind: 'unsealed',
        account: chief.session?.account,
        detail: { register: 'person', id: row.id, field: 'mobile' },
      },
    ]);
  });

  it('lie nowhere in the folder in plain text, not in drafts either', async () => {
    const { demo, admin, row } = await withPerson();
    await ask(admin, 'person.update', { id: row.id, version: row.version, patch: { mobile: '0955-123-987' } });
    const draft = { values: { mobile: '0966-111-222', name: '草稿王' } };
    await ask(admin, 'draft.put', { key: 'person:new', draft });
    expect(await ask(admin, 'draft.get', { key: 'person:new' })).toEqual({ draft });
    await ask(admin, 'office.backup', {});
    const bytes = bytesIn(demo.folder);
    for (const plain of ['0955-123-987', '0966-111-222', '0900-000-115']) expect(bytes).not.toContain(plain);
    expect(await ask(await demo.as('chief'), 'draft.get', { key: 'person:new' })).toEqual({ draft: null });
    await ask(admin, 'draft.put', { key: 'person:new', draft: null });
    expect(await ask(admin, 'draft.get', { key: 'person:new' })).toEqual({ draft: null });
  });

  it('are erased for good by the administrator, who need not be able to read them', async () => {
    const { demo, chief, admin, row, find } = await withPerson();
    const knownAt = row.version;
    expect((await refusalFrom(ask(chief, 'person.erase', { id: row.id, version: row.version }))).code).toBe(
      'forbidden',
    );
    await ask(admin, 'person.erase', { id: row.id, version: row.version });
    expect((await find())?.mobile).toBeNull();
    expect((await ask(admin, 'person.get', { id: row.id, knownAt })).record.mobile).toEqual({ sealed: true });
    expect(await ask(chief, 'person.unseal', { id: row.id, field: 'mobile' })).toEqual({ value: '' });
    expect((await refusalFrom(ask(admin, 'journal.undo', {}))).sentence).toContain('不能復原，須以新的變更處理');
    const now = await find();
    const refill = ask(admin, 'person.update', { id: row.id, version: now?.version ?? 0, patch: { mobile: '0911' } });
    expect((await refusalFrom(refill)).sentence).toContain('金鑰已銷毀');
    expect(await ask(admin, 'office.verify', {})).toMatchObject({ sound: true, problems: [] });
    const kinds = (await ask(admin, 'access.list', {})).entries.map((one) => one.kind);
    expect(kinds).toContain('erased');
    await demo.program.close();
  });
});
