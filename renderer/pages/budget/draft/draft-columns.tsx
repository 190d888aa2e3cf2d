import type { Column, Parsed } from '#renderer/parts/grid/types.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import { readValue } from '#shared/language/read-value.ts';
import { budgetLine, fundings, natures } from '#shared/registers/budget-line.ts';
import { type BookColumn, type BudgetTree, sideOf, stagesOf } from '../book-tree.ts';
import { moneyColumn } from '../money-column.ts';
import { NameCell } from '../name-cell.tsx';
import { moneyText } from '../shown.ts';
import { budgetTexts as texts } from '../texts.ts';
import type { BookTab } from '../wish.ts';

const { columns: titles } = texts;

interface DraftColumnsWish {
  tree: BudgetTree;
  tab: BookTab;
  shown: readonly BookColumn[];
  /** Columns that are written in this state. */
  written: ReadonlySet<string>;
  mayWrite: (node: BookNode) => boolean;
  /** 主計 names accounts. */
  mayName: boolean;
  problems: ReadonlyMap<string, string>;
  unitName: (id: string) => string;
  today: string;
}

/** Columns of a draft: last year, what has been put down so far, and the difference. */
export function draftColumnsFor(wish: DraftColumnsWish): Column<BookNode>[] {
  const { tree, shown } = wish;
  return [
    nameColumn(wish),
    ...shown.map((id) =>
      moneyColumn(tree, id, titleOf(id), 112, {
        ...(stagesOf.has(id) ? { group: texts.groups.draft } : { tint: true }),
        ...(id === 'estimate' || id === 'change' ? { divider: true } : {}),
        ...(stagesOf.has(id) ? written(wish, id) : {}),
      }),
    ),
    choiceColumn(wish, 'nature', 76),
    choiceColumn(wish, 'funding', 104),
    {
      id: 'unit',
      title: titles.unit,
      width: 96,
      value: ({ line }) => (line?.unit ? wish.unitName(line.unit) : ''),
    },
  ];
}

const headOf: Readonly<Partial<Record<BookColumn, string>>> = {
  lastYear: titles.lastYear,
  estimate: titles.estimate,
  reviewed: titles.reviewed,
  decided: titles.decided,
  proposed: titles.proposed,
  legal: titles.legal,
  change: titles.change,
};

const titleOf = (id: BookColumn): string => headOf[id] ?? '';

const parser =
  (name: string, today: string) =>
  (text: string): Parsed => {
    const field = budgetLine.fields[name as keyof typeof budgetLine.fields];
    const read = readValue(field, text, today);
    return read.ok && typeof read.value === 'number' ? { ...read, text: moneyText(read.value) } : read;
  };

/** Lines only: sums are never typed. */
const written = ({ written: names, mayWrite, today }: DraftColumnsWish, id: string) =>
  names.has(id) ? { editable: (node: BookNode) => node.line !== null && mayWrite(node), parse: parser(id, today) } : {};

function nameColumn(wish: DraftColumnsWish): Column<BookNode> {
  const { tab, problems, written: names, mayWrite, mayName, today } = wish;
  return {
    id: 'name',
    title: titles.name,
    width: 236,
    minWidth: 160,
    grow: 1,
    frozen: true,
    value: ({ code, name }) => (code === '' ? name : `${code} ${name}`),
    render: (node) => <NameCell node={node} problem={problems.get(node.key)} />,
    editText: ({ line, name }) => (line ? (line.name ?? '') : name),
    editable: (node) => {
      if (node.line) return names.has('name') && mayWrite(node);
      return mayName && node.kind === 'account';
    },
    parse: parser('name', today),
    total: texts.totals[sideOf(tab)],
  };
}

const choices = { nature: natures, funding: fundings } as const;

function choiceColumn(wish: DraftColumnsWish, id: 'nature' | 'funding', width: number): Column<BookNode> {
  const labels: Readonly<Record<string, string>> = choices[id];
  return {
    id,
    title: titles[id],
    width,
    divider: id === 'nature',
    value: ({ line }) => (line ? (labels[line[id]] ?? '') : ''),
    ...written(wish, id),
  };
}
