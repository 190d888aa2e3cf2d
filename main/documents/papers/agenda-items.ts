import type { Level } from '#shared/base/numerals.ts';
import { caseNumbers, isNamed } from '#shared/meeting/agenda.ts';
import { type ItemKind, itemKinds } from '#shared/registers/item.ts';
import type { Block } from '../paper.ts';
import { blank, labelledIf, names, type sections } from './parts.ts';

/** An item as it is tabled. One that is confidential may come without its text. */
export interface AgendaItem {
  kind: ItemKind;
  title: string | null;
  /** 提案單位. */
  unit: string | null;
  proposers: string | null;
  explain: string | null;
  method: string | null;
  opinion: string | null;
  /** Names of the papers handed out. */
  papers: readonly string[];
  confidential: boolean;
}

const apart = '密件，另行分送';

/** An item of which only that it is there is printed: it is not asked for, or came without its text. */
const sealed = (item: AgendaItem, withConfidential: boolean): boolean =>
  item.confidential && (!withConfidential || [item.title, item.explain, item.method, item.opinion].every(blank));

/** How items are printed; `below` adds what a kind of paper says under an item that is shown. */
export interface ItemPrint<I extends AgendaItem> {
  section: ReturnType<typeof sections>;
  withConfidential: boolean;
  below: (item: I, under: Level) => Block[];
}

/** Items of one kind that follow each other share a heading; those to be decided count 案1, 案2 through the whole paper. */
export function itemBlocks<I extends AgendaItem>(items: readonly I[], print: ItemPrint<I>): Block[] {
  // A motion from the floor that nobody has brought yet has no number.
  const numbers = caseNumbers(items, (item) => sealed(item, print.withConfidential));
  return grouped(items).flatMap((group) => {
    const kind = group[0]?.kind;
    if (kind === undefined) return [];
    const several = group.length > 1;
    return [
      print.section(itemKinds[kind]),
      ...group.flatMap((item, at) => {
        const hidden = sealed(item, print.withConfidential);
        const n = numbers.get(item);
        const blocks = n === undefined ? plainBlocks(item, several ? at + 1 : 0, hidden) : caseBlocks(item, n, hidden);
        return hidden ? blocks : [...blocks, ...print.below(item, n === undefined && several ? 2 : 1)];
      }),
    ];
  });
}

function grouped<I extends AgendaItem>(items: readonly I[]): I[][] {
  const groups: I[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === item.kind) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

const from = ({ unit, proposers }: AgendaItem): string => names([unit ?? '', proposers ?? '']);

function caseBlocks(item: AgendaItem, n: number, hidden: boolean): Block[] {
  if (hidden) return [{ kind: 'labelled', label: `案${n}`, text: apart, under: 1, strong: true }];
  const proposed = from(item);
  const lead = proposed === '' ? `案${n}` : `案${n}（提案：${proposed}）`;
  return [
    { kind: 'body', text: item.confidential ? `${lead}【密件】` : lead, under: 1, leading: true },
    { kind: 'labelled', label: '案由', text: item.title ?? '', under: 1 },
    ...details(item, 1),
  ];
}

/** A report or the like: numbered where several share the heading, and only named where it says more than the heading. */
function plainBlocks(item: AgendaItem, n: number, hidden: boolean): Block[] {
  const text = hidden ? apart : plainWords(item);
  if (n === 0) return [...(text === '' ? [] : [{ kind: 'body', text, under: 1 } as const]), ...shown(item, 1, hidden)];
  return [{ kind: 'entry', level: 2, n, text }, ...shown(item, 2, hidden)];
}

const shown = (item: AgendaItem, under: Level, hidden: boolean): Block[] => (hidden ? [] : details(item, under));

function plainWords(item: AgendaItem): string {
  const title = (item.title ?? '').trim();
  const by = from(item);
  if (!isNamed(item)) return by === '' ? '' : `報告單位：${by}`;
  return by === '' || title.includes(by) ? title : `${title}（${by}）`;
}

function details(item: AgendaItem, under: Level): Block[] {
  return [
    ...labelledIf('說明', item.explain, under),
    ...labelledIf('辦法', item.method, under),
    ...labelledIf('審查意見', item.opinion, under),
    ...labelledIf('附件', papersText(item.papers), under),
  ];
}

/** Papers are called by name on paper, without what the name of a file ends in. */
function papersText(papers: readonly string[]): string {
  const called = papers.map((name) => name.replace(/\.[A-Za-z][A-Za-z\d]{0,4}$/, ''));
  return called.length === 1 ? called.join('') : called.map((name, at) => `${at + 1}、${name}`).join('\n');
}
