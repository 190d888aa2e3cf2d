import { useState } from 'react';
import {
  type Entry,
  type EntryField,
  type FormStep,
  firstEntry,
  type Problems,
  problemsOf,
  stepFields,
} from './entry.ts';

export interface StepFields {
  entry: Entry;
  /** Typing in a field takes away what the office had said about it. */
  set: (part: Partial<Entry>, field?: EntryField) => void;
  /** A field is judged when it has been left, not while it is being filled. */
  left: (field: EntryField) => void;
  shown: Problems;
}

const isFilled = (entry: Entry, field: EntryField): boolean => {
  const value = field === 'password' || field === 'again' ? entry.secret[field] : entry[field];
  return typeof value === 'string' ? value.trim() !== '' : value !== null;
};

function without(problems: Problems, field: EntryField): Problems {
  const { [field]: _gone, ...rest } = problems;
  return rest;
}

/** What is typed, what is wrong with it, and which of that may be said already. */
export function useEntry(folder: string) {
  const [entry, setEntry] = useState(() => firstEntry(folder));
  const [judged, setJudged] = useState<ReadonlySet<EntryField>>(new Set());
  const [refused, setRefused] = useState<Problems>({});
  const problems = problemsOf(entry);
  const judge = (fields: readonly EntryField[]) => setJudged((old) => new Set([...old, ...fields]));

  const shown: Problems = { ...refused };
  for (const field of judged) {
    const sentence = problems[field];
    if (sentence !== undefined) shown[field] = sentence;
  }

  const fields: StepFields = {
    entry,
    set(part, field) {
      setEntry((old) => ({ ...old, ...part }));
      if (field) setRefused((old) => without(old, field));
      // A unit just added is not wrong yet: the table is judged again when a cell is left.
      if (part.units) setJudged((old) => new Set([...old].filter((one) => one !== 'units')));
    },
    // An empty field one only passed through is not an error yet.
    left: (field) => isFilled(entry, field) && judge([field]),
    shown,
  };
  return {
    fields,
    refuse: (field: EntryField, sentence: string) => setRefused({ [field]: sentence }),
    leftIn: (step: FormStep): EntryField[] => stepFields[step].filter((field) => problems[field] !== undefined),
    judgeStep: (step: FormStep) => judge(stepFields[step]),
  };
}
