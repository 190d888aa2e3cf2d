import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Program } from '#main/program.ts';
import { openWritable, type WritableDb } from '#main/store/database.ts';
import { migrate } from '#main/store/migrate.ts';
import { placeAt } from '#main/store/place.ts';
import { demoPassword } from '#shared/demo.ts';
import { allRegisters } from '#shared/registers/index.ts';
import { testFolder } from '#test/support/folders.ts';
import { ask } from '#test/support/office.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const released = readdirSync(fixtures).filter((name) => name.startsWith('office-'));

function copyOf(name: string): string {
  const folder = path.join(testFolder(), 'office');
  cpSync(path.join(fixtures, name), folder, { recursive: true });
  return folder;
}

interface Column {
  name: string;
  type: string;
  notnull: number;
}

/** By column rather than by text: a column added later stands last. */
function schemaOf(db: WritableDb): Record<string, string[]> {
  const tables = db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      db
        .all<Column>('SELECT name, type, "notnull" FROM pragma_table_info(?)', name)
        .map((column) => `${column.name} ${column.type} ${column.notnull}`)
        .sort(),
    ]),
  );
}

/** One small office file of each version that people have; made with `init --demo` of that version. */
describe.each(released)('%s', (name) => {
  it('opens, is sound, and lists what it held', async () => {
    const folder = copyOf(name);
    const program = new Program(path.join(folder, '..', 'home'));
    onTestFinished(() => program.close());
    await program.open(folder);
    const visitor = program.visitor();
    await ask(visitor, 'session.signIn', { account: 'control', password: demoPassword });
    expect(await ask(visitor, 'office.verify', {})).toMatchObject({ sound: true, problems: [] });
    const people = await ask(visitor, 'person.list', { order: [{ field: 'name' }], limit: 100 });
    expect(people.total).toBe(22);
    const hand = people.rows.find((row) => row.name === '吳建霖');
    expect(await ask(visitor, 'person.unseal', { id: hand?.id ?? '', field: 'mobile' })).toEqual({
      value: '0900-000-115',
    });
    expect((await ask(visitor, 'unit.list', {})).total).toBe(16);
    const { hits } = await ask(visitor, 'search.find', { text: '研考室' });
    expect(hits.map((hit) => hit.title)).toEqual(expect.arrayContaining(['研考室', '行政室']));
    const kinds = await ask(visitor, 'directiveKind.list', {});
    expect(kinds.rows.filter((row) => !row.idle).map((row) => row.name)).toEqual(['列管事項', '首長政見', '鄉民服務']);
    expect((await ask(visitor, 'series.list', {})).total).toBe(3);
    await ask(visitor, 'tag.create', { values: { name: '新版' } });
    expect(await ask(visitor, 'office.verify', {})).toMatchObject({ sound: true });
  });

  it('comes to the schema of a new office', () => {
    const [old, fresh] = [
      openWritable(placeAt(copyOf(name)).office),
      openWritable(path.join(testFolder(), 'new'), { create: true }),
    ];
    onTestFinished(() => {
      old.close();
      fresh.close();
    });
    for (const db of [old, fresh]) migrate(db, { registers: allRegisters, program: 'test' });
    expect(schemaOf(old)).toEqual(schemaOf(fresh));
  });
});
