import { useRecordEntry } from './use-record-entry.ts';

export interface Kept<T extends object> {
  value: T;
  set: (patch: Partial<T>) => void;
  /** For a field that is read from text: keeps its problem, too. */
  reads: <N extends keyof T & string>(name: N) => (value: T[N], problem?: string) => void;
  /** Sentences by field: unreadable or refused. */
  problems: Readonly<Record<string, string>>;
  /** Something typed cannot be read. */
  broken: boolean;
  setRefused: (refused: Readonly<Record<string, string>>) => void;
  restored: boolean;
  clear: () => void;
}

/** An entry of its own shape, kept as a draft like every form. */
export function useKept<T extends object>(key: string, blank: T): Kept<T> {
  const { entry, setEntry, setRefused, restored, clear } = useRecordEntry(key);
  const value = { ...blank, ...entry.values } as T;
  const without = (name: string): Record<string, string> => {
    const { [name]: _gone, ...rest } = entry.problems;
    return rest;
  };
  return {
    value,
    set: (patch) => setEntry({ values: { ...entry.values, ...patch }, problems: entry.problems }),
    reads: (name) => (next, problem) =>
      setEntry({
        values: { ...entry.values, [name]: next },
        problems: problem === undefined ? without(name) : { ...entry.problems, [name]: problem },
      }),
    problems: { ...entry.problems, ...entry.refused },
    broken: Object.keys(entry.problems).length > 0,
    setRefused,
    restored,
    clear,
  };
}
