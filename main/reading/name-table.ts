const slots = 1_024;

/** The characters that end a name, by their code: white space, = > / < */
const ends = new Uint8Array(128);
for (const character of ' \t\n\r=>/<') ends[character.charCodeAt(0)] = 1;

/** Names cut from the text once: a sheet has a dozen of them, five million times. */
export class NameTable {
  readonly #names: string[] = Array.from({ length: slots }, () => '');
  /** Where the name that was read last ends. */
  end = 0;

  /** The name that begins here; '' where none does. */
  read(source: string, from: number): string {
    let hash = 0;
    let at = from;
    for (; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code < 128 && ends[code] === 1) break;
      hash = (hash * 31 + code) | 0;
    }
    this.end = at;
    const slot = hash & (slots - 1);
    const known = this.#names[slot] ?? '';
    if (known.length === at - from && source.startsWith(known, from)) return known;
    const name = oneString(source.slice(from, at));
    this.#names[slot] = name;
    return name;
  }
}

/** The engine keeps one string for each name of a property: compared with a literal, it is the same or another at a glance. */
const oneString = (name: string): string => Object.keys({ [name]: 0 })[0] ?? name;
