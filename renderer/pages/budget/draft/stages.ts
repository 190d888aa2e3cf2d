import type { DraftStage, LineFact } from '#shared/budget/facts.ts';
import type { BudgetRecord } from '#shared/contract/budget-answers.ts';
import type { Right } from '#shared/rights.ts';
import type { BookColumn } from '../book-tree.ts';

type State = BudgetRecord['state'];

/** A book that is not in force yet, or that only amends another: its drafting amounts are what there is to see. */
const drafted: ReadonlySet<State> = new Set(['compiling', 'reviewing', 'decided', 'sent', 'first', 'second', 'third']);

export const isDraft = ({ state, kind }: Pick<BudgetRecord, 'state' | 'kind'>): boolean =>
  drafted.has(state) || kind === 'supplementary';

/** How far the amounts have come in each state. */
const reached: Readonly<Partial<Record<State, readonly DraftStage[]>>> = {
  compiling: ['estimate'],
  reviewing: ['estimate', 'reviewed'],
  decided: ['estimate', 'reviewed', 'decided'],
  sent: ['estimate', 'reviewed', 'decided', 'proposed'],
  first: ['estimate', 'reviewed', 'decided', 'proposed'],
  second: ['estimate', 'reviewed', 'decided', 'proposed'],
};

const allStages: readonly DraftStage[] = ['estimate', 'reviewed', 'decided', 'proposed', 'legal'];

/** Columns of the sheet in a state; what is still to come stands in none. An amendment is no change to last year. */
export function columnsIn({ state, kind }: Pick<BudgetRecord, 'state' | 'kind'>): BookColumn[] {
  const stages = reached[state] ?? allStages;
  return kind === 'supplementary' ? [...stages] : ['lastYear', ...stages, 'change'];
}

/** Accounts without a line are shown where lines are being put down under them. */
export const showsBare = ({ state, kind }: Pick<BudgetRecord, 'state' | 'kind'>): boolean =>
  isWritten(state) && kind !== 'supplementary';

/** What is written in each state, by whoever may. */
const written: Readonly<Partial<Record<State, readonly string[]>>> = {
  compiling: ['estimate', 'name', 'nature', 'funding'],
  reviewing: ['reviewed'],
  decided: ['decided'],
};

export const editableIn = (state: State): ReadonlySet<string> => new Set(written[state] ?? []);

/** States in which lines are added, changed and taken away at all. */
export const isWritten = (state: State): boolean => written[state] !== undefined;

interface Writer {
  rights: readonly Right[];
  units: readonly string[];
}

/** 主計 in every state; others their own unit's while it is compiled. */
export function mayWrite(state: State, line: Pick<LineFact, 'unit'>, { rights, units }: Writer): boolean {
  if (!isWritten(state)) return false;
  if (rights.includes('accounting')) return true;
  return state === 'compiling' && rights.includes('write') && line.unit !== null && units.includes(line.unit);
}

/** Whoever may write at all may add a line: 主計, or a unit's staff while it is compiled. */
export const mayAdd = (state: State, { rights, units }: Writer): boolean =>
  isWritten(state) &&
  (rights.includes('accounting') || (state === 'compiling' && rights.includes('write') && units.length > 0));
