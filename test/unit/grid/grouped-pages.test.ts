import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arraySource } from '#renderer/parts/grid/sources/array-source.ts';
import { groupedPages } from '#renderer/parts/grid/sources/grouped-pages.ts';

interface Row {
  id: string;
}

/** Rows of each group in order, and the same as one would write them down by hand. */
function listOf(sizes: readonly number[], folded: ReadonlySet<number>) {
  const rows: Row[] = [];
  const lines: (string | Row)[] = [];
  sizes.forEach((size, group) => {
    const own = Array.from({ length: size }, (_, at) => ({ id: `${group}-${at}` }));
    rows.push(...own);
    lines.push(`G${group}`, ...(folded.has(group) ? [] : own));
  });
  const groups = sizes.map((count, group) => ({ key: String(group), label: `G${group}`, count, counter: '案' }));
  return { rows, lines, groups };
}

const sizes = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 });

describe('group heads between rows that are read page by page', () => {
  it('stand as one would write them down, whatever is folded', () => {
    fc.assert(
      fc.property(sizes, fc.array(fc.nat(7)), (counts, shut) => {
        const folded = new Set(shut.filter((group) => group < counts.length));
        const { rows, lines, groups } = listOf(counts, folded);
        const source = groupedPages(
          arraySource(rows, (row) => row.id),
          groups,
        );
        for (const group of folded) source.folding?.setFolded(source.keyAt(headLine(source, group)) ?? '', true);
        const seen = Array.from(
          { length: source.count },
          (_, at) => shapeLabel(source.shapeAt?.(at)) ?? source.rowAt(at),
        );
        expect(seen).toEqual(lines);
        seen.forEach((_, at) => {
          expect(source.indexOf(source.keyAt(at) ?? '')).toBe(at);
        });
      }),
    );
  });

  it('counts in the words of the register, and tells its listeners when groups change', () => {
    const { rows, groups } = listOf([2, 1], new Set());
    const source = groupedPages(
      arraySource(rows, (row) => row.id),
      [],
    );
    let told = 0;
    source.subscribe(() => {
      told += 1;
    });
    expect(source.count).toBe(0);
    source.regroup(groups);
    expect(told).toBe(1);
    expect(source.shapeAt?.(0)).toEqual({
      kind: 'group',
      level: 0,
      label: 'G0',
      count: 2,
      counter: '案',
      folded: false,
    });
    expect(source.folding?.parentOf(2)).toBe(0);
  });

  it('asks the rows behind for the rows on the screen only', () => {
    const { rows, groups } = listOf([3, 3], new Set());
    const behind = arraySource(rows, (row) => row.id);
    const asked: [number, number][] = [];
    const source = groupedPages({ ...behind, ensure: (from, to) => asked.push([from, to]) }, groups);
    source.ensure(4, 7);
    expect(asked).toEqual([[3, 5]]);
  });
});

type Source = ReturnType<typeof groupedPages<Row>>;

const shapeLabel = (shape: ReturnType<NonNullable<Source['shapeAt']>>): string | undefined =>
  shape?.kind === 'group' ? shape.label : undefined;

function headLine(source: Source, group: number): number {
  for (let at = 0; at < source.count; at += 1) if (shapeLabel(source.shapeAt?.(at)) === `G${group}`) return at;
  return -1;
}
