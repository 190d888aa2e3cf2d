import { initialState, type Register } from '#shared/language/register.ts';
import { canonical } from './canonical.ts';
import { quote, type Stored } from './columns.ts';

/** A part of a record: its column, and what rests there where nothing was said. */
export interface Part {
  name: string;
  /** Its value rests as it is; any other has its text beside it. */
  plain: boolean;
  type: string;
  empty: Stored;
  encode: (value: unknown) => Stored;
  /** The value as the entry has it: as the row will give it back, and nothing of a blank. */
  text: (stored: Stored) => string | null;
}

/** Which parts of a record are said, and which of these are filled. */
export interface Look {
  said: ReadonlySet<Part>;
  filled: ReadonlySet<Part>;
}

/** The column that says which look a row has. */
export const lookColumn = 'made_look';
/** Of rows with any other the text is put together part by part, which takes twice as long. */
export const mostLooks = 30;
/** SQLite gives a function no more than 127 arguments everywhere. */
const mostPairs = 60;

export const literal = (value: Stored): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');

export const textColumn = (name: string): string => quote(`${name}_text`);

/** SQL for the text of the entry of a made record: in the order of a canonical text, and without what is blank. */
export function entryText(
  of: Register,
  parts: readonly Part[],
  looks: readonly Look[],
  said: ReadonlySet<Part>,
): string {
  const sorted = parts.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const cases = looks.flatMap((look, at) => {
    const pairs = sorted.flatMap((part) => pairIn(part, look) ?? []);
    const before = pairs.filter(({ name }) => name < 'state');
    const state = { name: 'state', value: literal(initialState(of)) };
    const all = [...before, state, ...pairs.slice(before.length)];
    if (all.length > mostPairs) return [];
    const object = `json_object(${all.map(({ name, value }) => `${literal(name)}, ${value}`).join(', ')})`;
    return [`WHEN ${at} THEN ${object}`];
  });
  const any = partByPart(of, sorted, said);
  return cases.length === 0 ? any : `CASE ${lookColumn} ${cases.join(' ')} ELSE ${any} END`;
}

function pairIn(part: Part, { said, filled }: Look): { name: string; value: string } | undefined {
  const { name, plain, empty, text } = part;
  if (filled.has(part)) return { name, value: plain ? quote(name) : `json(${textColumn(name)})` };
  const always = said.has(part) ? null : text(empty);
  return always === null ? undefined : { name, value: `json(${literal(always)})` };
}

function partByPart(of: Register, sorted: readonly Part[], said: ReadonlySet<Part>): string {
  const before: string[] = [];
  const behind: string[] = [];
  for (const part of sorted) {
    const first = part.name < 'state';
    const text = pairText(part, said.has(part), first ? ['', ','] : [',', '']);
    if (text !== undefined) (first ? before : behind).push(text);
  }
  const state = literal(`"state":${canonical(initialState(of))}`);
  return [literal('{'), ...before, state, ...behind, literal('}')].join(' || ');
}

/** A field with its value between what parts it from others; nothing where it is blank. */
function pairText(
  { name, plain, empty, text }: Part,
  isSaid: boolean,
  [front, back]: readonly [front: string, back: string],
): string | undefined {
  const head = `${front}${JSON.stringify(name)}:`;
  if (!isSaid) {
    const always = text(empty);
    return always === null ? undefined : literal(`${head}${always}${back}`);
  }
  const value = plain ? `json_quote(${quote(name)})` : textColumn(name);
  const pair = `${literal(head)} || ${value}${back === '' ? '' : ` || ${literal(back)}`}`;
  return `iif(${plain ? quote(name) : textColumn(name)} IS NULL, '', ${pair})`;
}
