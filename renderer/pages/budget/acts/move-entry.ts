import type { KeptFile } from '#renderer/data/files-entry.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Finding, WayOn } from '#shared/budget/limits.ts';
import { isOfRole, isPlain, type LineChoice } from './line-choices.ts';

/** What a unit asks for; 追加 and 追減 come of a supplementary budget. */
export const askedKinds = ['transfer', 'reserve1', 'reserve2', 'disaster'] as const;

export type AskedKind = (typeof askedKinds)[number];

export interface MoveEntry {
  kind: AskedKind;
  from: Candidate | null;
  to: Candidate | null;
  amount: number | null;
  on: Day | null;
  number: string;
  reason: string;
  exceptionBasis: string;
  exceptionNumber: string;
  files: readonly KeptFile[];
}

export const blankMove = (on: Day, from: Candidate | null, to: Candidate | null): MoveEntry => ({
  kind: 'transfer',
  from,
  to,
  amount: null,
  on,
  number: '',
  reason: '',
  exceptionBasis: '',
  exceptionNumber: '',
  files: [],
});

/** Lines that can give in this kind. */
export const givers = (choices: readonly LineChoice[], kind: AskedKind): LineChoice[] =>
  choices.filter((one) => (kind === 'transfer' ? isPlain(one) : isOfRole(one, kind)));

export const takers = (choices: readonly LineChoice[]): LineChoice[] => choices.filter(isPlain);

/** 第一預備金 is the agency's own: where several lines can give, its own is taken. */
function onlyGiver(choices: readonly LineChoice[], kind: AskedKind, to: Id | null): LineChoice | undefined {
  const all = givers(choices, kind);
  const agency = choices.find(({ id }) => id === to)?.agency;
  const own = all.filter((one) => one.agency === agency);
  const [first, ...others] = own.length === 1 ? own : all;
  return others.length === 0 ? first : undefined;
}

/** The giving line after the kind, or for a reserve the receiving line, has changed. */
export function giverFor(
  choices: readonly LineChoice[],
  { kind, from, to }: Pick<MoveEntry, 'kind' | 'from' | 'to'>,
): Candidate | null {
  const stays = from !== null && givers(choices, kind).some(({ id }) => id === from.id);
  if (kind === 'transfer') return stays ? from : null;
  const only = onlyGiver(choices, kind, to?.id ?? null);
  if (only) return { id: only.id, label: only.label };
  return stays ? from : null;
}

/** 流用 stays within a plan: its other lines are offered first. */
export const samePlan = (
  choices: readonly LineChoice[],
  other: Candidate | null,
): ((choice: LineChoice) => boolean) => {
  const account = other === null ? undefined : choices.find(({ id }) => id === other.id)?.account;
  return (choice) => choice.account === account && choice.id !== other?.id;
};

/** The exception is asked for where the law leaves one, and stays while something is typed. */
export const mayExcept = (
  findings: readonly Finding[],
  { exceptionBasis, exceptionNumber }: Pick<MoveEntry, 'exceptionBasis' | 'exceptionNumber'>,
): boolean =>
  exceptionBasis !== '' ||
  exceptionNumber !== '' ||
  findings.some(({ kind, firm }) => kind === 'block' && firm !== true);

/** Ways on that are not the one being tried, each once. */
export const waysOn = (findings: readonly Finding[], kind: AskedKind): WayOn[] =>
  [...new Set(findings.filter((one) => one.kind === 'block').flatMap(({ ways }) => ways))].filter(
    (way) => way !== kind,
  );

/** What `budgetMove.check` is asked; undefined while something is still missing. */
export function wishOf(budget: Id, entry: MoveEntry) {
  const { kind, from, to, amount, on, exceptionBasis, exceptionNumber } = entry;
  if (from === null || to === null || amount === null || amount < 1 || on === null) return undefined;
  return {
    budget,
    kind,
    from: from.id,
    to: to.id,
    amount,
    on,
    ...(exceptionBasis.trim() === '' ? {} : { exceptionBasis }),
    ...(exceptionNumber.trim() === '' ? {} : { exceptionNumber }),
  };
}

export type MoveWishInput = NonNullable<ReturnType<typeof wishOf>>;
