import { cellAddress } from '#shared/base/cell-address.ts';
import { todayIn } from '#shared/base/day.ts';
import type { ImportPreview, SampleMark } from '#shared/contract/import-operations.ts';
import { isTotal } from '#shared/importing/head.ts';
import { placeOf } from '../../reading/cell-place.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import type { JobContext } from '../carry.ts';
import { Corrections } from './corrections.ts';
import { Judge } from './judge.ts';
import type { Meaning } from './meaning.ts';
import { Names } from './names.ts';
import { type SheetStart, sampleRows } from './sheets.ts';
import { Stage, type StagedRow } from './stage.ts';
import type { ImportTarget } from './target.ts';

/** Staged together: a transaction for every row would be most of the time. */
const batch = 1_000;

const asWritten = (cells: readonly Cell[]): (string | number)[] =>
  cells.map((cell) => (typeof cell === 'number' ? cell : cellText(cell)));

/** A row that cannot come in goes back as it stood, and says what stands in its bad cells. */
function refusedWith(row: StagedRow, cells: readonly Cell[]): StagedRow {
  const problems = row.problems.map((one) => {
    const place = placeOf(one.cell);
    return place ? { ...one, said: cellText(cells[place.column]) } : one;
  });
  return { ...row, problems, original: asWritten(cells) };
}

/** What was read, and which of its cells were corrected since. */
export interface StagedFrom {
  file: string;
  cells: Readonly<Record<string, string>>;
}

/** One sheet on its way into the stage: every row is judged as it comes. */
export class Staging {
  readonly meaning: Meaning;
  readonly start: SheetStart;
  readonly #judge: Judge;
  readonly #names: Names;
  readonly #stage: Stage;
  readonly #token: string;
  /** Columns whose words may say that the row is a sum. */
  readonly #texts: readonly number[];
  #waiting: StagedRow[] = [];
  #totals = 0;
  readonly #corrected: Corrections;
  readonly #marks: ImportPreview['marks'] = {};

  constructor(
    context: JobContext,
    { book, fields }: ImportTarget,
    from: StagedFrom,
    meaning: Meaning,
    start: SheetStart,
  ) {
    this.#corrected = new Corrections(from.cells);
    this.meaning = meaning;
    this.start = start;
    const mapped = fields.flatMap(({ name, field }) => {
      const at = meaning.columns.get(name);
      return at === undefined ? [] : [{ name, field, at, fills: meaning.fill.has(name) }];
    });
    this.#texts = mapped.filter(({ field }) => field.kind !== 'money' && field.kind !== 'number').map(({ at }) => at);
    this.#names = new Names(context);
    this.#judge = new Judge({
      context,
      of: book.of,
      mapped,
      keys: meaning.keys,
      rules: { today: todayIn(), unit: meaning.unit, names: this.#names },
      there: book.there(context),
      beside: book.beside?.(context),
      onFilled: (row, at, above) => this.#mark(cellAddress(row - 1, at), row, { is: 'filled', text: cellText(above) }),
    });
    const held = context.files.room(book.of.name);
    this.#stage = Stage.create(held.path, { register: book.of.name, file: from.file, heads: meaning.place.heads });
    this.#token = context.files.offer(held);
  }

  /** Rows are numbered as in the sheet, from 1; nothing is judged before its columns are known. */
  row(row: number, said: readonly Cell[]): void {
    const { place, keys } = this.meaning;
    if (row <= place.first || keys.length === 0) return;
    const cells = this.#corrected.of(row, said);
    if (this.#texts.some((at) => isTotal(cellText(cells[at])))) {
      this.#totals += 1;
      this.#judge.endGroup();
      this.#mark(String(row), row, { is: 'sum' });
      return;
    }
    const judged = this.#judge.judge(row, cells);
    const staged = judged?.action === 'refused' ? refusedWith(judged, cells) : judged;
    if (staged) this.#waiting.push(staged);
    for (const { cell, sentence } of staged?.problems ?? []) this.#mark(cell, row, { is: 'bad', sentence });
    if (this.#waiting.length >= batch) this.#flush();
  }

  /** Only what is shown of the sheet is marked there. */
  #mark(address: string, row: number, mark: SampleMark): void {
    if (row <= sampleRows(this.meaning.place)) this.#marks[address] = mark;
  }

  end(): Pick<ImportPreview, 'stage' | 'counts' | 'totals' | 'left' | 'unknown' | 'marks'> {
    this.#flush();
    this.#stage.done();
    const counts = this.#stage.counts();
    this.#stage.close();
    const [left, unknown] = [this.#judge.missing(), this.#names.unknown()];
    return { stage: this.#token, counts, totals: this.#totals, left, unknown, marks: this.#marks };
  }

  #flush(): void {
    this.#stage.put(this.#waiting);
    this.#waiting = [];
  }
}
