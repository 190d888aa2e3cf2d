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
  known: Map<unknown, Verdict>;
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
  readonly #named: ReadonlyMap<string, FieldCheck>;
  /** What stands where nothing was said, in the order of the fields; null also where something must be. */
  readonly #unsaid: Values;
  readonly #must: readonly string[];
  /** All fields have something there; of a change none has. */
  readonly #isWhole: boolean;
  /** Fields that were said last: most rows say the same as the row above. */
  #last: { names: readonly string[]; checks: readonly FieldCheck[] } = { names: [], checks: [] };

  constructor(whole: z.ZodObject, fields: Fields) {
    this.#whole = whole;
    this.#fields = Object.entries(whole.shape).map(([name, shape]) => {
      const schema = shape as z.ZodType;
      return { name, field: fields[name], schema, known: new Map(), unsaid: verdict(name, schema, undefined) };
    });
    this.#named = new Map(this.#fields.map((one) => [one.name, one]));
    this.#must = this.#fields.filter(({ unsaid }) => unsaid.issues.length > 0).map(({ name }) => name);
    const unsaid = this.#fields.map(({ name, unsaid: { value, issues } }) => [name, issues.length > 0 ? null : value]);
    // What JSON makes the engine copies at once; an object grown field by field it looks through name by name.
    this.#unsaid = JSON.parse(JSON.stringify(Object.fromEntries(unsaid))) as Values;
    this.#isWhole = Object.keys(this.#unsaid).length === this.#fields.length;
  }

  check(said: Readonly<Values>): Checked {
    const checks = this.#checksFor(Object.keys(said));
    // What the register does not have is the whole schema's to refuse.
    if (!checks) return wholly(this.#whole, said);
    const values: Values = { ...this.#unsaid };
    const fits = this.#fill(values, said, this.#isWhole ? checks : this.#fields);
    return fits && this.#must.every((name) => said[name] !== undefined)
      ? { ok: true, values }
      : { ok: false, issues: this.#issues(said) };
  }

  #checksFor(names: readonly string[]): readonly FieldCheck[] | undefined {
    const last = this.#last;
    if (last.names.length === names.length && names.every((name, at) => name === last.names[at])) return last.checks;
    const checks: FieldCheck[] = [];
    for (const name of names) {
      const one = this.#named.get(name);
      if (!one) return undefined;
      checks.push(one);
    }
    this.#last = { names, checks };
    return checks;
  }

  /** Whether all that is said fits. */
  #fill(values: Values, said: Readonly<Values>, checks: readonly FieldCheck[]): boolean {
    let fits = true;
    for (const one of checks) {
      const given = said[one.name];
      if (given === undefined) continue;
      const judged = isPlain(one, given) ? undefined : judgedOnce(one, given);
      values[one.name] = judged ? judged.value : given;
      if (judged && judged.issues.length > 0) fits = false;
    }
    return fits;
  }

  /** In the order of the fields. */
  #issues(said: Readonly<Values>): Issue[] {
    return this.#fields.flatMap((one) => {
      const given = said[one.name];
      return (given === undefined ? one.unsaid : judgedOnce(one, given)).issues;
    });
  }
}

const isPlain = ({ field }: FieldCheck, given: unknown): boolean =>
  field !== undefined && typeof given === 'string' && isPlainText(field, given);

function judgedOnce({ name, schema, known }: FieldCheck, value: unknown): Verdict {
  const isLong = typeof value === 'string' && value.length > remembered.characters;
  if (typeof value === 'object' || isLong) return verdict(name, schema, value);
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
