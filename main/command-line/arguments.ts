import { Refusal } from '#shared/base/refusal.ts';

export interface Arguments {
  words: string[];
  options: Record<string, string>;
  flags: Set<string>;
  /** Options that may be given several times, in order. */
  files: string[];
}

const flagNames = new Set(['demo', 'json', 'help', 'no-window', 'withheld', 'dry-run', 'bin-missing']);
const optionNames = new Set([
  'office',
  'as',
  'input',
  'behalf',
  'save',
  'name',
  'prefix',
  'county',
  'year',
  'admin',
  'file',
  'backup',
  'period',
  'filter',
  'as-of',
  'known-at',
  'group',
  'register',
  'out',
  'encoding',
  'dates',
  'paper',
  'columns',
  'sheet',
  'profile',
  'fixed',
  'by',
  'due',
  'note',
  'kind',
  'unit',
  'source',
  'account',
  'places',
  'style',
  'take',
  'council',
  'of',
]);

/** `--name value`, `--name=value` and flags; what is not known is refused by name. */
export function readArguments(given: readonly string[]): Arguments {
  const read: Arguments = { words: [], options: {}, flags: new Set(), files: [] };
  const rest = [...given];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word.startsWith('--')) readOption(read, word.slice(2), rest);
    else read.words.push(word);
  }
  return read;
}

function readOption(read: Arguments, option: string, rest: string[]): void {
  const [name, inline] = splitOnce(option);
  if (flagNames.has(name)) {
    read.flags.add(name);
    return;
  }
  if (!optionNames.has(name)) throw new Refusal('usage', `沒有--${name}這個選項。以--help列出用法。`);
  const value = inline ?? rest.shift();
  if (value === undefined) throw new Refusal('usage', `--${name}後面少了內容。`);
  if (name === 'file') read.files.push(value);
  else read.options[name] = value;
}

const splitOnce = (text: string): [string, string?] => {
  const at = text.indexOf('=');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

export function wanted(read: Arguments, name: string): string {
  const value = read.options[name];
  if (value === undefined) throw new Refusal('usage', `少了--${name}。以--help列出用法。`);
  return value;
}
