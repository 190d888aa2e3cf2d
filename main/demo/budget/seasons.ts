import type { Season } from './sketches.ts';

/** Cumulative percent of what is done by October, month by month. */
export const courses: Readonly<Record<Season, readonly number[]>> = {
  personnel: [14, 23, 32, 41, 50, 60, 70, 79, 89, 100],
  office: [6, 13, 22, 32, 42, 53, 64, 76, 88, 100],
  grants: [5, 14, 21, 29, 40, 52, 61, 70, 82, 100],
  capital: [3, 7, 11, 18, 26, 36, 48, 62, 86, 100],
  revenue: [6, 14, 24, 33, 45, 56, 66, 77, 88, 100],
  reserve: [],
};

/** By how much of a year's money a month is provided for, January to October. */
export const allotting: Readonly<Record<Season, readonly number[]>> = {
  personnel: [18, 9, 9, 9, 9, 9, 9, 9, 9, 10],
  office: [8, 8, 10, 10, 10, 11, 11, 11, 11, 10],
  grants: [8, 10, 9, 9, 10, 10, 10, 10, 11, 13],
  capital: [6, 7, 9, 10, 10, 11, 11, 12, 12, 12],
  revenue: [8, 9, 10, 10, 11, 11, 10, 11, 10, 10],
  reserve: [],
};

/** Paid by the end of a year, of a thousand. */
export const doneInDecember: Readonly<Record<Season, number>> = {
  personnel: 985,
  office: 955,
  grants: 972,
  capital: 910,
  revenue: 992,
  reserve: 0,
};
