export interface Entry {
  /** What will be saved: only what was touched, where a record is being changed. */
  values: Readonly<Record<string, unknown>>;
  /** Sentences by field: what is typed and cannot be read. */
  problems: Readonly<Record<string, string>>;
  /** Sentences by field: what the office refused. Another value elsewhere may settle it, so it can be sent again. */
  refused?: Readonly<Record<string, string>>;
}

/** What was typed into a field, or why that cannot be read; what the office had said about it is over. */
export function typedInto(entry: Entry, name: string, value: unknown, problem?: string): Entry {
  const { [name]: _problem, ...problems } = entry.problems;
  const { [name]: _refused, ...refused } = entry.refused ?? {};
  return {
    values: { ...entry.values, [name]: value },
    problems: problem === undefined ? problems : { ...problems, [name]: problem },
    refused,
  };
}

/** What is wrong with a field. */
export const problemOf = ({ problems, refused }: Entry, name: string): string | undefined =>
  problems[name] ?? refused?.[name];
