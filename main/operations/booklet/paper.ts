import { levelLabel } from '#shared/base/numerals.ts';
import { type ChapterNumber, chapterNumbers } from '#shared/booklet/chapter-numbers.ts';
import { compiled, type Part, type Run } from '#shared/booklet/compile.ts';
import { fillingOf } from '#shared/booklet/filling.ts';
import type { InsertAnswer } from '#shared/booklet/inserts.ts';
import { parseBody } from '#shared/booklet/markup.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { Numbering } from '#shared/registers/booklet.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import type { Block, Paper, Picture } from '../../documents/paper.ts';

/** A report on its way to paper: kept as a record, or made of a template on the spot. */
export interface Manuscript {
  title: string;
  subtitle: string | null;
  cover: boolean;
  contents: boolean;
  numbering: Numbering;
  reporter: string | null;
  attendees: string | null;
  closing: string | null;
  chapters: readonly { title: string; level: number; unnumbered: boolean; body: string }[];
}

export interface Printing {
  values: Pick<BookletValues, 'words' | 'units' | 'figures' | 'inserts'>;
  picture(id: string, caption: string | null): Picture | undefined;
}

export function paperOf(manuscript: Manuscript, printing: Printing): Paper {
  const { values } = printing;
  const { office = '', body = '' } = values.words;
  const title = withoutOffice(manuscript.title, office);
  return {
    office,
    title,
    ...(manuscript.subtitle ? { subtitle: manuscript.subtitle } : {}),
    blocks: [
      ...(manuscript.cover ? coverOf(manuscript, { office, body }) : []),
      ...attendeesOf(manuscript),
      ...(manuscript.contents ? contentsOf(manuscript) : []),
      ...chaptersOf(manuscript, printing),
    ],
  };
}

/** The office stands in the head by itself. */
const withoutOffice = (title: string, office: string): string =>
  office !== '' && title.startsWith(office) ? title.slice(office.length) : title;

function coverOf({ title, subtitle, reporter }: Manuscript, { office }: { office: string; body: string }): Block[] {
  const foot = [...(reporter ? [words.reporter(reporter)] : []), ...(title.includes(office) ? [] : [office])];
  return [{ kind: 'cover', lines: [title, ...(subtitle ? [subtitle] : [])], foot }];
}

function attendeesOf({ attendees }: Manuscript): Block[] {
  const lines = (attendees ?? '').split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  return [
    { kind: 'body', text: words.attendees, leading: true },
    ...lines.map((text): Block => ({ kind: 'body', text })),
    { kind: 'pageBreak' },
  ];
}

/** Many chapters are listed by their own names alone. */
const contentsOf = ({ chapters }: Manuscript): Block[] => [
  { kind: 'contents', title: words.contents, levels: chapters.length > 10 ? 1 : 2 },
  { kind: 'pageBreak' },
];

function chaptersOf({ chapters, numbering }: Manuscript, printing: Printing): Block[] {
  const numbers = chapterNumbers(chapters, numbering);
  return chapters.flatMap(({ title, body }, at) => [
    ...headingOf(title, numbers[at]),
    ...partsToBlocks(compiled(parseBody(body), fillingOf(printing.values)), printing),
  ]);
}

/** 壹、 the writers make themselves; what has another number, or none, says so. */
function headingOf(text: string, number: ChapterNumber | undefined): Block[] {
  if (!number) return [];
  const { level, n, mark } = number;
  const usual = mark === levelLabel(level, n);
  return [{ kind: 'heading', level, n, text, ...(usual ? {} : { mark: mark === '' ? '' : `${mark}　` }) }];
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** 召開會議 names what follows; a line that ends as a sentence does is one. */
const isTitle = (text: string): boolean => text.length <= 30 && !/[。；：，！？]$/.test(text);

const partsToBlocks = (parts: readonly Part[], printing: Printing): Block[] =>
  parts.flatMap((part) => blocksOf(part, printing));

function blocksOf(part: Part, printing: Printing): Block[] {
  switch (part.kind) {
    case 'text':
      return lineOf(part);
    case 'bullet':
      return textOf(part.runs).trim() === '' ? [] : [{ kind: 'bullet', text: textOf(part.runs) }];
    case 'insert':
      return insertOf(part, printing);
    case 'problem':
      return [{ kind: 'body', text: part.text }];
  }
}

function lineOf({ level, n, runs }: Extract<Part, { kind: 'text' }>): Block[] {
  const text = textOf(runs);
  if (text.trim() === '') return [];
  if (level === null) return [{ kind: 'body', text }];
  return [isTitle(text) ? { kind: 'heading', level, n, text } : { kind: 'entry', level, n, text }];
}

function insertOf({ insert, key }: Extract<Part, { kind: 'insert' }>, printing: Printing): Block[] {
  const { caption, name } = insert;
  if (insert.insert === 'picture') {
    const picture = printing.picture(name, caption);
    return picture ? [picture] : [{ kind: 'body', text: words.noPicture }];
  }
  const answer = printing.values.inserts[key];
  return answer ? drawn(answer, caption) : [];
}

function drawn(answer: InsertAnswer, caption: string | null): Block[] {
  if (answer.kind === 'problem') return [{ kind: 'body', text: answer.sentence }];
  const title = caption ?? answer.title;
  if (answer.kind === 'chart') return [{ ...answer, title }];
  const named: Block = { kind: 'body', text: title, leading: true };
  if (answer.rows.length === 0) return [named, { kind: 'body', text: words.noRows }];
  return [named, { kind: 'table', columns: answer.columns, rows: answer.rows }];
}
