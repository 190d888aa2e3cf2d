import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Visitor } from '#main/visitor.ts';
import type { Id } from '#shared/base/ids.ts';
import type { ShownSlide } from '#shared/booklet/slides.ts';
import { ask, demoOffice } from '#test/support/office.ts';
import { readPptx } from '#test/support/pptx.ts';

const demo = demoOffice();
const period = { from: '2026-05-01', to: '2026-10-31' };

const body = `一、列管
▶ 裁示列管{{directive.given style=counted}}，餘{{directive.continued style=counted}}賡續列管。
[[表:directivesByUnit]]
▶ 召開會議{{meeting.held style=counted}}。`;

/** A report of two chapters, the first of which has figures and a table. */
async function reportOf(visitor: Visitor): Promise<{ id: Id; chapters: Id[] }> {
  const { id } = await ask(visitor, 'booklet.begin', { template: null, period, title: '海澄鄉公所工作報告' });
  const chapters: Id[] = [];
  for (const [at, title] of ['研考業務', '民政業務'].entries()) {
    const { record } = await ask(visitor, 'bookletSection.create', {
      values: { booklet: id, title, order: (at + 1) * 10, level: 1, body: at === 0 ? body : '▶ 無。' },
    });
    chapters.push(record.id);
  }
  return { id, chapters };
}

const wordsOf = (slide: ShownSlide | undefined): string =>
  slide && 'areas' in slide
    ? slide.areas.flatMap((area) => (area.kind === 'text' ? area.paras.flatMap(({ lines }) => lines) : [])).join('')
    : '';

it('shows the slides of a report as its .pptx has them, each leading to its chapter', async () => {
  const { program, as } = await demo.open();
  const control = await as('control');
  const { id, chapters } = await reportOf(control);
  const { slides, foot } = await ask(control, 'booklet.slides', { id });
  const { file } = await ask(control, 'booklet.print', { id, format: 'pptx' });
  const read = readPptx(readFileSync(program.files.take(file).path)).slides;

  expect(foot).toBe('海澄鄉公所　工作報告');
  expect(slides).toHaveLength(read.length);
  expect(slides.map(({ notes }) => notes)).toEqual(read.map(({ notes }) => notes));
  const sections = slides.filter((slide) => slide.kind === 'section');
  expect(new Set(sections.map(({ section }) => section))).toEqual(new Set(chapters));
  const [first] = sections;
  const printed = read.find(({ texts }) => texts[0]?.includes('研考業務'))?.texts.join('');
  const said = wordsOf(first);
  expect(said).toMatch(/裁示列管\d+案，餘\d+案賡續列管。/);
  expect(printed?.replaceAll(/[\n\t]/g, '')).toContain(said.slice(0, 20));
  const table = sections.flatMap(({ areas }) => areas).find((area) => area.kind === 'table');
  expect(table?.rows[0]?.cells.map(({ lines }) => lines.join(''))).toContain('單位');
});

it('carries in the notes of each slide what its figures were counted from', async () => {
  const { program, as } = await demo.open();
  const control = await as('control');
  const { id } = await reportOf(control);
  const { figures } = await ask(control, 'booklet.values', { id });
  const given = Object.values(figures).find((reply) => reply.name === 'directive.given');
  if (!given?.ok) throw new Error('no figure');
  const { file } = await ask(control, 'booklet.print', { id, format: 'pptx' });
  const { slides } = readPptx(readFileSync(program.files.take(file).path));
  const notes = slides.flatMap((slide) => slide.notes);
  const from = '期間115年5月至10月，截至115年10月31日';
  expect(notes).toContain('資料來源：');
  expect(notes).toContain(`${given.label}：${given.value}案（${from}，所據${given.ids.length}筆紀錄）`);
  expect(notes.filter((line) => line.startsWith('表「'))).toEqual([
    expect.stringMatching(/^表「各單位列管情形」（期間115年5月至10月，截至115年10月31日/),
  ]);
  const without = slides.find(({ texts }) => texts[0]?.includes('民政業務'));
  expect(without?.notes).toEqual(['▶無。']);
});
