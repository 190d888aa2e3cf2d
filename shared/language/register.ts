import type { Id } from '../base/ids.ts';
import type { Needed, Right, Who } from '../rights.ts';
import type { Condition } from './condition.ts';
import type { EntryOf, Fields, ValueOf } from './field.ts';

/** A move from one state to another; states are only moved, never assigned. */
export interface Move<S extends string = string> {
  readonly label: string;
  readonly from: S | readonly S[];
  readonly to: S;
  readonly right: Right;
  /** Fields the guard reads, and that must be filled before the move. */
  readonly needs?: readonly string[];
  /** A sentence why not, or undefined. A pure function of the record: it can look nothing up. */
  readonly when?: (record: Readonly<Record<string, unknown>>) => string | undefined;
  /** The fixed day field that says when it was made. */
  readonly dates?: string;
  /** Rulings, publications and issued numbers reverse only by new acts. */
  readonly undo?: false;
  /** Part of an operation that knows more than the record: nobody makes this move by itself. */
  readonly inner?: true;
}

/** A rule over several fields of one record. */
export interface Rule {
  readonly field: string;
  readonly needs: readonly string[];
  readonly check: (record: Readonly<Record<string, unknown>>) => string | undefined;
}

/** How a state is drawn beside its word. */
export type StateMark = 'draft' | 'ongoing' | 'asked' | 'released' | 'continued' | 'merged' | 'moved' | 'closed';

export interface RegisterOptions<S extends string = string> {
  /** Where it stands in the navigation. */
  subject: string;
  /** Counter word for its records. */
  counter?: string;
  /** Fields that together name a record in lists, references and messages. */
  title: readonly string[];
  /** Fields that say which one is meant where titles are alike. */
  hint?: readonly string[];
  /** Order of the list before the user chooses. */
  order?: readonly Order[];
  /** Rights on whole operations; `see` is `read`, the others are `write` where nothing is said. */
  rights?: { see?: Needed; create?: Right; change?: Right; remove?: Right };
  /** Which rows an account sees; lists, search, history, references and exports all ask it. */
  visible?: (who: Who) => Condition;
  /** Which rows an account may change. */
  editable?: (who: Who) => Condition;
  rules?: readonly Rule[];
  states?: Readonly<Record<S, string>>;
  initial?: S;
  marks?: Readonly<Partial<Record<S, StateMark>>>;
  moves?: Readonly<Record<string, Move<S>>>;
  /** Records come into being and change through operations of their own only. */
  own?: boolean;
  /** Records come, change and go through operations of their own only: neither form nor bin. */
  guided?: true;
  /** A record stays as it was made: no change, no bin, no undo. What was said is answered by a new one. */
  lasting?: true;
  /** The register on whose page its records are shown: no book of its own in the navigation. */
  within?: string;
  /** So many that are alike: a search over everything shows them after all others. */
  crowd?: true;
  /** Rows that exports leave out unless they are asked for with the right to. */
  withheld?: { rows: Condition; right: Right };
}

export interface Order {
  field: string;
  down?: boolean;
}

export interface Register<N extends string = string, F extends Fields = Fields, S extends string = string> {
  readonly name: N;
  readonly label: string;
  readonly fields: F;
  readonly options: RegisterOptions<S>;
}

/** Names that the head of every record, and the store beside it, already use. */
type NoHeads = { readonly [K in 'id' | 'state' | 'removed' | 'version' | 'clocks']?: never };

/** Register and field names are permanent once released. */
export const register = <const N extends string, const F extends Fields & NoHeads, const S extends string = 'current'>(
  name: N,
  label: string,
  fields: F,
  options: RegisterOptions<S>,
): Register<N, F, S> => ({ name, label, fields, options });

/** What every record has besides its fields. */
export interface RecordHead<S extends string = string> {
  readonly id: Id;
  readonly state: S;
  readonly removed: boolean;
  /** Position in the journal of its last change; an update names the version it was made from. */
  readonly version: number;
}

export type RecordOf<R extends Register> =
  R extends Register<string, infer F, infer S> ? RecordHead<S> & { readonly [K in keyof F]: ValueOf<F[K]> } : never;

/** A record whose register is known only when the program runs. */
export type AnyRecord = RecordHead & Readonly<Record<string, unknown>>;

type MustFill<F extends Fields> = {
  [K in keyof F]: F[K] extends { kind: 'computed' | 'flag' | 'choices' | 'references' | 'attachments' | 'children' }
    ? never
    : F[K]['required'] extends true
      ? K
      : never;
}[keyof F];

/** What makes a record: required fields filled, the others when there is something to say. */
export type EntriesOf<R extends Register> =
  R extends Register<string, infer F, string>
    ? { [K in MustFill<F>]: EntryOf<F[K]> } & { [K in Exclude<keyof F, MustFill<F>>]?: EntryOf<F[K]> }
    : never;

export const heads = ['id', 'state', 'removed', 'version'] as const;

export const statesOf = (of: Register): Readonly<Record<string, string>> => of.options.states ?? { current: '現用' };

export const initialState = (of: Register): string => of.options.initial ?? Object.keys(statesOf(of))[0] ?? 'current';

export const seeRight = (of: Register): Needed => of.options.rights?.see ?? 'read';
