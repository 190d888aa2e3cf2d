import type { z } from 'zod';
import { formatDay, todayIn } from '#shared/base/day.ts';
import type { exportInput } from '#shared/contract/register-operations.ts';
import { conditionText, labelOfField, testsIn } from '#shared/language/condition-text.ts';
import type { LabelOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { exportWords as words } from '#shared/words/exports.ts';
import type { JobContext } from '../operations/carry.ts';
import { recordedAt } from '../store/clock.ts';
import { changeAt } from '../store/journal.ts';
import { labelsOf } from '../store/labels.ts';
import type { About } from './sheet-file.ts';
import { type Outgoing, withheldLine } from './withheld.ts';

export interface AboutFacts {
  context: JobContext;
  of: Register;
  input: z.output<typeof exportInput>;
  going: Outgoing;
  office: string;
  /** ISO, with zone. */
  at: string;
  columns: readonly { label: string }[];
  /** There are amounts. */
  money: boolean;
}

/** Who took out what, when, by which conditions and as of when: everything a reader of the file has to know of it. */
export function aboutLines(facts: AboutFacts, rows: number, cut: number): About {
  const { context, of, input, going, office, at, columns, money } = facts;
  const lines: (readonly [string, string] | undefined)[] = [
    [words.office, office],
    [words.register, of.label],
    [words.by, context.who.name],
    [words.at, momentText(at)],
    [words.asOf, asOfText(facts)],
    [words.filter, filterText(facts)],
    input.find?.trim() ? [words.find, input.find.trim()] : undefined,
    input.removed ? [words.scope, words.bin] : undefined,
    [words.order, orderText(of, input)],
    input.group === undefined ? undefined : [words.group, labelOfField(of, input.group)],
    [words.columns, columns.map(({ label }) => label).join('、')],
    money ? [words.unit, words.unitOfMoney] : undefined,
    [words.rows, String(rows)],
    ...withheldLine(of, going),
    cut > 0 ? [words.cut, words.cutCells(cut)] : undefined,
  ];
  return lines.filter((line) => line !== undefined);
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Taipei', hour: '2-digit', minute: '2-digit' });

/** 115年11月26日 14:30, in the office's own time. */
export function momentText(at: string): string {
  const moment = new Date(at);
  return `${formatDay(todayIn('Asia/Taipei', moment), 'full')} ${clock.format(moment)}`;
}

function asOfText({ context, input, at }: AboutFacts): string {
  const { knownAt } = input;
  if (knownAt === undefined) return words.asOfNow(momentText(at));
  const change = knownAt === 0 ? undefined : changeAt(context.db, knownAt);
  return words.asKnownAt(knownAt, change ? momentText(recordedAt(change.clock)) : '');
}

function filterText({ context, of, input }: AboutFacts): string {
  const { filter, knownAt } = input;
  if (filter === undefined) return words.noFilter;
  const asked = testsIn(filter).map((test) => ('value' in test ? { [test.field]: test.value } : {}));
  const labels = labelsOf({ ...context, of, outward: !input.withheld }, asked, knownAt);
  const labelOf: LabelOf = (register, id) => labels[register]?.[id] ?? '';
  return conditionText(of, filter, labelOf) || words.noFilter;
}

function orderText(of: Register, { order = [] }: z.output<typeof exportInput>): string {
  const asked = order.length > 0 ? order : (of.options.order ?? []);
  if (asked.length === 0) return words.asMade;
  return asked.map(({ field, down }) => words.ordered(labelOfField(of, field), down === true)).join('、');
}
