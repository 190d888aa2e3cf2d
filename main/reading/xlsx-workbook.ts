import { posix } from 'node:path';
import { readingWords } from '#shared/words/reading.ts';
import type { Package, PackageEntry } from './package.ts';
import { readingLimits } from './parts.ts';
import { readEntry } from './read-xml.ts';
import { broken, refused } from './refusals.ts';
import { isTrue, xlsxNamespaces } from './xlsx-names.ts';
import type { XmlHandler } from './xml.ts';
import type { XmlAttributes } from './xml-attributes.ts';

export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  entry: PackageEntry;
}

export interface Workbook {
  sheets: WorkbookSheet[];
  strings: PackageEntry | undefined;
  styles: PackageEntry | undefined;
  is1904: boolean;
}

interface Relation {
  id: string;
  /** The last word of the type, the same in both forms of the standard: worksheet, styles … */
  kind: string;
  target: string;
}

/** Follows the relations of the package to its workbook and from there to everything that is read. */
export async function readWorkbook(file: Package, signal: AbortSignal | undefined): Promise<Workbook> {
  const [main] = (await relationsOf(file, '', signal)).filter(({ kind }) => kind === 'officeDocument');
  const entry = main === undefined ? undefined : file.entry(main.target);
  if (entry === undefined) throw broken('no workbook');
  const listed = await readEntry(entry, new WorkbookHandler(), xlsxNamespaces, signal);
  if (listed.sheets.length === 0) throw broken('no sheets');
  const relations = await relationsOf(file, entry.name, signal);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const one = (kind: string): PackageEntry | undefined => {
    const relation = relations.find((some) => some.kind === kind);
    return relation === undefined ? undefined : needed(file, relation);
  };
  return {
    sheets: listed.sheets.flatMap(({ name, hidden, id }) => {
      const relation = byId.get(id);
      if (relation === undefined) throw broken(`the sheet ${name} leads nowhere`);
      // Sheets of charts, dialogs and macros hold no cells.
      return relation.kind === 'worksheet' ? [{ name, hidden, entry: needed(file, relation) }] : [];
    }),
    strings: one('sharedStrings'),
    styles: one('styles'),
    is1904: listed.is1904,
  };
}

function needed(file: Package, { target }: Relation): PackageEntry {
  const entry = file.entry(target);
  if (entry === undefined) throw broken(`${target} is missing`);
  return entry;
}

/** The relations of a part; '' is the package itself. Targets are relative to the part, or absolute. */
async function relationsOf(file: Package, part: string, signal: AbortSignal | undefined): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const entry = file.entry(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (entry === undefined) throw broken(`no relations of ${part}`);
  const { relations } = await readEntry(entry, new RelationsHandler(), xlsxNamespaces, signal);
  return relations.map((relation) => ({ ...relation, target: resolved(folder, relation.target) }));
}

function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  return posix.join('/', path.startsWith('/') ? path : posix.join(folder, path));
}

class RelationsHandler implements XmlHandler {
  readonly relations: Relation[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    const type = attributes.get('Type') ?? '';
    const kind = type.slice(type.lastIndexOf('/') + 1);
    const target = attributes.get('Target') ?? '';
    if (this.relations.length > readingLimits.entries) throw broken('too many relations');
    this.relations.push({ id: attributes.get('Id') ?? '', kind, target });
  }

  text(): void {}

  close(): void {}
}

class WorkbookHandler implements XmlHandler {
  readonly sheets: { name: string; hidden: boolean; id: string }[] = [];
  is1904 = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'workbookPr') this.is1904 = isTrue(attributes.get('date1904'));
    if (name !== 'sheet') return;
    if (this.sheets.length >= readingLimits.sheets) throw refused(readingWords.tooManySheets(readingLimits.sheets));
    const state = attributes.get('state');
    const hidden = state === 'hidden' || state === 'veryHidden';
    this.sheets.push({ name: attributes.get('name') ?? '', hidden, id: attributes.get('r:id') ?? '' });
  }

  text(): void {}

  close(): void {}
}
