import type { Id } from '#shared/base/ids.ts';
import { formatMoney } from '#shared/base/money.ts';
import type { InsertAnswer, InsertTable } from '#shared/booklet/inserts.ts';
import type { Basis } from '#shared/booklet/wish.ts';
import type { FigureReply, FigureWishes } from '#shared/contract/figure-operations.ts';
import { styled } from '#shared/figures/style.ts';
import type { ReadContext } from '../../carry.ts';
import type { UnitLine } from '../office-words.ts';

export type Wish = FigureWishes['wishes'][number];

/** What a table or chart is drawn from. */
export interface DrawContext {
  read: ReadContext;
  basis: Basis;
  council: Id | null;
  params: Readonly<Record<string, string>>;
  units: readonly UnitLine[];
  unitName(id: Id | null): string;
  ask(wishes: readonly Wish[]): FigureReply[];
}

export type Draw = (context: DrawContext) => InsertAnswer;

export const right = 'right' as const;
export const center = 'center' as const;

/** Blank is none; △ below zero. */
export const moneyText = (value: number | null): string => (value === null ? '' : formatMoney(value));

/** As a table writes it; a figure that cannot be had leaves its cell blank. */
export const cellText = (reply: FigureReply | undefined): string => (reply?.ok ? styled(reply, { name: 'table' }) : '');

export const amountOf = (reply: FigureReply | undefined): number | null =>
  reply?.ok && reply.value !== null ? Number(reply.value) : null;

export const table = (
  title: string,
  columns: InsertTable['columns'],
  rows: InsertTable['rows'],
  behind: Pick<InsertTable, 'register' | 'ids'> = {},
): InsertTable => ({ kind: 'table', title, columns, rows, ...behind });
