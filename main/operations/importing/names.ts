import type { Id } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import type { UnknownName } from '#shared/contract/import-operations.ts';
import type { Field } from '#shared/language/field.ts';
import { titleOf } from '#shared/language/record.ts';
import type { Register } from '#shared/language/register.ts';
import { sessionKey } from '#shared/meeting/session-name.ts';
import { importWords as words } from '#shared/words/importing.ts';
import { everyRow } from '../../store/list.ts';
import type { ReadContext } from '../carry.ts';

export type Named = { ok: true; id: Id } | { ok: false; reason: string; unknown?: true };

interface Known {
  label: string;
  byKey: Map<string, Set<Id>>;
  /** By their own titles only: what another was called once is not it. */
  byTitle: Map<string, Set<Id>>;
  titles: Map<Id, string>;
}

const parts = (text: string): string[] => text.split(/[、,，;；\n]+/).filter((part) => /\S/.test(part));
/** What else people put between names; a name may hold it, too: 建設課/財政課, 建設課及財政課. */
const looseParts = (text: string): string[] =>
  text.split(/[、，,;；､／/｜|＆&＋+．・‧·•\s]+|及|與|和|暨/).filter((part) => /\S/.test(part));
/** 1.建設課, 財政課（協）, 民政課。: a name without what is written around it. */
const bareName = (text: string): string =>
  text
    .trim()
    .replace(/^[（(]?\d{1,2}[）).、．]\s*(?=\D)/, '')
    .replace(/[（(](?:主|協)辦?[）)]/g, '')
    .replace(/[。.;；]+$/, '')
    .trim();

const mostFound = 10_000;
const mostUnknown = 100;

/** Records that cells refer to by name, former name or code; one that fits several is none. */
export class Names {
  readonly #context: ReadContext;
  readonly #known = new Map<string, Known | undefined>();

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /** The same few names stand in thousands of rows. */
  readonly #found = new Map<string, Named>();

  readonly #unknown = new Map<string, UnknownName>();

  find(field: Field, text: string): Named {
    const register = field.to?.() ?? '';
    const asked = `${register} ${text}`;
    const found = this.#found.get(asked) ?? this.#look(field, text);
    if (this.#found.size < mostFound) this.#found.set(asked, found);
    if (!found.ok && found.unknown) this.#count(register, text);
    return found;
  }

  /** Names that are nowhere: proposed for creation, and never made by themselves. */
  unknown(): UnknownName[] {
    return [...this.#unknown.values()].toSorted((a, b) => b.rows - a.rows).slice(0, mostUnknown);
  }

  #count(register: string, name: string): void {
    const key = `${register} ${textKey(name)}`;
    const label = this.#of(register)?.label ?? '';
    const known = this.#unknown.get(key);
    if (known) known.rows += 1;
    else if (this.#unknown.size < mostFound) this.#unknown.set(key, { register, label, name, rows: 1 });
  }

  #look(field: Field, text: string): Named {
    const known = this.#of(field.to?.() ?? '');
    const other = otherKeys[field.to?.() ?? '']?.(text);
    const ids = known?.byKey.get(textKey(text)) ?? (other === undefined ? undefined : known?.byKey.get(other));
    const titled = known?.byTitle.get(textKey(text));
    const found = [...(titled?.size === 1 ? titled : (ids ?? []))];
    const label = known?.label ?? field.label;
    if (found.length === 1) return { ok: true, id: found[0] ?? '' };
    if (found.length > 1) return { ok: false, reason: words.someNamed(label, text, found.length) };
    return { ok: false, reason: words.noneNamed(label, text), unknown: true };
  }

  /** The one that a cell names, whatever is written around it. */
  findOne(field: Field, text: string): Named {
    const [id, ...more] = this.#lookIn(field, text.replaceAll('\n', '')) ?? this.#lookIn(field, text) ?? [];
    if (id === undefined) return this.find(field, bareName(text));
    if (more.length === 0) return { ok: true, id };
    return { ok: false, reason: words.severalNamed(field.label, text.replaceAll('\n', '、')) };
  }

  /** Several in one cell: 建設課、農業課. A title may hold such a sign itself, or be broken over lines. */
  findAll(field: Field, text: string): { ok: true; ids: Id[] } | { ok: false; reason: string } {
    const whole = this.#look(field, text.replaceAll('\n', ''));
    if (whole.ok) return { ok: true, ids: [whole.id] };
    const ids = new Set<Id>();
    for (const part of parts(text)) {
      const named = this.#lookIn(field, part) ?? this.find(field, bareName(part));
      if ('reason' in named) return named;
      for (const id of 'id' in named ? [named.id] : named) ids.add(id);
    }
    return { ok: true, ids: [...ids].sort() };
  }

  /** Several in one cell, in their order; undefined where it names none, one, or anything that is not known. */
  several(field: Field, text: string): Id[] | undefined {
    const found = parts(text).map((part) => this.#lookIn(field, part));
    const ids = [...new Set(found.flatMap((named) => named ?? []))];
    return ids.length > 1 && !found.includes(undefined) ? ids : undefined;
  }

  /** What one part names: as it stands, without what is around it, or as several. */
  #lookIn(field: Field, part: string): Id[] | undefined {
    for (const pieces of [[part.trim()], [bareName(part)], looseParts(part).map(bareName)]) {
      const ids = pieces.flatMap((piece) => {
        const one = this.#look(field, piece);
        return one.ok ? [one.id] : [];
      });
      if (pieces.length > 0 && ids.length === pieces.length) return ids;
    }
    return undefined;
  }

  titleOf(register: string, id: Id): string {
    return this.#of(register)?.titles.get(id) ?? '';
  }

  #of(name: string): Known | undefined {
    if (!this.#known.has(name)) {
      const of = this.#context.registerNamed(name);
      this.#known.set(name, of && this.#read(of));
    }
    return this.#known.get(name);
  }

  #read(of: Register): Known {
    const known: Known = { label: of.label, byKey: new Map(), byTitle: new Map(), titles: new Map() };
    const put = (key: string, id: Id, by = known.byKey): void => {
      if (key !== '') by.set(key, (by.get(key) ?? new Set()).add(id));
    };
    for (const record of everyRow({ ...this.#context, of }, { asMade: true })) {
      const title = titleOf(of, record);
      known.titles.set(record.id, title);
      put(textKey(title), record.id);
      put(textKey(title), record.id, known.byTitle);
      put(otherKeys[of.name]?.(title) ?? '', record.id);
      for (const name of callNames(of))
        for (const part of parts(String(record[name] ?? ''))) put(textKey(part), record.id);
    }
    return known;
  }
}

/** Names that are written in several ways, each in the one by which they are known. */
const otherKeys: Readonly<Record<string, (text: string) => string | undefined>> = { council: sessionKey };

/** Fields by which people call a record, besides its title: its code or number, its former names. */
const callNames = (of: Register): string[] =>
  Object.entries(of.fields)
    .filter(([name, { kind, unique }]) => kind === 'text' && (unique || name === 'number' || name === 'formerNames'))
    .map(([name]) => name);
