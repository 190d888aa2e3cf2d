import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsAsOf } from '#shared/budget/amounts.ts';
import type { LineFact } from '#shared/budget/facts.ts';
import { type BookNode, BookTree } from '#shared/budget/tree.ts';
import type { schemes } from '#shared/registers/budget-account.ts';
import { account, book, line, movesOf, township } from '#test/support/budget-facts.ts';

const { accounts, lines, facts } = township();
const legal = (of: readonly LineFact[] = facts.lines, scheme: keyof typeof schemes = 'agency') =>
  new BookTree({ scheme, accounts, lines: of, columns: ['legal'] as const, figure: (one) => one.legal });

/** The tree as a reader sees it: level, code, name, sum. */
const shown = (tree: BookTree<'legal'>) => {
  const walk = (node: BookNode): string[] => [
    `${'　'.repeat(node.level)}${node.code} ${node.name} ${tree.sum(node, 'legal') ?? ''}`.trimEnd(),
    ...node.below.flatMap(walk),
  ];
  return tree.roots.flatMap(walk);
};

/** What a sum must be: added up from the lines below, whatever the tree says. */
function addedUp(node: BookNode, figure: (line: LineFact) => number | null): number | null {
  if (node.line) return figure(node.line);
  return node.below.reduce<number | null>((sum, one) => {
    const part = addedUp(one, figure);
    return part === null ? sum : (sum ?? 0) + part;
  }, null);
}

const everyNode = (node: BookNode): BookNode[] => [node, ...node.below.flatMap(everyNode)];

describe('the tree', () => {
  it('stands by 款項目節, below them 用途別, below them the lines', () => {
    expect(shown(legal())).toEqual([
      '02 海澄鄉公所主管 6500000',
      '　01 海澄鄉公所 6200000',
      '　　03 農漁業管理 500000',
      '　　　20 業務費 500000',
      '　　　　01 物品 500000',
      '　　04 道路橋梁工程 4000000',
      '　　　10 人事費 1000000',
      '　　　20 業務費 1000000',
      '　　　　01 物品 600000',
      '　　　　02 國內旅費 400000',
      '　　　30 設備及投資 2000000',
      '　　09 預備金 1700000',
      '　　　60 預備金 1700000',
      '　　　　01 第一預備金 200000',
      '　　　　02 第二預備金 1500000',
      '　02 清潔隊 300000',
      '　　01 環境清潔 300000',
      '　　　20 業務費 300000',
      '　　　　01 物品 300000',
    ]);
  });

  it('looks at the same money by 用途別', () => {
    const tree = legal(facts.lines, 'object');
    expect(tree.total.sums).toEqual([6_500_000]);
    expect(tree.roots.map((node) => [node.name, tree.sum(node, 'legal')])).toEqual([
      ['人事費', 1_000_000],
      ['業務費', 1_800_000],
      ['設備及投資', 2_000_000],
      ['預備金', 1_700_000],
    ]);
  });

  it('keeps a line whose accounts are gone where it is seen', () => {
    const [group] = legal([line({ account: 'gone', legal: 5 })]).roots;
    expect([group?.name, group?.sums, group?.below.length]).toEqual(['未歸科目', [5], 1]);
  });

  it('shows accounts that no line stands under yet, where they are asked for', () => {
    const tree = new BookTree({
      scheme: 'agency',
      accounts,
      lines: [],
      columns: ['legal'] as const,
      figure: () => null,
      bare: true,
    });
    expect(tree.roots.map(({ name }) => name)).toEqual(['海澄鄉公所主管']);
    expect(tree.total.sums).toEqual([null]);
  });
});

it('what is hidden counts in every sum and stands nowhere', () => {
  const tree = new BookTree({
    scheme: 'agency',
    accounts,
    lines: facts.lines,
    columns: ['legal'] as const,
    figure: (one) => one.legal,
    hidden: ({ id }) => id !== lines.travel.id,
  });
  expect(shown(tree)).toEqual([
    '02 海澄鄉公所主管 6500000',
    '　01 海澄鄉公所 6200000',
    '　　04 道路橋梁工程 4000000',
    '　　　20 業務費 1000000',
    '　　　　02 國內旅費 400000',
  ]);
  expect(tree.total.sums).toEqual([6_500_000]);
});

describe('sums', () => {
  it('are those of the lines below, at every level, after any sequence of moves', () => {
    fc.assert(
      fc.property(
        movesOf(facts.lines.map(({ id }) => id)),
        fc.constantFrom('agency', 'object', 'function'),
        (moves, scheme) => {
          const amounts = amountsAsOf(book({ ...facts, moves }), '2026-12-31');
          const columns = ['current', 'transfer', 'supplement'] as const;
          const tree = new BookTree({
            scheme: scheme as 'agency',
            accounts,
            lines: facts.lines,
            columns,
            figure: (one, column) => amounts.get(one.id)?.[column] ?? null,
          });
          for (const node of everyNode(tree.total))
            for (const column of columns)
              expect(tree.sum(node, column)).toBe(addedUp(node, (one) => amounts.get(one.id)?.[column] ?? null));
        },
      ),
    );
  });

  it('follow an edit as if the tree had been built anew; blank is not zero', () => {
    const value = fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }), { nil: null });
    const edits = fc.array(fc.tuple(fc.nat(facts.lines.length - 1), value), { maxLength: 40 });
    fc.assert(
      fc.property(edits, (done) => {
        const tree = legal();
        const now = new Map(facts.lines.map((one) => [one.id, one.legal]));
        for (const [at, next] of done) {
          const { id } = facts.lines[at] as LineFact;
          now.set(id, next);
          tree.set(id, 'legal', next);
        }
        const fresh = legal(facts.lines.map((one) => ({ ...one, legal: now.get(one.id) ?? null })));
        expect(shown(tree)).toEqual(shown(fresh));
      }),
    );
  });

  it('of nothing but blanks are blank, and of a zero zero', () => {
    const root = account({ scheme: 'source', code: '01', name: '稅課收入' });
    const blank = line({ account: root.id, side: 'revenue' });
    const tree = new BookTree({
      scheme: 'source',
      accounts: [root],
      lines: [blank],
      columns: ['legal'] as const,
      figure: (one) => one.legal,
    });
    expect(tree.total.sums).toEqual([null]);
    tree.set(blank.id, 'legal', 0);
    expect(tree.total.sums).toEqual([0]);
    tree.set(blank.id, 'legal', null);
    expect(tree.total.sums).toEqual([null]);
  });
});

it('every line stands in the tree once', () => {
  const placed = everyNode(legal().total).flatMap((node) => node.line?.id ?? []);
  expect(placed.toSorted()).toEqual(
    Object.values(lines)
      .map(({ id }) => id)
      .toSorted(),
  );
});
