import { background, colorMap, levels, mapped, names, place, prompt } from './placeholders.ts';
import { tree } from './shapes.ts';
import { declaration, frame, hair, namespaces } from './xml.ts';

/** The sheet of notes: A4 upright, the slide above, the words below. */
export const notesSheet = { width: 595, height: 842 } as const;
const boxes = {
  slide: { x: 56, y: 56, width: 483, height: 272 },
  text: { x: 56, y: 352, width: 483, height: 434 },
} as const;

const slidePlace = [
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${names.slide}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>`,
  `<p:spPr>${frame(boxes.slide)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525"><a:solidFill><a:srgbClr val="${hair.strong}"/></a:solidFill></a:ln></p:spPr></p:sp>`,
].join('');

const textPlace = (inside: string): string =>
  place({ id: 3, name: names.notes, type: 'type="body" sz="quarter" idx="1"', box: boxes.text, inside });

export const notesMasterXml = [
  `${declaration}<p:notesMaster ${namespaces}><p:cSld>${background}${tree(slidePlace + textPlace(prompt(names.notes)))}</p:cSld>${colorMap}`,
  `<p:notesStyle>${levels(12)}</p:notesStyle></p:notesMaster>`,
].join('');

export const notesXml = (lines: readonly string[]): string =>
  `${declaration}<p:notes ${namespaces}><p:cSld>${tree(slidePlace + textPlace(lines.map(prompt).join('')))}</p:cSld>${mapped}</p:notes>`;
