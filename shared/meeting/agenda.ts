import { sectionNumber } from '../base/numerals.ts';
import { decidedKinds, itemKinds } from '../registers/item.ts';

/** What of an item decides its place and number. */
export interface AgendaItem {
  readonly id: string;
  readonly kind: string;
  readonly title: string | null;
  readonly state: string;
}

export interface AgendaLine<T extends AgendaItem = AgendaItem> {
  /** The item's id; that of its first case for the head of a group. */
  readonly id: string;
  readonly level: 'section' | 'case';
  /** 壹, 貳 … for sections, 案1, 案2 … for what is decided upon. */
  readonly number: string;
  readonly title: string;
  /** Missing where the line is the head of a group. */
  readonly item: T | undefined;
  readonly state: string;
}

export const kindName = (kind: string): string => itemKinds[kind as keyof typeof itemKinds] ?? itemKinds.other;

export const titleOfItem = ({ title, kind }: Pick<AgendaItem, 'title' | 'kind'>): string =>
  title === null || title.trim() === '' ? kindName(kind) : title;

type Named = Pick<AgendaItem, 'title' | 'kind'>;

/** Its title says more than the kind it is of. */
export const isNamed = ({ title, kind }: Named): boolean =>
  title !== null && title.trim() !== '' && title.trim() !== kindName(kind);

/** Decided upon, but without a subject of its own: the place that is kept for cases. */
export const isPlace = (item: Named): boolean => decidedKinds.has(item.kind) && !isNamed(item);

/** 案1, 案2 … through a whole meeting, on the screen and on paper. What comes without its text is counted where `sealed` says so. */
export function caseNumbers<T extends Named>(
  items: readonly T[],
  sealed: (item: T) => boolean = () => false,
): ReadonlyMap<T, number> {
  const counted = items.filter((item) => decidedKinds.has(item.kind) && (isNamed(item) || sealed(item)));
  return new Map(counted.map((item, at) => [item, at + 1]));
}

/** Motions from the floor stand by themselves; all else that is decided upon stands together. */
const groupOf = (kind: string): string => (kind === 'floor' ? 'floor' : 'decided');

/**
 * The agenda as it is read out: sections 壹, 貳 …, and within 討論提案 and 臨時動議 the cases, counted through the whole
 * meeting. The place kept for cases stands alone until there is one.
 */
export function agendaLines<T extends AgendaItem>(items: readonly T[]): AgendaLine<T>[] {
  const lines: AgendaLine<T>[] = [];
  let sections = 0;
  const numbers = caseNumbers(items);
  for (const run of runsOf(items)) {
    sections += 1;
    const [first] = run;
    if (!first) continue;
    const named = run.filter((item) => numbers.has(item));
    const number = sectionNumber(sections);
    if (named.length === 0) {
      lines.push({
        id: first.id,
        level: 'section',
        number,
        title: titleOfItem(first),
        item: first,
        state: first.state,
      });
      continue;
    }
    lines.push({
      id: `${first.id} group`,
      level: 'section',
      number,
      title: groupTitle(named),
      item: undefined,
      state: stateOf(named),
    });
    for (const item of named) {
      const { id, state } = item;
      lines.push({ id, level: 'case', number: `案${numbers.get(item) ?? ''}`, title: titleOfItem(item), item, state });
    }
  }
  return lines;
}

/** Items that stand under one section, in their order. */
function runsOf<T extends AgendaItem>(items: readonly T[]): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const joins =
      before !== undefined &&
      decidedKinds.has(item.kind) &&
      decidedKinds.has(before.kind) &&
      groupOf(item.kind) === groupOf(before.kind);
    if (joins) last?.push(item);
    else runs.push([item]);
  }
  return runs;
}

function groupTitle(items: readonly AgendaItem[]): string {
  const [first] = items;
  const alike = first !== undefined && items.every(({ kind }) => kind === first.kind);
  return alike ? kindName(first.kind) : itemKinds.proposal;
}

function stateOf(items: readonly AgendaItem[]): string {
  const states = new Set(items.map(({ state }) => state));
  const [only] = states;
  if (states.size === 1 && only !== undefined) return only;
  return states.has('current') || states.has('done') ? 'current' : 'pending';
}
