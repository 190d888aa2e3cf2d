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
  /** What was judged last, and what was plain last: most rows say the same as the row above. */
  last: { value: unknown; verdict: Verdict } | undefined;
  plain: string | undefined;
  unsaid: Verdict;
}

/** Fields that a row says, and what stands in them and beside them before it has said it. */
interface Shape {
  names: readonly string[];
  checks: readonly FieldCheck[];
  blank: Values;
}

/** Columns of names and choices hold the same few words over and over. */
const remembered = { values: 500, characters: 40 } as const;

/**
 * The judgement of a register's schema, row for row the same, field by field: what the file does not say is judged once,
 * and so is what it repeats; plain texts need no judgement. The whole schema for every row would be most of the time that a row takes.
 * What is blank and was not said is left out.
 */
export class FieldChecks {
  readonly #whole: z.ZodObject;
  readonly #fields: readonly FieldCheck[];
  readonly #named: ReadonlyMap<string, FieldCheck>;
  readonly #must: readonly string[];
  /** Of the fields that were said last. */
  #last: Shape | undefined;

  constructor(whole: z.ZodObject, fields: Fields) {
    this.#whole = whole;
    this.#fields = Object.entries(whole.shape).map(([name, shape]) => {
      const schema = shape as z.ZodType;
      const unsaid = verdict(name, schema, undefined);
      return { name, field: fields[name], schema, known: new Map(), last: undefined, plain: undefined, unsaid };
    });
    this.#named = new Map(this.#fields.map((one) => [one.name, one]));
    this.#must = this.#fields.filter(({ unsaid }) => unsaid.issues.length > 0).map(({ name }) => name);
  }

  check(said: Readonly<Values>): Checked {
    const shape = this.#shapeOf(Object.keys(said));
    // What the register does not have is the whole schema's to refuse.
    if (!shape) return wholly(this.#whole, said);
    const values: Values = { ...shape.blank };
    const fits = this.#fill(values, said, shape.checks);
    return fits && this.#must.every((name) => said[name] !== undefined)
      ? { ok: true, values }
      : { ok: false, issues: this.#issues(said) };
  }

  #shapeOf(names: readonly string[]): Shape | undefined {
    const last = this.#last;
    if (last?.names.length === names.length && names.every((name, at) => name === last.names[at])) return last;
    if (!names.every((name) => this.#named.has(name))) return undefined;
    const said = new Set(names);
    const checks = this.#fields.filter(({ name }) => said.has(name));
    this.#last = { names, checks, blank: this.#blankOf(said) };
    return this.#last;
  }

  /** In the order of the fields; null also where something must be. Of a change nothing stands there. */
  #blankOf(said: ReadonlySet<string>): Values {
    const stands = this.#fields.flatMap(({ name, unsaid: { value, issues } }): [string, unknown][] => {
      const blank = issues.length > 0 ? null : value;
      return blank !== null || said.has(name) ? [[name, blank]] : [];
    });
    // What JSON makes the engine copies at once; an object grown field by field it looks through name by name.
    return JSON.parse(JSON.stringify(Object.fromEntries(stands))) as Values;
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

function isPlain(one: FieldCheck, given: unknown): boolean {
  if (one.field === undefined || typeof given !== 'string') return false;
  if (given === one.plain) return true;
  if (!isPlainText(one.field, given)) return false;
  one.plain = given;
  return true;
}

function judgedOnce(one: FieldCheck, value: unknown): Verdict {
  const { last } = one;
  if (last !== undefined && last.value === value && typeof value !== 'object') return last.verdict;
  const found = foundOrJudged(one, value);
  one.last = { value, verdict: found };
  return found;
}

function foundOrJudged({ name, schema, known }: FieldCheck, value: unknown): Verdict {
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
