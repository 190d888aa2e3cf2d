import { z } from 'zod';
import type { Needed } from '../rights.ts';

/** read: from a reader's connection · write: one transaction of the writer · job: with progress and cancel. */
export type Kind = 'read' | 'write' | 'job';

/** Declared once; carried out on the main side; reached through every door. */
export interface Operation<I extends z.ZodType = z.ZodType, O = unknown> {
  readonly kind: Kind;
  readonly right: Needed;
  /** One line for the command line's list. */
  readonly summary: string;
  readonly input: I;
  /** Type only: what it answers. */
  readonly answers?: O;
}

interface Said<I extends z.ZodType> {
  right: Needed;
  summary: string;
  input: I;
}

/** `operation<Answer>()('write', {…})`: the answer is named, the input infers. */
export const operation =
  <O>() =>
  <I extends z.ZodType>(kind: Kind, said: Said<I>): Operation<I, O> => ({ kind, ...said });

export const none = z.strictObject({});

/**
 * Entering for somebody else: who decided, on which day, and the meeting or document that shows it.
 * The account that types is kept apart, in the change itself.
 */
export const behalfSchema = z.strictObject({
  person: z.string(),
  day: z.iso.date(),
  basis: z.string().trim().min(1).max(200),
  attachments: z.array(z.string()).default([]),
});

export type Behalf = z.output<typeof behalfSchema>;

/** Limits on what a call may carry, whichever door it comes through. */
export const callLimits = { bytes: 8 * 1024 * 1024, depth: 32 } as const;

/** The most any file may have that comes in through a door; an office may set less. */
export const fileLimit = 1024 * 1024 * 1024;
