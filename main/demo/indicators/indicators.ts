import { type Day, partsOf } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import { lastDayOf, type Month, makeMonth } from '#shared/base/month.ts';
import type { Draft } from '../../store/draft.ts';
import { type Cast, create } from '../drafts.ts';
import rows from './indicators.json' with { type: 'json' };

type Count = number | null;

interface Row {
  key: string;
  name: string;
  category: string;
  unit: string;
  owner: string;
  measure: string;
  source: string;
  kind?: string;
  cumulative?: boolean;
  places?: number;
  stopped?: boolean;
  note?: string;
  /** 110年4月 to 9月: the months of the county's report, which add up to what it prints. */
  reported?: Count[];
  /** This township's, January to December. */
  lastYear?: Count[];
  thisYear?: Count[];
}

interface Written {
  month: Month;
  value: number;
}

const fromMonth = (year: number, first: number, numbers: readonly Count[] = []): Written[] =>
  numbers.flatMap((value, at) => (value === null ? [] : [{ month: makeMonth(year, first + at), value }]));

/** Numbers are entered once their month is over. */
function monthsOf({ reported, lastYear, thisYear }: Row, today: Day): Written[] {
  const { year } = partsOf(today);
  return [
    ...fromMonth(2021, 4, reported),
    ...fromMonth(year - 1, 1, lastYear),
    ...fromMonth(year, 1, thisYear).filter(({ month }) => lastDayOf(month) < today),
  ];
}

function drafts(cast: Cast, row: Row, at: number): Draft[] {
  const { reported: _, lastYear: __, thisYear: ___, unit, owner, ...said } = row;
  const id: Id = newId();
  const values = { ...said, unit: cast.unit(unit), owner: cast.person(owner), order: (at + 1) * 10 };
  return [
    create('indicator', values, id),
    ...monthsOf(row, cast.today).map(({ month, value }) =>
      create('indicatorValue', { indicator: id, month, value: String(value) }),
    ),
  ];
}

/** 業務統計: what the report of 110 counts beside meetings, directives, motions and money, and this township's own two years. */
export const indicatorDrafts = (cast: Cast): Draft[] => (rows as Row[]).flatMap((row, at) => drafts(cast, row, at));
