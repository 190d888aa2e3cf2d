import { element } from './odt-names.ts';

type Properties = Readonly<Record<string, string | number | undefined>>;

export interface AutomaticStyle {
  family: 'paragraph' | 'text' | 'table' | 'table-column' | 'table-row' | 'table-cell' | 'graphic';
  parent?: string;
  master?: string;
  properties: Properties;
  /** Of its letters, where it is a paragraph. */
  letters?: Properties;
}

const isSaid = (one: string | number | undefined): boolean => one !== undefined;

/** The looks that single pieces have beside their named style: one entry for all that look alike. */
export class AutomaticStyles {
  readonly #names = new Map<string, string>();

  /** The style's name; the parent's own where nothing differs from it. */
  of({ family, parent, master, properties, letters = {} }: AutomaticStyle): string {
    const nothing = ![...Object.values(properties), ...Object.values(letters)].some(isSaid) && master === undefined;
    if (nothing && parent !== undefined) return parent;
    const own = element(`style:${family}-properties`, properties);
    const text = Object.values(letters).some(isSaid) ? element('style:text-properties', letters) : '';
    const head = { 'style:family': family, 'style:parent-style-name': parent, 'style:master-page-name': master };
    const key = JSON.stringify([head, own, text]);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `a${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.#written.push(element('style:style', { 'style:name': name, ...head }, own + text));
    return name;
  }

  readonly #written: string[] = [];

  xml(): string {
    return `<office:automatic-styles>${this.#written.join('')}</office:automatic-styles>`;
  }
}
