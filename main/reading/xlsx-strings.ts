import { readingWords } from '#shared/words/reading.ts';
import { readingLimits } from './parts.ts';
import { refused } from './refusals.ts';
import { OTHER, textEnd } from './regular-cell.ts';
import { SharedTexts } from './shared-texts.ts';
import { TextGatherer } from './text-gatherer.ts';
import { unescapedCell } from './xlsx-names.ts';
import type { XmlHandler } from './xml.ts';

const start = '<si><t>';
const end = '</t></si>';

/** The texts of the whole workbook. Runs of rich text are one text; how it is pronounced (rPh) is none of it. */
export class StringsHandler implements XmlHandler {
  readonly texts = new SharedTexts();
  /** From and to of the texts of one run. */
  readonly #ends: number[] = [];
  readonly #text = new TextGatherer();
  #inText = false;
  #spoken = false;
  /** Texts that are open. */
  #depth = 0;

  /** Texts that are written as most are: a tenth of the time that the scanner takes for them. */
  whole(source: string, tag: number, bare: boolean): number {
    if (this.#depth > 0 || this.#inText || this.#spoken || this.#text.text !== '') return tag;
    const ends = this.#ends;
    ends.length = 0;
    let at = tag;
    while (source.startsWith(start, at)) {
      const from = at + start.length;
      const to = bare ? source.indexOf('<', from) : textEnd(source, from);
      if (to === OTHER || to - from > readingLimits.cellText || !source.startsWith(end, to)) break;
      ends.push(from, to);
      at = to + end.length;
    }
    if (ends.length > 0) this.#addRun(source, at - tag, ends);
    return at;
  }

  /** A piece of the file that is little else than texts is held as it is; of any other nothing is held but its texts. */
  #addRun(source: string, length: number, ends: readonly number[]): void {
    if (length > source.length / 2 && !source.includes('_x')) {
      this.#check(ends.length / 2);
      this.texts.addFrom(source, ends);
      return;
    }
    for (let at = 0; at < ends.length; at += 2) this.#add(unescapedCell(source.slice(ends[at], ends[at + 1])));
  }

  open(name: string): void {
    if (name === 'si') this.#depth += 1;
    if (name === 'rPh') this.#spoken = true;
    else if (name === 't') this.#inText = !this.#spoken;
  }

  text(text: string): void {
    if (this.#inText) this.#text.add(text);
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#spoken = false;
    else if (name === 'si') this.#close();
  }

  #close(): void {
    this.#depth -= 1;
    this.#add(unescapedCell(this.#text.take()));
  }

  #add(text: string): void {
    this.#check(1);
    this.texts.add(text);
  }

  #check(more: number): void {
    if (this.texts.count + more > readingLimits.cells) throw refused(readingWords.tooManyCells(readingLimits.cells));
  }
}
