/** A share of a number of people: half of them, or more than half when `over`. */
export type Share = { part: number; whole: number; over: boolean };

export const HALF: Share = { part: 1, whole: 2, over: false };
export const MORE_THAN_HALF: Share = { part: 1, whole: 2, over: true };
export const TWO_THIRDS: Share = { part: 2, whole: 3, over: false };

/** How many of `people` make the share; at least one. */
export function neededOf(people: number, { part, whole, over }: Share): number {
  const product = people * part;
  const down = (product - (product % whole)) / whole;
  if (over) return down + 1;
  return Math.max(1, product % whole === 0 ? down : down + 1);
}

/** `members` without vacant seats. */
export type Attendance = { members: number; present: number; rule?: Share };
export type QuorumAnswer = { needed: number; met: boolean; problem: string | null };

/** Whether the meeting may open: by default half of its members are present. */
export function quorum({ members, present, rule = HALF }: Attendance): QuorumAnswer {
  const problem = attendanceProblem(members, present);
  const needed = isCount(members) ? neededOf(members, rule) : 1;
  return { needed, met: problem === null && present >= needed, problem };
}

function attendanceProblem(members: number, present: number): string | null {
  if (!isCount(members)) return '應到人數不對。請填整數。';
  if (!isCount(present)) return '實到人數不對。請填整數。';
  return present > members ? `實到${present}人，超過應到${members}人。請核對出席名單。` : null;
}

export type Votes = {
  present: number;
  /** Those who left their seat for this item; they do not count as present for it. */
  recused: number;
  inFavour: number;
  against: number;
  abstained: number;
  rule?: Share;
};

export type VoteAnswer = {
  needed: number;
  passed: boolean;
  /** As many for as against: where the rules of the meeting say so, the chair decides. */
  tied: boolean;
  problem: string | null;
};

/** Whether the item is carried: by default more than half of those present are in favour. */
export function majority({ rule = MORE_THAN_HALF, ...votes }: Votes): VoteAnswer {
  const problem = voteProblem(votes);
  if (problem !== null) return { needed: 0, passed: false, tied: false, problem };
  const needed = neededOf(votes.present - votes.recused, rule);
  const tied = votes.inFavour > 0 && votes.inFavour === votes.against;
  return { needed, passed: votes.inFavour >= needed, tied, problem: null };
}

function voteProblem({ present, recused, inFavour, against, abstained }: Omit<Votes, 'rule'>): string | null {
  if (![present, recused, inFavour, against, abstained].every(isCount)) return '人數或票數不對。請填整數。';
  if (recused > present) return `迴避${recused}人，超過在場${present}人。請核對出席名單。`;
  const [voting, cast] = [present - recused, inFavour + against + abstained];
  if (cast <= voting) return null;
  return `贊成、反對與棄權共${cast}票，超過可表決的${voting}人。請核對票數。`;
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}
