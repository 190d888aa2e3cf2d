import type { Day } from '../base/day.ts';
import type { Decimal } from '../base/decimal.ts';
import type { Id } from '../base/ids.ts';
import type { Month } from '../base/month.ts';
import type { Period } from '../base/period.ts';
import type { Right } from '../rights.ts';

/**
 * A field is described once; table, validation, form, grid, spreadsheet columns, search, history and
 * exchange read the description. The value type and whether it may be null infer from it.
 */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'decimal'
  | 'money'
  | 'percent'
  | 'day'
  | 'month'
  | 'period'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'reference'
  | 'references'
  | 'children'
  | 'attachments'
  | 'computed'
  | 'sealed';

export interface Common {
  /** One line under the field in the form. */
  help?: string;
  /** Other column heads that mean this field, in spreadsheets that come in. */
  aliases?: readonly string[];
  /** What files call a choice besides its own name, and which it is. */
  called?: Readonly<Record<string, string>>;
  /** A day by which something is done: in files 115年底 is its last day, 展延至116.01.31 the new one. */
  deadline?: boolean;
  /** Numbers inside the text sort by their value: 第3號 before 第11號. */
  natural?: boolean;
  /** Its text can be found by the full-text search. */
  search?: boolean;
  /** No two records that are not in the bin may share it. */
  unique?: boolean;
  /** Needed to see the field; without it the field is absent, also from filters and exports. */
  see?: Right;
  /** Needed to change the field, beyond the register's own right. */
  change?: Right;
  /** Filled and changed by operations only, never by the form, a sheet or a plain update. */
  fixed?: boolean;
  /** Clock group: fields of one group are merged together (amount and unit of money). */
  together?: string;
  /** Shown as a column of the list before the user chooses. */
  inList?: boolean;
  /** Width of its column in characters, where the kind's own does not fit. */
  width?: number;
}

export interface Field<K extends FieldKind = FieldKind, V = unknown, R extends boolean = boolean> extends Common {
  readonly kind: K;
  readonly label: string;
  readonly required: R;
  /** Type only: the value a record holds. */
  readonly holds?: V;
  readonly choices?: Readonly<Record<string, string>>;
  readonly to?: () => string;
  readonly fields?: Fields;
  readonly places?: number;
  readonly limits?: { min?: number; max?: number; length?: number };
  readonly pattern?: { matches: RegExp; sentence: string };
  readonly initial?: V;
  readonly least?: number;
  readonly counter?: string;
  readonly needs?: readonly string[];
  readonly compute?: (record: Readonly<Record<string, unknown>>) => unknown;
  readonly shows?: FieldKind;
  /** Two people's changes of different paragraphs are merged; of any other text somebody chooses. */
  readonly merges?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** What a list or form gets in place of a sealed value: that there is one, never what it is. */
export interface Sealed {
  sealed: true;
}

type Requires<O> = O extends { required: true } ? true : false;
type Options<V, More = unknown> = Common & { required?: boolean; initial?: V } & More;

const make = <K extends FieldKind, V, R extends boolean>(kind: K, label: string, options: object) =>
  ({ required: false, ...options, kind, label }) as Field<K, V, R>;

type TextOptions = Options<string, { length?: number; pattern?: { matches: RegExp; sentence: string } }>;
type LongTextOptions = TextOptions & { merges?: boolean };

/** One line of text, at most 200 characters unless `length` says otherwise. */
export const text = <const O extends TextOptions>(label: string, options?: O) =>
  make<'text', string, Requires<O>>('text', label, { ...options, limits: { length: options?.length ?? 200 } });

export const longText = <const O extends LongTextOptions>(label: string, options?: O) =>
  make<'longText', string, Requires<O>>('longText', label, {
    ...options,
    limits: { length: options?.length ?? 20_000 },
  });

type NumberOptions = Options<number, { min?: number; max?: number; counter?: string }>;

/** A whole number. */
export const number = <const O extends NumberOptions>(label: string, options?: O) =>
  make<'number', number, Requires<O>>('number', label, {
    ...options,
    limits: { min: options?.min, max: options?.max },
  });

/** Whole 元; negative only where `min` allows it. */
export const money = <const O extends NumberOptions>(label: string, options?: O) =>
  make<'money', number, Requires<O>>('money', label, {
    ...options,
    limits: { min: options?.min ?? 0, max: options?.max },
  });

type DecimalOptions = Options<Decimal, { places?: number; min?: number; max?: number }>;

/** An exact decimal with a fixed number of places. */
export const decimal = <const O extends DecimalOptions>(label: string, options?: O) =>
  make<'decimal', Decimal, Requires<O>>('decimal', label, {
    ...options,
    places: options?.places ?? 2,
    limits: { min: options?.min, max: options?.max },
  });

export const percent = <const O extends DecimalOptions>(label: string, options?: O) =>
  make<'percent', Decimal, Requires<O>>('percent', label, {
    ...options,
    places: options?.places ?? 0,
    limits: { min: options?.min ?? 0, max: options?.max },
  });

export const day = <const O extends Options<Day>>(label: string, options?: O) =>
  make<'day', Day, Requires<O>>('day', label, { ...options });

export const month = <const O extends Options<Month>>(label: string, options?: O) =>
  make<'month', Month, Requires<O>>('month', label, { ...options });

export const period = <const O extends Options<Period>>(label: string, options?: O) =>
  make<'period', Period, Requires<O>>('period', label, { ...options });

/** Yes or no; never null. */
export const flag = (label: string, options?: Common & { initial?: boolean }) =>
  make<'flag', boolean, true>('flag', label, { ...options, required: true });

type Choices = Readonly<Record<string, string>>;

export const choice = <const C extends Choices, const O extends Options<Extract<keyof C, string>>>(
  label: string,
  offered: C,
  options?: O,
) => make<'choice', Extract<keyof C, string>, Requires<O>>('choice', label, { ...options, choices: offered });

/** Sets are never null, perhaps empty; `least: 1` asks for one at the least. */
type SetOptions<V> = Common & { initial?: readonly V[]; least?: number };

export const choices = <const C extends Choices>(
  label: string,
  offered: C,
  options?: SetOptions<Extract<keyof C, string>>,
) =>
  make<'choices', readonly Extract<keyof C, string>[], true>('choices', label, {
    ...options,
    choices: offered,
    required: true,
  });

/** A reference to one record; the register is named by a function, so that registers may refer to each other. */
export const reference = <const O extends Options<Id>>(label: string, to: () => string, options?: O) =>
  make<'reference', Id, Requires<O>>('reference', label, { ...options, to });

export const references = (label: string, to: () => string, options?: SetOptions<Id>) =>
  make<'references', readonly Id[], true>('references', label, { ...options, to, required: true });

/** Files kept in the office folder, named by their attachment records. */
export const attachments = (label: string, options?: SetOptions<Id>) =>
  make<'attachments', readonly Id[], true>('attachments', label, {
    ...options,
    to: () => 'attachment',
    required: true,
  });

export type ChildOf<F extends Fields> = { readonly id: Id } & { readonly [K in keyof F]: ValueOf<F[K]> };

/** A part has no parts of its own, and no personal data: each sealed value has its own place in a record. */
type PartFields = Readonly<Record<string, Field<Exclude<FieldKind, 'children' | 'sealed' | 'computed'>>>> & {
  readonly id?: never;
};

/** Ordered parts of the record, each with an id of its own so that they merge one by one. */
export const children = <const F extends PartFields>(label: string, fields: F, options?: Common & { least?: number }) =>
  make<'children', readonly ChildOf<F>[], true>('children', label, { ...options, fields, required: true });

/** A value that follows from others: shown, exported, never stored. It can look nothing up. */
export const computed = <V>(
  label: string,
  rule: {
    shows: FieldKind;
    needs: readonly string[];
    compute: (record: Readonly<Record<string, unknown>>) => V | null;
  },
  options?: Common,
) => make<'computed', V, false>('computed', label, { ...options, ...rule, fixed: true });

/** Personal data: ciphertext wherever it rests, never searched, shown only on request and on record. */
export const sealed = <const O extends Omit<Options<string>, 'initial'>>(label: string, options?: O) =>
  make<'sealed', Sealed, Requires<O>>('sealed', label, { ...options, limits: { length: 2_000 } });

export type ValueOf<F> = F extends Field<FieldKind, infer V, infer R> ? (R extends true ? V : V | null) : never;

/** What a form sends: as the record holds it, but a sealed value goes in as plain text. */
export type EntryOf<F> =
  F extends Field<'sealed', unknown, infer R> ? (R extends true ? string : string | null) : ValueOf<F>;
