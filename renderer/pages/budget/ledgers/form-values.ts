import type { KeptFile } from '#renderer/data/files-entry.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Register } from '#shared/language/register.ts';
import { formTexts } from './form-texts.ts';

const texts = formTexts.term;

/** What is typed into a form: its fields by name, and beside them book, line and files. */
export interface FormValues {
  readonly [name: string]: unknown;
  readonly budget?: Id | null;
  readonly line?: Candidate | null;
  readonly files?: readonly KeptFile[];
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** The fields that were filled in, as the operations take them. */
export const filledIn = (names: readonly string[], values: FormValues): Record<string, unknown> =>
  Object.fromEntries(
    names.map((name): [string, unknown] => [name, values[name]]).filter(([, value]) => !isBlank(value)),
  );

export const fileIds = ({ files }: FormValues): Id[] => (files ?? []).map(({ id }) => id);

/** Labels of fields that must be filled and are not. */
export const wantingIn = (of: Register, required: readonly string[], values: FormValues): string[] =>
  required.filter((name) => isBlank(values[name])).map((name) => of.fields[name]?.label ?? name);

/** What the office is asked of a request; undefined while line or amount is missing. */
export const controlWish = ({ line, amount, askedOn }: FormValues): object | undefined =>
  !line || typeof amount !== 'number' || amount < 1
    ? undefined
    : { line: line.id, amount, ...(typeof askedOn === 'string' ? { on: askedOn } : {}) };

/** What is still missing of the council's term, by its kind: only 附帶決議 needs neither line nor amount. */
export function termWants({ kind, line, amount }: FormValues): string | undefined {
  if (kind !== 'attached' && !line) return texts.lineNeeded;
  return (kind === 'cut' || kind === 'freeze') && typeof amount !== 'number' ? texts.amountNeeded : undefined;
}
