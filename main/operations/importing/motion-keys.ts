import { rocYear } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '#shared/base/numerals.ts';
import { squeezedText } from '#shared/base/plain-text.ts';
import { textKey } from '#shared/base/text-key.ts';
import { fillPattern, keySerialReader, numberKey, type PatternValues } from '#shared/meeting/naming.ts';
import { motionSources } from '#shared/registers/motion.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { type Of, recordsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';

type Values = Readonly<Record<string, unknown>>;
export type Source = keyof typeof motionSources;

const sources = Object.keys(motionSources) as Source[];

type SerialOf = (key: string) => number | null;

const bySign: readonly (readonly [RegExp, Source])[] = [
  [/請願/, 'petition'],
  [/臨時|動議/, 'floor'],
  [/公所|公提|府提/, 'office'],
  [/代表|代提|議員/, 'representative'],
];

const byCategory: Readonly<Record<string, Source>> = {
  motion: 'representative',
  petition: 'petition',
};

/** Who brought a motion: as the list says, or its number, or its category. */
export function sourceOf({ source, number, category }: Values): Source {
  if (typeof source === 'string') return source as Source;
  const sign = typeof number === 'string' ? bySign.find(([pattern]) => pattern.test(number)) : undefined;
  if (sign) return sign[1];
  return typeof category === 'string' ? (byCategory[category] ?? 'office') : 'representative';
}

const serial = new RegExp(`^第?(?:(\\d{1,4})|([${NUMERAL_CHARACTERS}]+))[號案]?$`);
/** An ordinary character with which no serial begins: of most numbers the first tells that they are none. */
const noSerial = new RegExp(`^(?![第\\d${NUMERAL_CHARACTERS}])[!-~\u4e00-\u9fff]`);

/** 5, 第5號, 第五案: a serial and nothing else. */
export function bareSerial(number: string): number | undefined {
  if (noSerial.test(number)) return undefined;
  const [, digits, numeral] = serial.exec(squeezedText(number)) ?? [];
  if (digits !== undefined) return Number(digits);
  return numeral === undefined ? undefined : (parseNumeral(numeral) ?? undefined);
}

/** Numbers of motions as lists write them: within their session, and each source for itself. */
export class MotionKeys {
  readonly #councils: ReadonlyMap<Id, Of<'council'>>;
  readonly #pattern: string;
  readonly #context: ReadContext;
  #byTitle: Map<string, string> | undefined;
  /** By session, for each source. */
  readonly #readers = new Map<unknown, ReadonlyMap<Source, SerialOf>>();
  readonly #ofSource: boolean;

  constructor(context: ReadContext) {
    this.#context = context;
    this.#councils = new Map(recordsSeen(context, 'council', { all: [] }).map((one) => [one.id, one]));
    this.#pattern = officeSetting(context.db).motionNumber;
    this.#ofSource = this.#pattern.includes('類');
  }

  council(id: unknown): Of<'council'> | undefined {
    return typeof id === 'string' ? this.#councils.get(id) : undefined;
  }

  /** What tells a motion apart by this field. */
  part(name: string, values: Values): string | undefined {
    if (name === 'council') return String(values.council ?? '');
    if (name === 'number') return values.number ? this.#sign(values) : this.#signByTitle(values);
    const value = values[name];
    return value === null || value === undefined ? undefined : textKey(String(value));
  }

  /** Whether a row has the number of a motion. */
  alike(said: Values, kept: Values): boolean {
    const { council, source } = kept;
    return this.#sign({ council, source, ...said }) === this.#sign(kept);
  }

  /** A serial written out as the office writes its numbers. */
  written(values: Values): string {
    const number = String(values.number);
    const serial = bareSerial(number);
    if (serial === undefined) return number;
    const made = fillPattern(this.#pattern, { ...this.#parts(values, sourceOf(values)), 序: serial });
    return made.ok ? (made.value ?? number) : number;
  }

  #parts(values: Values, source: Source): PatternValues {
    const session = this.council(values.council);
    return {
      類: motionSources[source],
      屆: session?.term ?? null,
      次: session?.number ?? null,
      ...(session ? { 年: rocYear(session.from) } : {}),
    };
  }

  #sign(values: Values): string {
    const number = String(values.number);
    const own = sourceOf(values);
    const bare = bareSerial(number);
    if (bare !== undefined) return `${own} ${bare}`;
    const key = numberKey(number);
    if (!this.#ofSource) return key;
    const readers = this.#readersFor(values);
    const serial = readers.get(own)?.(key) ?? null;
    if (serial !== null) return `${own} ${serial}`;
    for (const [source, serialOf] of readers) {
      const other = source === own ? null : serialOf(key);
      if (other !== null) return `${source} ${other}`;
    }
    return key;
  }

  #readersFor(values: Values): ReadonlyMap<Source, SerialOf> {
    const council = values.council ?? '';
    const known = this.#readers.get(council);
    if (known) return known;
    const made = new Map(
      sources.map((source) => [source, keySerialReader(this.#pattern, this.#parts(values, source))] as const),
    );
    this.#readers.set(council, made);
    return made;
  }

  /** A row without a number is the motion of its title, where there is one; else a new one, to be numbered. */
  #signByTitle(values: Values): string | undefined {
    if (typeof values.title !== 'string') return undefined;
    this.#byTitle ??= new Map(
      recordsSeen(this.#context, 'motion', { all: [] }).map((one) => [titleSign({ ...one }), this.#sign({ ...one })]),
    );
    const sign = titleSign(values);
    return this.#byTitle.get(sign) ?? sign;
  }
}

const titleSign = ({ council, title }: Values): string => `${council ?? ''} ${textKey(String(title))}`;
