import { sheet } from '../slides/measure.ts';
import { layouts, layoutXml, masterXml, slideXml } from './masters.ts';
import { notesMasterXml, notesSheet, notesXml } from './notes.ts';
import { type Part, packed } from './packed.ts';
import { levels } from './placeholders.ts';
import type { DrawnSlide } from './slide.ts';
import { themeXml } from './theme.ts';
import { declaration, emu, escaped, namespaces, packagesOf, type Relation, relationships } from './xml.ts';

interface Presentation {
  title: string;
  office: string;
  slides: readonly DrawnSlide[];
  /** Charts, their workbooks, and pictures. */
  files: readonly Part[];
}

const office = 'application/vnd.openxmlformats-officedocument';
const shown = `${office}.presentationml`;

/** What a part is, by where it stands. */
const partTypes: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${shown}.presentation.main+xml`],
  [/^ppt\/slideMasters\/\w+\.xml$/, `${shown}.slideMaster+xml`],
  [/^ppt\/slideLayouts\/\w+\.xml$/, `${shown}.slideLayout+xml`],
  [/^ppt\/notesMasters\/\w+\.xml$/, `${shown}.notesMaster+xml`],
  [/^ppt\/slides\/\w+\.xml$/, `${shown}.slide+xml`],
  [/^ppt\/notesSlides\/\w+\.xml$/, `${shown}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${shown}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${shown}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${shown}.tableStyles+xml`],
  [/^ppt\/theme\/\w+\.xml$/, `${office}.theme+xml`],
  [/^ppt\/charts\/\w+\.xml$/, `${office}.drawingml.chart+xml`],
  [/^docProps\/app\.xml$/, `${office}.extended-properties+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
];
const extensions: readonly (readonly [string, string])[] = [
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xlsx', `${office}.spreadsheetml.sheet`],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
];

/** The parts as one file. Whatever is in it is named in the types and related from where it belongs; nothing else is. */
export function packageOf(presentation: Presentation): Promise<Buffer> {
  const parts = [...frameParts(presentation), ...presentation.slides.flatMap(slideParts), ...presentation.files];
  return packed([{ name: '[Content_Types].xml', content: contentTypes(parts) }, ...parts]);
}

function contentTypes(parts: readonly Part[]): string {
  const defaults = extensions
    .filter(([extension]) => parts.some(({ name }) => name.endsWith(`.${extension}`)))
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = parts.flatMap(({ name }) => {
    const type = partTypes.find(([where]) => where.test(name))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return `${declaration}<Types xmlns="${packagesOf}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

const related = (name: string, relations: readonly Relation[]): Part => ({
  name: name.replace(/([^/]+)$/, '_rels/$1.rels'),
  content: relationships(relations),
});

const counted = <T>(from: readonly T[], one: (at: number) => Relation): Relation[] => from.map((_, at) => one(at));

function frameParts({ title, office: by, slides }: Presentation): Part[] {
  const first = slides.length + 1;
  const presentation = 'ppt/presentation.xml';
  const master = 'ppt/slideMasters/slideMaster1.xml';
  const notesMaster = 'ppt/notesMasters/notesMaster1.xml';
  return [
    { name: '_rels/.rels', content: relationships(rootRelations) },
    { name: 'docProps/core.xml', content: coreXml(title, by) },
    { name: 'docProps/app.xml', content: appXml(slides.length, by) },
    { name: presentation, content: presentationXml(slides.length) },
    related(presentation, [
      ...counted(slides, (at) => ({ id: `rId${at + 1}`, type: 'slide', target: `slides/slide${at + 1}.xml` })),
      { id: `rId${first}`, type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { id: `rId${first + 1}`, type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { id: `rId${first + 2}`, type: 'presProps', target: 'presProps.xml' },
      { id: `rId${first + 3}`, type: 'viewProps', target: 'viewProps.xml' },
      { id: `rId${first + 4}`, type: 'theme', target: 'theme/theme1.xml' },
      { id: `rId${first + 5}`, type: 'tableStyles', target: 'tableStyles.xml' },
    ]),
    { name: 'ppt/presProps.xml', content: `${declaration}<p:presentationPr ${namespaces}/>` },
    { name: 'ppt/viewProps.xml', content: `${declaration}<p:viewPr ${namespaces}/>` },
    { name: 'ppt/tableStyles.xml', content: tableStyles },
    // Each master has a theme of its own, as PowerPoint writes them.
    { name: 'ppt/theme/theme1.xml', content: themeXml },
    { name: 'ppt/theme/theme2.xml', content: themeXml },
    { name: master, content: masterXml },
    related(master, [
      ...counted(layouts, (at) => ({
        id: `rId${at + 1}`,
        type: 'slideLayout',
        target: `../slideLayouts/slideLayout${at + 1}.xml`,
      })),
      { id: `rId${layouts.length + 1}`, type: 'theme', target: '../theme/theme1.xml' },
    ]),
    ...layouts.flatMap((layout, at) => {
      const name = `ppt/slideLayouts/slideLayout${at + 1}.xml`;
      const up = { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' };
      return [{ name, content: layoutXml(layout) }, related(name, [up])];
    }),
    { name: notesMaster, content: notesMasterXml },
    related(notesMaster, [{ id: 'rId1', type: 'theme', target: '../theme/theme2.xml' }]),
  ];
}

function slideParts({ layout, shapes, notes }: DrawnSlide, at: number): Part[] {
  const n = at + 1;
  const name = `ppt/slides/slide${n}.xml`;
  shapes.relate('slideLayout', `../slideLayouts/slideLayout${layouts.indexOf(layout) + 1}.xml`);
  if (notes.length > 0) shapes.relate('notesSlide', `../notesSlides/notesSlide${n}.xml`);
  const own = [{ name, content: slideXml(shapes.xml) }, related(name, shapes.relations)];
  if (notes.length === 0) return own;
  const notesName = `ppt/notesSlides/notesSlide${n}.xml`;
  const notesRelations = [
    { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
    { id: 'rId2', type: 'slide', target: `../slides/slide${n}.xml` },
  ];
  return [...own, { name: notesName, content: notesXml(notes) }, related(notesName, notesRelations)];
}

const rootRelations: readonly Relation[] = [
  { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
  { id: 'rId2', type: `${packagesOf}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
];

/** PowerPoint counts slides from 256. */
const firstSlide = 256;

function presentationXml(slides: number): string {
  const ids = Array.from({ length: slides }, (_, at) => `<p:sldId id="${firstSlide + at}" r:id="rId${at + 1}"/>`);
  return [
    `${declaration}<p:presentation ${namespaces} saveSubsetFonts="1">`,
    `<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId${slides + 1}"/></p:sldMasterIdLst>`,
    `<p:notesMasterIdLst><p:notesMasterId r:id="rId${slides + 2}"/></p:notesMasterIdLst>`,
    `<p:sldIdLst>${ids.join('')}</p:sldIdLst>`,
    `<p:sldSz cx="${emu(sheet.width)}" cy="${emu(sheet.height)}"/>`,
    `<p:notesSz cx="${emu(notesSheet.width)}" cy="${emu(notesSheet.height)}"/>`,
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="zh-TW"/></a:defPPr>${levels(18)}</p:defaultTextStyle></p:presentation>`,
  ].join('');
}

const tableStyles = `${declaration}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`;

const coreXml = (title: string, by: string): string =>
  [
    `${declaration}<cp:coreProperties xmlns:cp="${packagesOf}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(by)}</dc:creator><dc:language>zh-TW</dc:language>`,
    `<cp:lastModifiedBy>${escaped(by)}</cp:lastModifiedBy></cp:coreProperties>`,
  ].join('');

const appXml = (slides: number, by: string): string =>
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>施政簿</Application><Slides>${slides}</Slides><Company>${escaped(by)}</Company></Properties>`;
