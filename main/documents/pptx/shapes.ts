import type { Box } from '../slides/measure.ts';
import { type Anchor, body } from './text.ts';
import { attribute, drawingOf, fill, frame, type Ink, type Relation } from './xml.ts';

interface Standing {
  box?: Box;
  anchor?: Anchor;
}

/** The shapes of a slide as they are drawn one after the other, and what they refer to. */
export class Shapes {
  readonly #xml: string[] = [];
  readonly #relations: Relation[] = [];
  #id = 1;

  get xml(): string {
    return this.#xml.join('');
  }

  get relations(): readonly Relation[] {
    return this.#relations;
  }

  relate(type: string, target: string): string {
    const found = this.#relations.find((one) => one.type === type && one.target === target);
    if (found !== undefined) return found.id;
    const id = `rId${this.#relations.length + 1}`;
    this.#relations.push({ id, type, target });
    return id;
  }

  /** Text in a place of the layout: the title, the text. It stands where the layout says unless a box is given. */
  placeholder(name: string, type: string, paragraphs: string, { box, anchor }: Standing = {}): void {
    const at = box === undefined ? '' : frame(box);
    this.#xml.push(
      `<p:sp><p:nvSpPr>${this.#named(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr><p:spPr>${at}</p:spPr>${body(paragraphs, anchor)}</p:sp>`,
    );
  }

  text(name: string, box: Box, paragraphs: string, more: { anchor?: Anchor; to?: string } = {}): void {
    const link = more.to === undefined ? '' : `<a:hlinkClick r:id="${more.to}" action="ppaction://hlinksldjump"/>`;
    this.#xml.push(
      `<p:sp><p:nvSpPr>${this.#named(name, '', link)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>${body(paragraphs, more.anchor)}</p:sp>`,
    );
  }

  /** A hairline or a band: nothing to read. */
  band(name: string, box: Box, ink: Ink): void {
    this.#xml.push(bandXml(this.#next(), name, box, ink));
  }

  picture(box: Box, relation: string, words: string): void {
    this.#xml.push(
      `<p:pic><p:nvPicPr>${this.#named(words, words)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
    );
  }

  chart(box: Box, relation: string, name: string, words: string): void {
    const content = `<c:chart xmlns:c="${drawingOf}/chart" r:id="${relation}"/>`;
    this.#graphic(box, { name, words, uri: `${drawingOf}/chart`, content });
  }

  table(box: Box, content: string, name: string, words: string): void {
    this.#graphic(box, { name, words, uri: `${drawingOf}/table`, content });
  }

  #graphic(box: Box, { name, words, uri, content }: Record<'name' | 'words' | 'uri' | 'content', string>): void {
    this.#xml.push(
      `<p:graphicFrame><p:nvGraphicFramePr>${this.#named(name, words)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame(box, 'p')}<a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`,
    );
  }

  #next(): number {
    this.#id += 1;
    return this.#id;
  }

  #named(name: string, words = '', inside = ''): string {
    const description = words === '' ? '' : ` descr="${attribute(words)}"`;
    return `<p:cNvPr id="${this.#next()}" name="${attribute(name)}"${description}>${inside}</p:cNvPr>`;
  }
}

export const bandXml = (id: number, name: string, box: Box, ink: Ink): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${attribute(name)}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(ink)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;

/** The tree that every slide, layout and master is. */
export const tree = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;
