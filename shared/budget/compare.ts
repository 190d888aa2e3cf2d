import type { Id } from '../base/ids.ts';
import { pathsOf } from './account-places.ts';
import type { AccountFact, LineFact } from './facts.ts';

export interface Compared {
  /** The line of the later version; of the earlier one where it is gone. */
  line: LineFact;
  kind: 'added' | 'dropped' | 'changed' | 'same';
  was: number | null;
  is: number | null;
  difference: number;
}

export interface Version {
  lines: readonly LineFact[];
  accounts: readonly AccountFact[];
  figure: (line: LineFact) => number | null;
}

/**
 * What changed from one version to another. A line knows the one it came from (上年度細目、所追加減的細目); one that does not
 * is matched by accounts, funding and name, written as their codes, because each year has accounts of its own.
 */
export function compareLines(earlier: Version, later: Version): Compared[] {
  const keyBefore = keysOf(earlier.accounts);
  const keyAfter = keysOf(later.accounts);
  const byId = new Map(earlier.lines.map((line) => [line.id, line]));
  const claimed = new Set<Id>();
  const named = later.lines.map((line) => {
    const before = byId.get(line.former ?? '') ?? byId.get(line.base ?? '') ?? byId.get(line.id);
    if (!before || claimed.has(before.id)) return undefined;
    claimed.add(before.id);
    return before;
  });
  const byKey = new Map<string, LineFact[]>();
  for (const line of earlier.lines) {
    if (claimed.has(line.id)) continue;
    const key = keyBefore(line);
    const alike = byKey.get(key);
    if (alike) alike.push(line);
    else byKey.set(key, [line]);
  }
  const compared = later.lines.map((line, at): Compared => {
    const before = named[at] ?? byKey.get(keyAfter(line))?.shift() ?? null;
    if (before) claimed.add(before.id);
    return pair(before && { was: earlier.figure(before) }, line, later.figure(line));
  });
  const gone = earlier.lines
    .filter((line) => !claimed.has(line.id))
    .map((line): Compared => {
      const was = earlier.figure(line);
      return { line, kind: 'dropped', was, is: null, difference: -(was ?? 0) };
    });
  return [...compared, ...gone];
}

function pair(before: { was: number | null } | null, line: LineFact, is: number | null): Compared {
  if (!before) return { line, kind: 'added', was: null, is, difference: is ?? 0 };
  const { was } = before;
  return { line, kind: was === is ? 'same' : 'changed', was, is, difference: (is ?? 0) - (was ?? 0) };
}

function keysOf(accounts: readonly AccountFact[]): (line: LineFact) => string {
  const paths = pathsOf(accounts);
  const path = (id: Id | null): string => paths.get(id ?? '') ?? '';
  return (line) =>
    [line.side, path(line.account), path(line.object), line.nature, line.funding, line.name ?? ''].join(' ');
}
