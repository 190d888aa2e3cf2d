import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Visitor } from '#main/visitor.ts';
import type { Id } from '#shared/base/ids.ts';
import { ask, demoOffice, type OpenDemo } from '#test/support/office.ts';

const demo = demoOffice();
const half = { from: '2026-05-01', to: '2026-10-31' };

async function councilOf(visitor: Visitor): Promise<Id> {
  const { rows } = await ask(visitor, 'council.list', { limit: 10 });
  const [council] = rows;
  if (!council) throw new Error('no session');
  return council.id;
}

async function begun(visitor: Visitor, template: string | null = 'work'): Promise<Id> {
  const council = await councilOf(visitor);
  return (await ask(visitor, 'booklet.begin', { template, period: half, council, dueOn: '2026-11-23' })).id;
}

const sectionsOf = async (visitor: Visitor, id: Id) =>
  (
    await ask(visitor, 'bookletSection.list', {
      filter: { field: 'booklet', is: 'equal', value: id },
      order: [{ field: 'order' }],
      limit: 200,
    })
  ).rows;

const sectionCalled = async (visitor: Visitor, id: Id, title: string) => {
  const found = (await sectionsOf(visitor, id)).find((one) => one.title === title);
  if (!found) throw new Error(`no section ${title}`);
  return found;
};

async function headOf(visitor: Visitor): Promise<Id> {
  const { rows } = await ask(visitor, 'person.list', { filter: { field: 'name', is: 'equal', value: '許明淵' } });
  return rows[0]?.id ?? '';
}

async function approved(visitor: Visitor, id: Id): Promise<void> {
  for (const one of await sectionsOf(visitor, id)) {
    const body = one.body ?? '▶ 無。';
    const { record } = await ask(visitor, 'bookletSection.update', {
      id: one.id,
      version: one.version,
      patch: { body },
    });
    await visitor.call('bookletSection.finish', { id: one.id, version: record.version });
  }
  const behalf = { person: await headOf(visitor), day: '2026-11-20', basis: '簽呈核定' };
  await visitor.call('booklet.submit', { id, version: await versionOf(visitor, id) });
  await visitor.call('booklet.approve', { id, version: await versionOf(visitor, id) }, { behalf });
}

const versionOf = async (visitor: Visitor, id: Id): Promise<number> =>
  (await ask(visitor, 'booklet.get', { id })).record.version;

const printed = async (
  { program }: OpenDemo,
  visitor: Visitor,
  id: Id,
  format: 'docx' | 'odt' | 'pptx' | 'xlsx' | 'ods',
) => {
  const { file, name } = await ask(visitor, 'booklet.print', { id, format });
  return { name, bytes: readFileSync(program.files.take(file).path) };
};

describe('a report', () => {
  it('begins with a chapter for every unit, each with its own unit’s numbers', async () => {
    const office = await demo.open();
    const control = await office.as('control');
    const id = await begun(control);
    const { record } = await ask(control, 'booklet.get', { id });
    expect(record.title).toBe('海澄鄉民代表會第22屆第8次定期會工作報告');
    expect(record.former).not.toBeNull();
    const works = await sectionCalled(control, id, '建設課');
    expect(works.body).toContain(`{{directive.given unit=${works.unit} style=counted}}`);
    const { figures, units } = await ask(control, 'booklet.values', { id });
    expect(units.map(({ name }) => name)).not.toContain('研考室');
    const given = figures[`directive.given unit=${works.unit}`];
    expect(given?.ok && given.ids.length).toBe(given?.ok && given.value);
    for (const reply of Object.values(figures)) expect(reply).toMatchObject({ ok: true });
  });

  it('asks for its session where its template is made for one', async () => {
    const office = await demo.shared();
    const control = await office.as('control');
    await expect(ask(control, 'booklet.begin', { template: 'work', period: half })).rejects.toThrow(
      '這個範本用於代表會會期。請選擇會期。',
    );
    await expect(ask(control, 'booklet.begin', { template: 'nowhere', period: half })).rejects.toThrow(
      '沒有這個報告範本。從範本清單選一個，或選空白報告。',
    );
  });

  it('is written by each unit in its own chapter alone', async () => {
    const office = await demo.open();
    const control = await office.as('control');
    const id = await begun(control);
    const handler = await office.as('handler');
    const own = await sectionCalled(handler, id, '建設課');
    await ask(handler, 'bookletSection.update', {
      id: own.id,
      version: own.version,
      patch: { body: '▶ 完成路燈汰換。' },
    });
    const other = await sectionCalled(handler, id, '民政課');
    await expect(
      ask(handler, 'bookletSection.update', { id: other.id, version: other.version, patch: { body: '改他人的章節' } }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask(handler, 'booklet.begin', { template: null, period: half })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('keeps the order it was given, and takes no chapter of another', async () => {
    const office = await demo.open();
    const control = await office.as('control');
    const id = await begun(control);
    const sections = await sectionsOf(control, id);
    const turned = sections.toReversed().map((one) => ({ id: one.id, level: 2 }));
    await ask(control, 'booklet.arrange', { id, sections: turned });
    expect((await sectionsOf(control, id)).map((one) => one.id)).toEqual(turned.map((one) => one.id));
    const other = await begun(control, 'motions');
    const [foreign] = await sectionsOf(control, other);
    await expect(
      ask(control, 'booklet.arrange', { id, sections: [{ id: foreign?.id ?? '', level: 1 }] }),
    ).rejects.toThrow('章節不屬於這份報告');
  });

  it('is published once it is approved, every chapter done and every number known; then nothing of it changes', async () => {
    const office = await demo.open();
    const control = await office.as('control');
    const id = await begun(control, 'motions');
    await expect(ask(control, 'booklet.publish', { id })).rejects.toThrow('尚未核定');
    await approved(control, id);
    const { figures } = await ask(control, 'booklet.publish', { id });
    expect(figures).toBeGreaterThan(4);
    const [section] = await sectionsOf(control, id);
    await expect(
      ask(control, 'bookletSection.update', {
        id: section?.id ?? '',
        version: section?.version ?? 0,
        patch: { body: '改寫' },
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask(control, 'bookletSection.create', { values: { booklet: id, title: '事後補上' } })).rejects.toThrow(
      '已定稿',
    );
    const { id: draft } = await ask(control, 'booklet.begin', { template: null, period: half, title: '另一份' });
    const { record: loose } = await ask(control, 'bookletSection.create', {
      values: { booklet: draft, title: '移入' },
    });
    await expect(
      ask(control, 'bookletSection.update', { id: loose.id, version: loose.version, patch: { booklet: id } }),
    ).rejects.toThrow('已定稿');
    await expect(ask(control, 'booklet.publish', { id })).rejects.toThrow('已定稿');
    const kept = await ask(control, 'bookletFigure.list', {
      filter: { field: 'booklet', is: 'equal', value: id },
      limit: 100,
    });
    expect(kept.rows.filter(({ kind }) => kind === 'figure')).toHaveLength(figures);
  });

  it('is not published with a number that cannot be had', async () => {
    const office = await demo.open();
    const control = await office.as('control');
    const id = await begun(control, 'motions');
    const [section] = await sectionsOf(control, id);
    if (!section) throw new Error('no section');
    await ask(control, 'bookletSection.update', {
      id: section.id,
      version: section.version,
      patch: { body: '計{{nothing.known}}\n[[表:nowhere]]' },
    });
    await approved(control, id);
    await expect(ask(control, 'booklet.publish', { id })).rejects.toThrow(/^有2處統計數或圖表算不出來/);
  });

  it('is compared with the one before', async () => {
    const office = await demo.shared();
    const control = await office.as('control');
    const id = await begun(control);
    const { before, figures, texts } = await ask(control, 'booklet.compare', { id });
    expect(before?.title).toContain('工作報告');
    const given = figures.find(({ name }) => name === 'directive.given');
    expect(given?.before).not.toBeNull();
    expect(given?.change).toMatch(/^(增加|減少)\d+案$|^與上期相同$|相同/);
    const works = await sectionCalled(control, id, '建設課');
    expect(texts[works.id]).toContain('▶');
  });
});

describe('a template', () => {
  it('is saved from a report, handed to another office as a file, and begun with there', async () => {
    const office = await demo.open();
    const control = await office.as('control');
    const id = await begun(control, 'motions');
    const { id: template } = await ask(control, 'booklet.saveTemplate', { id, name: '本所議決案報告', about: '自訂' });
    const { file, name } = await ask(control, 'booklet.templateFile', { key: template });
    expect(name).toBe('本所議決案報告.範本.json');
    const other = await demo.open();
    const there = await other.as('control');
    const bytes = readFileSync(office.program.files.take(file).path);
    expect(bytes.toString('utf8')).not.toContain('海澄');
    const held = other.program.files.room(name);
    writeFileSync(held.path, bytes);
    const taken = await ask(there, 'booklet.takeTemplate', { file: other.program.files.offer(held) });
    expect(taken.name).toBe('本所議決案報告');
    const made = await begun(there, taken.id);
    expect((await sectionsOf(there, made)).map((one) => one.title)).toEqual(
      (await sectionsOf(control, id)).map((one) => one.title),
    );
    await expect(ask(there, 'booklet.takeTemplate', { file: other.program.files.offer(held) })).rejects.toThrow(
      '已有同名的範本',
    );
  });

  it.each([
    ['no JSON', 'PK\u0003\u0004'],
    ['other JSON', '{"shizhengbu":"something"}'],
    [
      'a template of another shape',
      '{"shizhengbu":"booklet-template","template":{"name":"x","sections":[{"body":1}]}}',
    ],
  ])('is refused in words when it is %s', async (_what, content) => {
    const office = await demo.shared();
    const control = await office.as('control');
    const held = office.program.files.room('x.json');
    writeFileSync(held.path, content);
    await expect(ask(control, 'booklet.takeTemplate', { file: office.program.files.offer(held) })).rejects.toThrow(
      '這不是報告範本檔案',
    );
  });
});

describe('a report as a file', () => {
  it.each(['docx', 'odt', 'pptx', 'xlsx', 'ods'] as const)('is written as .%s', async (format) => {
    const office = await demo.shared();
    const control = await office.as('control');
    const id = await begun(control, 'motions');
    const { name, bytes } = await printed(office, control, id, format);
    expect(name).toMatch(new RegExp(`^海澄鄉民代表會第22屆第8次定期會議決案執行情形報告_\\d{7}\\.${format}$`));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
