import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '#main/documents/paper.ts';
import { markerOf } from '#main/documents/plain.ts';
import { heightOf } from '#main/documents/slides/fill.ts';
import { cellLine, cellPad, roomOf } from '#main/documents/slides/grid.ts';
import { laidOut } from '#main/documents/slides/layout.ts';
import { type Box, bodyEnd, sheet, wrapped } from '#main/documents/slides/measure.ts';
import type { Area } from '#main/documents/slides/slide.ts';
import type { TablePart } from '#main/documents/slides/table-parts.ts';
import type { SlideBlock, SlideSet } from '#main/documents/slides.ts';
import { monthsChart, pictureSample } from './booklet-sample.ts';

const signs = [...'辦理情形計縣鄉民施政預算列管解除案件，。、；（）「」第一二三110.5%ABCxyz 　'];
const prose = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...signs), { minLength: 1, maxLength })
    .map((list) => list.join(''))
    .filter((text) => text.trim() !== '');
const someProse = fc.oneof({ weight: 6, arbitrary: prose(60) }, { weight: 1, arbitrary: prose(1_500) });
const level = fc.constantFrom(2, 3, 4, 5) as fc.Arbitrary<2 | 3 | 4 | 5>;
const count = fc.integer({ min: 1, max: 12 });

const textBlock: fc.Arbitrary<SlideBlock> = fc.oneof(
  someProse.map((text): SlideBlock => ({ kind: 'body', text })),
  someProse.map((text): SlideBlock => ({ kind: 'bullet', text })),
  fc.tuple(level, count, someProse).map(([at, n, text]): SlideBlock => ({ kind: 'entry', level: at, n, text })),
  fc.tuple(level, count, prose(30)).map(([at, n, text]): SlideBlock => ({ kind: 'heading', level: at, n, text })),
);
const figure: fc.Arbitrary<SlideBlock> = fc.oneof(
  fc.constant<SlideBlock>(monthsChart),
  fc
    .tuple(
      fc.integer({ min: 1, max: 4_000 }),
      fc.integer({ min: 1, max: 4_000 }),
      fc.oneof(fc.constant(''), prose(200)),
    )
    .map(([width, height, caption]): SlideBlock => ({ ...pictureSample, width, height, caption })),
);

/** Cells of later rows may be covered by those above. */
const table = (merged: boolean): fc.Arbitrary<Table> =>
  fc.integer({ min: 1, max: 8 }).chain((columns) =>
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(fc.record({ title: prose(12), share: fc.integer({ min: 1, max: 9 }) }), {
        minLength: columns,
        maxLength: columns,
      }),
      rows: fc.array(
        fc
          .array(fc.record({ text: someProse, down: merged ? fc.integer({ min: 1, max: 4 }) : fc.constant(1) }), {
            minLength: columns,
            maxLength: columns,
          })
          .map((cells) => ({ cells })),
        { maxLength: 14 },
      ),
    }),
  );

const sectionOf = (blocks: readonly SlideBlock[], title = '標題'): SlideSet => ({
  office: '海澄鄉公所',
  title: '報告',
  cover: { lines: ['報告'], foot: [] },
  contents: '目次',
  sections: [{ number: '01', title, blocks }],
});

const squeezed = (text: string): string => text.replace(/\s/g, '');
const areasOf = (set: SlideSet): Area[][] =>
  laidOut(set).flatMap((slide) => (slide.kind === 'section' ? [[...slide.areas]] : []));

function overlap(one: Box, other: Box): boolean {
  const apart = (a: number, b: number): boolean => a <= b + 0.01;
  return !(
    apart(one.x + one.width, other.x) ||
    apart(other.x + other.width, one.x) ||
    apart(one.y + one.height, other.y) ||
    apart(other.y + other.height, one.y)
  );
}

function expectRoom(area: Area): void {
  const { box } = area;
  expect(box.x).toBeGreaterThanOrEqual(sheet.side - 0.01);
  expect(box.x + box.width).toBeLessThanOrEqual(sheet.width - sheet.side + 0.01);
  expect(box.y + box.height).toBeLessThanOrEqual(bodyEnd + 0.01);
  if (area.kind === 'text') {
    expect(area.size).toBeGreaterThanOrEqual(16);
    expect(heightOf(area.paras, area.size, box.width)).toBeLessThanOrEqual(box.height + 0.01);
  }
  if (area.kind === 'table') expectTableRoom(area.part, box);
}

/** Measured anew, cell by cell: what a cell over several rows needs is in all of them together. */
function expectTableRoom(part: TablePart, box: Box): void {
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  expect(part.size).toBeGreaterThanOrEqual(12);
  expect(sum(part.widths)).toBeLessThanOrEqual(box.width + 0.01);
  expect(sum(part.heights)).toBeLessThanOrEqual(box.height + 0.01);
  for (const [at, { cells }] of part.rows.entries()) {
    for (const cell of cells) {
      const grid = { words: '', size: part.size, widths: part.widths, head: [], rows: [] };
      const lines = cell.paras.reduce((all, text) => all + wrapped(text, roomOf(cell, grid)).length, 0);
      const room = sum(part.heights.slice(at, at + cell.down)) - 2 * cellPad.above;
      expect(lines * cellLine(part.size)).toBeLessThanOrEqual(room + 0.01);
    }
  }
}

describe('whatever a section holds', () => {
  const anything = fc.array(fc.oneof({ weight: 5, arbitrary: textBlock }, figure, table(true)), { maxLength: 12 });

  it('no slide overflows, and nothing stands on anything else', () => {
    fc.assert(
      fc.property(anything, prose(120), (blocks, title) => {
        for (const areas of areasOf(sectionOf(blocks, title))) {
          for (const area of areas) expectRoom(area);
          for (const [at, { box }] of areas.entries())
            for (const other of areas.slice(at + 1)) expect(overlap(box, other.box)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no text is lost or said twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(textBlock, figure), { maxLength: 12 }), (blocks) => {
        const areas = areasOf(sectionOf(blocks)).flat();
        const shown = areas.flatMap((area) =>
          area.kind === 'text' ? area.paras.map(({ marker, text }) => marker + text) : [],
        );
        const captions = areas.flatMap((area) => (area.kind === 'caption' ? [area.text] : []));
        const said = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
        const named = blocks.flatMap((block) => (block.kind === 'picture' ? [block.caption ?? ''] : []));
        const plain = (texts: readonly string[]): string => squeezed(texts.join('')).replace(/▶/g, '');
        const letters = (text: string): string => [...text].toSorted().join('');
        const numbers = blocks.flatMap((block) =>
          'n' in block && 'level' in block ? [laidMarker(block.level, block.n)] : [],
        );
        expect(letters(plain([...shown, ...captions]))).toBe(letters(plain([...said, ...named, ...numbers])));
        expect(areas.filter(({ kind }) => kind === 'chart')).toHaveLength(
          blocks.filter(({ kind }) => kind === 'chart').length,
        );
        expect(areas.filter(({ kind }) => kind === 'picture')).toHaveLength(
          blocks.filter(({ kind }) => kind === 'picture').length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('text without figures is in the order it was written', () => {
    fc.assert(
      fc.property(fc.array(someProse, { minLength: 1, maxLength: 10 }), (texts) => {
        const set = sectionOf(texts.map((text) => ({ kind: 'body', text })));
        const shown = areasOf(set)
          .flat()
          .flatMap((area) => (area.kind === 'text' ? area.paras.map(({ marker, text }) => marker + text) : []));
        expect(squeezed(shown.join(''))).toBe(squeezed(texts.join('')));
      }),
      { numRuns: 60 },
    );
  });

  it('every column of a table reads as it was written, its heads apart', () => {
    fc.assert(
      fc.property(table(false), (one) => {
        const parts = areasOf(sectionOf([one]))
          .flat()
          .flatMap((area) => (area.kind === 'table' ? [area.part] : []));
        for (const [column, { title }] of one.columns.entries()) {
          const cells = parts.flatMap(({ rows, heads }) =>
            rows.slice(heads).flatMap((row) => row.cells.find(({ at }) => at === column)?.paras ?? []),
          );
          const heads = parts.flatMap(({ rows, heads: own }) =>
            rows.slice(0, own).map(({ cells: row }) => row[column]?.paras.join('')),
          );
          const written = one.rows.map(({ cells: row }) => (row[column] as { text: string }).text);
          const whole = heads.length === 0 ? [title, ...written] : written;
          expect(squeezed(cells.join(''))).toBe(squeezed(whole.join('')));
          for (const head of heads) expect(squeezed(head ?? '')).toBe(squeezed(title));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The number before a numbered paragraph, as the measure keeps it. */
function laidMarker(at: 1 | 2 | 3 | 4 | 5, n: number): string {
  const numeral = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][n] ?? '';
  const label = { 1: '', 2: `${numeral}、`, 3: `(${numeral})`, 4: `${n}、`, 5: `(${n})` }[at];
  expect(at === 1 || markerOf(label) === label).toBe(true);
  return label;
}
