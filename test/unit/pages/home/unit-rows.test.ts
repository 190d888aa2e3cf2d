import { expect, test } from 'vitest';
import { unitLines } from '#renderer/pages/home/unit-rows.ts';
import type { FigureGroupAnswer } from '#shared/contract/figure-operations.ts';

const limits = { green: 90, yellow: 80 };

const cases = (unit: string, tracked: number) => ({ unit, name: unit, tracked, overdue: 0, asked: 0, unreported: 0 });

const rate = (unit: string | null, share: string | null): FigureGroupAnswer => ({
  value: unit,
  label: unit ?? '無',
  count: 1,
  denominator: 1,
  share,
  ids: [`line of ${unit}`],
});

const rows = [cases('民政課', 7), cases('建設課', 9)];
const groups = [
  rate('建設課', '76.1'),
  rate('人事室', '97.2'),
  rate('農業課', '83.1'),
  rate(null, '10'),
  rate('幼兒園', null),
];

test('a unit has its cases and its rate; who is behind without a case stands below', () => {
  expect(
    unitLines(rows, groups, limits, false).map(({ unit, counts, rate: of }) => [unit, counts?.tracked, of?.percent]),
  ).toEqual([
    ['民政課', 7, undefined],
    ['建設課', 9, '76.1'],
    ['農業課', undefined, '83.1'],
  ]);
});

test('whoever keeps the accounts finds every unit that has a rate', () => {
  expect(unitLines(rows, groups, limits, true).map(({ unit }) => unit)).toEqual([
    '民政課',
    '建設課',
    '人事室',
    '農業課',
  ]);
});

test('a rate knows its lines, and without a budget there are cases alone', () => {
  expect(unitLines(rows, groups, limits, false)[1]?.rate?.ids).toEqual(['line of 建設課']);
  expect(unitLines(rows, [], limits, true).map(({ rate: of }) => of)).toEqual([undefined, undefined]);
});
