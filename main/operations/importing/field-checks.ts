import type { z } from 'zod';
import type { Field, Fields } from '#shared/language/field.ts';
import { isPlainText } from '#shared/language/schema.ts';

type Values = Record<string, unknown>;
type Issue = { path: readonly PropertyKey[]; message: string };
type Checked = { ok: true; values: Values } | { ok: false; issues: readonly Issue[] };

/** What a field's schema says of a value. */
type Verdict = { value: unknown; issues: readonly Issue[] };

interface FieldCheck {
  name: string;
  field: Field | undefined;
  schema: z.ZodType;
  known: Map<string, Verdict>;
  unsaid: Verdict;
}

/** Columns of names and choices hold the same few words over and over. */
const remembered = { values: 500, characters: 40 } as const;

/**
 * The judgement of a register's schema, row for row the same, field by field: what the file does not say is judged once,
 * and so is what it repeats; plain texts need no judgement. The whole schema for every row would be most of the time that a row takes.
 */
export class FieldChecks {
  readonly #whole: z.ZodObject;
  readonly #fields: readonly FieldCheck[];
  readonly #names: ReadonlySet<string>;

  constructor(whole: z.ZodObject, fields: Fields) {
    this.#whole = whole;
    this.#fields = Object.entries(whole.shape).map(([name, shape]) => {
      const schema = shape as z.ZodType;
      return { name, field: fields[name], schema, known: new Map(), unsaid: verdict(name, schema, undefined) };
    });
    this.#names = new Set(Object.keys(whole.shape));
  }

  check(said: Readonly<Values>): Checked {
    // What the register does not have is the whole schema's to refuse.
    if (!Object.keys(said).every((name) => this.#names.has(name))) return wholly(this.#whole, said);
    const values: Values = {};
    const issues: Issue[] = [];
    for (const one of this.#fields) {
      const { name, field, unsaid } = one;
      const given = said[name];
      if (field && typeof given === 'string' && isPlainText(field, given)) {
        values[name] = given;
        continue;
      }
      const judged = given === undefined ? unsaid : judgedOnce(one, given);
      if (judged.issues.length > 0) issues.push(...judged.issues);
      else if (judged.value !== undefined) values[name] = judged.value;
    }
    return issues.length > 0 ? { ok: false, issues } : { ok: true, values };
  }
}

function judgedOnce({ name, schema, known }: FieldCheck, value: unknown): Verdict {
  if (typeof value !== 'string' || value.length > remembered.characters) return verdict(name, schema, value);
  const before = known.get(value);
  if (before) return before;
  const fresh = verdict(name, schema, value);
  if (known.size < remembered.values) known.set(value, fresh);
  return fresh;
}

function verdict(name: string, schema: z.ZodType, value: unknown): Verdict {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: [name, ...path], message }));
  return { value: undefined, issues };
}

function wholly(schema: z.ZodObject, said: Readonly<Values>): Checked {
  const parsed = schema.safeParse(said);
  return parsed.success ? { ok: true, values: parsed.data as Values } : { ok: false, issues: parsed.error.issues };
}
