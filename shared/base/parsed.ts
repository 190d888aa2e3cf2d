/** What reading a text gave: a value, or a sentence saying what is wrong and what to do. The text itself is always kept untouched. */
export type Parsed<T> = { ok: true; value: T; raw: string } | Unparsed;
export type Unparsed = { ok: false; reason: string; raw: string };

export function parsed<T>(raw: string, value: T): Parsed<T> {
  return { ok: true, value, raw };
}

export function unparsed(raw: string, reason: string): Unparsed {
  return { ok: false, reason, raw };
}
