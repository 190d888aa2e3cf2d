import type { Day } from '../base/day.ts';
import { monthOf } from '../base/month.ts';
import type { Period } from '../base/period.ts';
import { type Condition, everything, fieldsIn, nothing } from '../language/condition.ts';
import type { FieldKind } from '../language/field.ts';
import { heads, type Register } from '../language/register.ts';
import type { Counting } from '../registers/own-figure.ts';
import { figureWords as words } from '../words/figures.ts';

/** What an office says of a figure of its own. */
export interface OwnFigureEntry {
  readonly key: string;
  readonly label: string;
  readonly register: string;
  readonly filter: Condition;
  readonly counting: Counting;
  /** The field that is added up. */
  readonly sum: string | null;
  /** The records that a share is taken of; among them those of the filter count. */
  readonly whole: Condition | null;
  readonly by: string | null;
  /** The date that decides; without one every record counts, whatever its day. */
  readonly on: string | null;
  readonly places: number | null;
  readonly measure: string;
  readonly style: string | null;
  readonly note: string | null;
}

const summed: ReadonlySet<FieldKind> = new Set(['number', 'decimal', 'money']);
const dated: ReadonlySet<FieldKind> = new Set(['day', 'month']);
const split: ReadonlySet<FieldKind> = new Set(['choice', 'reference', 'references', 'month', 'day']);

export const isSummed = (kind: FieldKind): boolean => summed.has(kind);
export const isDated = (kind: FieldKind): boolean => dated.has(kind);
export const isSplit = (kind: FieldKind): boolean => split.has(kind);

/** How records are taken apart by a field: one by one, by month, by every one of a set. */
export const splitKind = ({ fields }: Register, by: string): FieldKind | undefined =>
  by === 'state' ? 'choice' : fields[by]?.kind;

/** What of a definition does not fit its register, by field; nothing where it can be computed. */
export function ownFigureProblems(of: Register, entry: OwnFigureEntry): Record<string, string> {
  const problems: Record<string, string> = {};
  const unfit = (name: 'sum' | 'by' | 'on', fits: (kind: FieldKind) => boolean): void => {
    const field = entry[name];
    const kind = field === null ? undefined : splitKind(of, field);
    if (field !== null && (kind === undefined || !fits(kind))) problems[name] = words.unfitField;
  };
  if (entry.counting === 'sum' && entry.sum === null) problems.sum = words.noSum;
  if (entry.counting === 'share' && entry.whole === null) problems.whole = words.noWhole;
  unfit('sum', isSummed);
  unfit('by', isSplit);
  unfit('on', isDated);
  if (!knowsAll(of, entry.filter)) problems.filter = words.unknownCondition(of.label);
  if (entry.whole !== null && !knowsAll(of, entry.whole)) problems.whole = words.unknownCondition(of.label);
  return problems;
}

const headNames: readonly string[] = heads;

const knowsAll = ({ fields }: Register, condition: Condition): boolean =>
  fieldsIn(condition).every((name) => headNames.includes(name) || Object.hasOwn(fields, name));

/** Records whose deciding day lies in the period and not behind the effective day; months are whole. */
export function periodCondition(of: Register, on: string | null, period: Period, asOf: Day): Condition {
  if (on === null) return everything;
  const last = period.to < asOf ? period.to : asOf;
  if (last < period.from) return nothing;
  const bound = of.fields[on]?.kind === 'month' ? monthOf : (day: Day): string => day;
  return {
    all: [
      { field: on, is: 'from', value: bound(period.from) },
      { field: on, is: 'upTo', value: bound(last) },
    ],
  };
}

export const conditionText = (condition: Condition | null): string | null =>
  condition === null ? null : JSON.stringify(condition);
