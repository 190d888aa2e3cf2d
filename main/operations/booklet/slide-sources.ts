import { formatDay } from '#shared/base/day.ts';
import { formatPeriod } from '#shared/base/period.ts';
import { compiled, type Part, type Run } from '#shared/booklet/compile.ts';
import { fillingOf } from '#shared/booklet/filling.ts';
import { chipKey, parseBody } from '#shared/booklet/markup.ts';
import { slideWords as words } from '#shared/words/slides.ts';
import type { Block, Paper, Sourced } from '../../documents/paper.ts';
import type { Manuscript, Printing } from './paper.ts';

type Values = Printing['values'];

/** A report's paper whose blocks know where their figures come from, and which chapter each block stands in. */
export interface SourcedPaper {
  paper: Paper;
  chapterOf: ReadonlyMap<Block, number>;
}

/** Paper keeps texts; the figures in them are found again by compiling the chapters, in the same order. */
export function withSources(paper: Paper, { chapters }: Pick<Manuscript, 'chapters'>, values: Values): SourcedPaper {
  const blocks = [...paper.blocks];
  const chapterOf = new Map<Block, number>();
  let at = 0;
  for (const [chapter, { title, body }] of chapters.entries()) {
    const heading = findFrom(blocks, at, (one) => one.kind === 'heading' && one.text === title);
    if (heading < 0) continue;
    at = heading + 1;
    for (const part of compiled(parseBody(body), fillingOf(values))) {
      const found = findFrom(blocks, at, standsFor(part, values));
      if (found < 0) continue;
      const sources = sourcesOf(part, values);
      const block = blocks[found];
      if (block && sources.length > 0) blocks[found] = { ...block, ...({ sources } satisfies Sourced) };
      at = found + 1;
    }
    for (const block of blocks.slice(heading, at)) chapterOf.set(block, chapter);
  }
  return { paper: { ...paper, blocks }, chapterOf };
}

function findFrom(blocks: readonly Block[], from: number, is: (block: Block) => boolean): number {
  const found = blocks.slice(from).findIndex(is);
  return found < 0 ? -1 : from + found;
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

const written: ReadonlySet<Block['kind']> = new Set(['heading', 'entry', 'body', 'bullet']);

/** Which block a part became. */
function standsFor(part: Part, values: Values): (block: Block) => boolean {
  if (part.kind === 'insert') {
    const kind = values.inserts[part.key]?.kind ?? 'picture';
    return (block) => block.kind === kind;
  }
  const text = part.kind === 'problem' ? part.text : textOf(part.runs);
  if (text.trim() === '') return () => false;
  return (block) => written.has(block.kind) && 'text' in block && block.text === text;
}

function sourcesOf(part: Part, values: Values): string[] {
  if (part.kind === 'insert') return insertSources(part, values);
  return 'runs' in part ? part.runs.flatMap((run) => figureSource(run, values)) : [];
}

/** 解除列管比率：佔77%（期間…，截至…，所據119筆紀錄）. */
function figureSource({ chip, text, problem }: Run, { figures }: Values): string[] {
  const reply = chip && problem === undefined ? figures[chipKey(chip)] : undefined;
  if (!reply?.ok) return [];
  const from = words.from(formatPeriod(reply.period), formatDay(reply.asOf));
  return [words.figure(reply.label, text, words.records(from, reply.ids.length))];
}

/** What a table lists is told by how many records it lists; a chart by the time it is of. */
function insertSources({ insert, key }: Extract<Part, { kind: 'insert' }>, { inserts, words: said }: Values): string[] {
  const answer = inserts[key];
  if (!answer || answer.kind === 'problem') return [];
  const from = words.from(said.period ?? '', said.asOf ?? '');
  const title = insert.caption ?? answer.title;
  const ids = answer.kind === 'table' ? answer.ids : undefined;
  return [words.drawn(words.kinds[answer.kind], title, ids === undefined ? from : words.records(from, ids.length))];
}
