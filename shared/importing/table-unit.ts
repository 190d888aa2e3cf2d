import { findMoneyUnit, type MoneyUnit } from '../base/money.ts';
import type { HeadPlace, TextRows } from './head.ts';

/** As the titles of a table say, else as its heads do with one voice. */
export const tableUnit = (rows: TextRows, { from, heads }: HeadPlace): MoneyUnit | null =>
  findMoneyUnit(rows.slice(0, from).flat().join('　')) ?? findMoneyUnit(heads.join('　'));

/** As the head of a column says; those that name none count in the unit of the table. */
export const columnUnit = ({ heads }: Pick<HeadPlace, 'heads'>, at: number, ofTable: MoneyUnit): MoneyUnit =>
  findMoneyUnit(heads[at] ?? '') ?? ofTable;
