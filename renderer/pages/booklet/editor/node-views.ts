import type { Node } from 'prosemirror-model';
import type { Decoration, EditorView, NodeView } from 'prosemirror-view';
import type { PieceSpec } from './reading.ts';
import { type Command, chip, lineOfAtom } from './schema.ts';
import { editorTexts as texts } from './texts.ts';

/** What is pressed inside the text. */
export interface NodeDoors {
  open: (at: number) => void;
  remove: (at: number) => void;
}

type Place = () => number | undefined;

const specOf = <S>(decorations: readonly Decoration[]): S | undefined =>
  decorations.map(({ spec }) => spec as S & { text?: string }).find(({ text }) => text !== undefined);

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.contentEditable = 'false';
  return made;
}

const noteOf = ({ state = 'live', problem = '', example = '' }: PieceSpec): string =>
  [texts.states[state], problem, example === '' ? '' : texts.exampleOf(example)].filter((one) => one !== '').join('，');

/** A computed number, or words that follow from the report, as they read now. */
export class PieceView implements NodeView {
  readonly dom: HTMLElement;
  readonly #chip: boolean;
  #drawn = '';

  constructor(node: Node, decorations: readonly Decoration[], at: Place, doors: NodeDoors) {
    this.#chip = node.type === chip;
    this.dom = element('span', this.#chip ? 'body-chip' : 'body-word');
    if (this.#chip) {
      this.dom.setAttribute('role', 'button');
      this.dom.setAttribute('aria-haspopup', 'dialog');
      this.dom.addEventListener('click', () => {
        const place = at();
        if (place !== undefined) doors.open(place);
      });
    }
    this.#draw(decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if ((node.type === chip) !== this.#chip) return false;
    this.#draw(decorations);
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('body-chosen');
  }

  deselectNode(): void {
    this.dom.classList.remove('body-chosen');
  }

  ignoreMutation(): boolean {
    return true;
  }

  #draw(decorations: readonly Decoration[]): void {
    const spec = specOf<PieceSpec>(decorations) ?? { text: '…' };
    const said = texts.chipSaid(spec.label ?? '', spec.text, noteOf(spec));
    const drawn = JSON.stringify([spec.text, said, spec.state, spec.key]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.dom.textContent = spec.text;
    this.dom.classList.toggle('body-long', spec.text.length > longest);
    if (!this.#chip) return;
    this.dom.dataset.chip = spec.key ?? '';
    this.dom.setAttribute('aria-label', said);
    this.dom.title = said;
    this.dom.classList.toggle('body-changed', spec.state === 'changed');
    this.dom.classList.toggle('body-bad', (spec.problem ?? '') !== '');
  }
}

/** Signs that stay together in a line. */
const longest = 16;

interface BlockSpec {
  text: string;
  bad: boolean;
}

/** 如果, 每個單位 or 結束, in words. */
export class CommandView implements NodeView {
  readonly dom = element('div', 'body-command');
  readonly #words = element('span', 'body-words');

  constructor(node: Node, decorations: readonly Decoration[], at: Place, doors: NodeDoors) {
    this.dom.append(this.#words);
    const press = (label: string, run: (at: number) => void): void => {
      const button = element('button', 'body-press') as HTMLButtonElement;
      button.type = 'button';
      button.tabIndex = -1;
      button.textContent = label;
      button.addEventListener('click', () => {
        const place = at();
        if (place !== undefined) run(place);
      });
      this.dom.append(button);
    };
    const { kind } = lineOfAtom(node) as Command;
    if (kind !== 'end') {
      press(texts.change, doors.open);
      press(texts.remove, doors.remove);
    }
    this.dom.title = texts.blockHelp;
    this.#draw(decorations, kind);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    const { kind } = lineOfAtom(node) as Command;
    if (kind !== this.dom.dataset.kind) return false;
    this.#draw(decorations, kind);
    return true;
  }

  stopEvent({ target }: Event): boolean {
    return target instanceof Element && target.closest('button') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #draw(decorations: readonly Decoration[], kind: string): void {
    const spec = specOf<BlockSpec>(decorations);
    this.dom.dataset.kind = kind;
    this.dom.classList.toggle('body-bad', spec?.bad === true);
    if (this.#words.textContent !== spec?.text) this.#words.textContent = spec?.text ?? '';
  }
}

/** Tables, charts and pictures are drawn by the page, in a place of the text. */
export interface InsertPlace {
  readonly dom: HTMLElement;
  readonly node: Node;
  readonly at: Place;
}

/** Where they stand now, for whoever draws them. */
export class InsertPlaces {
  #now: readonly InsertPlace[] = [];
  readonly #hearers = new Set<() => void>();

  readonly snapshot = (): readonly InsertPlace[] => this.#now;

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  };

  put(place: InsertPlace): void {
    this.#set([...this.#now.filter(({ dom }) => dom !== place.dom), place]);
  }

  drop(dom: HTMLElement): void {
    this.#set(this.#now.filter((one) => one.dom !== dom));
  }

  #set(now: readonly InsertPlace[]): void {
    this.#now = now;
    for (const hear of this.#hearers) hear();
  }
}

const pressed = 'button, a, input, select, summary, [tabindex]';

export class InsertNodeView implements NodeView {
  readonly dom = element('div', 'body-insert');
  readonly #places: InsertPlaces;
  readonly #at: Place;

  constructor(node: Node, _: EditorView, at: Place, places: InsertPlaces) {
    this.#places = places;
    this.#at = at;
    places.put({ dom: this.dom, node, at });
  }

  update(node: Node): boolean {
    if (node.type.name !== 'insert') return false;
    this.#places.put({ dom: this.dom, node, at: this.#at });
    return true;
  }

  stopEvent({ target }: Event): boolean {
    return target instanceof Element && target !== this.dom && target.closest(pressed) !== this.dom.closest(pressed);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#places.drop(this.dom);
  }
}
