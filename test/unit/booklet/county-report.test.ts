import { describe, expect, it } from 'vitest';
import type { Visitor } from '#main/visitor.ts';
import type { Id } from '#shared/base/ids.ts';
import { compiled, plainText } from '#shared/booklet/compile.ts';
import { fillingOf } from '#shared/booklet/filling.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import document from './document-001.json' with { type: 'json' };

const demo = demoOffice();

const title = '第七屆第六次定期會業務報告';
const half = { from: '2021-04-01', to: '2021-09-30' };

interface Read {
  values: BookletValues;
  text(section: string): string;
}

async function reportCalled(visitor: Visitor, name: string): Promise<{ id: Id; state: string }> {
  const { rows } = await ask(visitor, 'booklet.list', { filter: { field: 'title', is: 'equal', value: name } });
  const [found] = rows;
  if (!found) throw new Error(`no report ${name}`);
  return found;
}

async function reading(visitor: Visitor, id: Id): Promise<Read> {
  const values = await ask(visitor, 'booklet.values', { id });
  const { rows } = await ask(visitor, 'bookletSection.list', {
    filter: { field: 'booklet', is: 'equal', value: id },
    limit: 200,
  });
  const texts = new Map(
    rows.map((one) => [one.title, plainText(compiled(parseBody(one.body ?? ''), fillingOf(values)))]),
  );
  return { values, text: (section) => texts.get(section) ?? '' };
}

/** Spaces and punctuation do not count: offices set them as they like. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}▶•]/gu, '');

/** What the program says instead where the document itself is wrong. */
const corrected = (sentence: string): string =>
  document.errors.reduce((text, { document: printed, program }) => text.replace(printed, program), sentence);

describe('文件001, the session report of a county', () => {
  const sentences = Object.entries(document.sections).flatMap(([section, all]) =>
    all.map((sentence) => [section, sentence] as const),
  );

  it.each(sentences)('%s：%s', async (section, sentence) => {
    const office = await demo.shared();
    const visitor = await office.as('control');
    const { text } = await reading(visitor, (await reportCalled(visitor, title)).id);
    expect(bare(text(section))).toContain(bare(corrected(sentence)));
  });

  it('differs from the document where that is wrong, and nowhere else', async () => {
    const office = await demo.shared();
    const visitor = await office.as('control');
    const { text } = await reading(visitor, (await reportCalled(visitor, title)).id);
    const differing = sentences.filter(([section, sentence]) => !bare(text(section)).includes(bare(sentence)));
    expect(differing.map(([, sentence]) => sentence)).toEqual(
      sentences.flatMap(([, sentence]) => (corrected(sentence) === sentence ? [] : [sentence])),
    );
    expect(differing).toHaveLength(document.errors.length);
  });

  it('is published with every number, and the records behind it', async () => {
    const office = await demo.shared();
    const visitor = await office.as('control');
    const { id, state } = await reportCalled(visitor, title);
    expect(state).toBe('published');
    const { values } = await reading(visitor, id);
    expect(values.frozen).toBe(true);
    expect(values.since).toEqual([]);
    const given = values.figures['directive.given.chiefs'];
    expect(given?.ok && given.value).toBe(25);
    expect(given?.ok && given.ids).toHaveLength(25);
    const petitions = values.figures['indicator:petition.received'];
    expect(petitions?.ok && petitions.value).toBe('407');
    expect(petitions?.ok && petitions.ids).toHaveLength(6);
    for (const figure of Object.values(values.figures)) expect(figure.ok).toBe(true);
  });
});

describe('a record that changes', () => {
  const sections = { meetings: '召開縣政會議・凝聚政策共識', petitions: '推動服務工作・提昇服務品質' };

  async function changed() {
    const office = await demo.open();
    const control = await office.as('control');
    const { id } = await ask(control, 'booklet.begin', { template: 'session', period: half, title: '另一份報告' });
    return { control, id };
  }

  it('changes sentence, chip and ids of a report that is being written, and only what a published one says of today', async () => {
    const { control, id } = await changed();
    const before = await reading(control, id);
    expect(before.text(sections.meetings)).toContain('完成並解除列管15案，佔60%');
    const released = before.values.figures['directive.released.chiefs'];
    const [first = ''] = released?.ok ? released.ids : [];
    await ask(
      control,
      'directive.rule',
      { rulings: [{ directive: first, decision: 'reopen', text: '恢復列管' }], on: '2021-09-20', files: [] },
      { behalf: { person: await headOf(control), day: '2021-09-20', basis: '鄉務會議裁示' } },
    );
    const after = await reading(control, id);
    expect(after.text(sections.meetings)).toContain('完成並解除列管14案，佔56%');
    const now = after.values.figures['directive.released.chiefs'];
    expect(now?.ok && now.ids).not.toContain(first);
    const printed = await reading(control, (await reportCalled(control, title)).id);
    expect(printed.text(sections.meetings)).toContain('完成並解除列管15案，佔60%');
    expect(printed.values.since.map(({ printed: was, today }) => [was, today])).toEqual(
      expect.arrayContaining([
        ['15案', '14案'],
        ['佔60%', '佔56%'],
      ]),
    );
  });

  it('changes what was counted by the month the same way', async () => {
    const { control, id } = await changed();
    const { values } = await reading(control, id);
    const closed = values.figures['indicator:petition.closed'];
    const [month = ''] = closed?.ok ? closed.ids : [];
    const { record } = await ask(control, 'indicatorValue.get', { id: month });
    await ask(control, 'indicatorValue.update', {
      id: month,
      version: record.version,
      patch: { value: String(Number(record.value) - 5) },
    });
    const { text } = await reading(control, id);
    expect(text(sections.petitions)).toContain('計407件，已結案400件，佔98.28%');
  });
});

async function headOf(visitor: Visitor): Promise<Id> {
  const { rows } = await ask(visitor, 'person.list', { filter: { field: 'name', is: 'equal', value: '許明淵' } });
  return rows[0]?.id ?? '';
}
