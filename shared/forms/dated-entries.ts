import { type Day, parseDay } from '../base/day.ts';

export interface DatedEntry {
  /** Undefined where nobody says a day. */
  on: Day | undefined;
  text: string;
}

/** 115.10.05：, 1151005, （115/10/5）, 10月5日 at the beginning of a line; what follows is the entry of that day. */
const beginning =
  /^[\s·•●○*-]*[（(【[]?\s*(\d{2,4}\s*[./年-]\s*\d{1,2}\s*[./月-]\s*\d{1,2}\s*日?|\d{7}(?!\d))\s*[)）】\]]?\s*[：:、,，.．]?\s*(.*)$/s;

/**
 * One cell of 辦理情形 in which a unit stacks what it reported, day by day. Text without days is one entry; lines without a
 * day belong to the entry above them.
 */
export function datedEntries(text: string, today: Day): DatedEntry[] {
  const entries: DatedEntry[] = [];
  for (const line of text.split('\n')) {
    const [, said, rest = ''] = beginning.exec(line) ?? [];
    const day = said === undefined ? undefined : parseDay(said.replace(/\s/g, ''), { today });
    if (day?.ok && day.value) entries.push({ on: day.value, text: rest.trim() });
    else addLine(entries, line);
  }
  return entries.map(({ on, text: said }) => ({ on, text: said.trim() })).filter(({ text: said }) => said !== '');
}

function addLine(entries: DatedEntry[], line: string): void {
  const last = entries.at(-1);
  if (last) last.text = last.text === '' ? line : `${last.text}\n${line}`;
  else entries.push({ on: undefined, text: line });
}

/** What counts as the report: the entry of the newest day that has come; of several of that day the last. */
export function newestEntry(text: string, today: Day): DatedEntry | undefined {
  const entries = datedEntries(text, today);
  const dated = entries.filter(({ on }) => on !== undefined && on <= today);
  if (dated.length === 0) return entries.length === 0 ? undefined : { on: undefined, text: text.trim() };
  return dated.reduce((newest, one) => ((one.on ?? '') >= (newest.on ?? '') ? one : newest));
}
