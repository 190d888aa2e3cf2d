import { todayIn } from '#shared/base/day.ts';
import type { ImportPreview } from '#shared/contract/import-operations.ts';
import { isTotal } from '#shared/importing/head.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import type { JobContext } from '../carry.ts';
import { Judge } from './judge.ts';
import type { Meaning } from './meaning.ts';
import { Names } from './names.ts';
import type { SheetStart } from './sheets.ts';
import { Stage, type StagedRow } from './stage.ts';
import type { ImportTarget } from './target.ts';

/** Staged together: a transaction for every row would be most of the time. */
const batch = 1_000;

const asWritten = (cells: readonly Cell[]): (string | number)[] =>
  cells.map((cell) => (typeof cell === 'number' ? cell : cellText(cell)));

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

  constructor(context: JobContext, { book, fields }: ImportTarget, file: string, meaning: Meaning, start: SheetStart) {
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
    });
    const held = context.files.room(book.of.name);
    this.#stage = Stage.create(held.path, { register: book.of.name, file, heads: meaning.place.heads });
    this.#token = context.files.offer(held);
  }

  /** Rows are numbered as in the sheet, from 1; nothing is judged before its columns are known. */
  row(row: number, cells: readonly Cell[]): void {
    const { place, keys } = this.meaning;
    if (row <= place.first || keys.length === 0) return;
    if (this.#texts.some((at) => isTotal(cellText(cells[at])))) {
      this.#totals += 1;
      this.#judge.endGroup();
      return;
    }
    const staged = this.#judge.judge(row, cells);
    if (staged) this.#waiting.push(staged.action === 'refused' ? { ...staged, original: asWritten(cells) } : staged);
    if (this.#waiting.length >= batch) this.#flush();
  }

  end(): Pick<ImportPreview, 'stage' | 'counts' | 'totals' | 'left' | 'unknown'> {
    this.#flush();
    this.#stage.done();
    const counts = this.#stage.counts();
    this.#stage.close();
    const [left, unknown] = [this.#judge.missing(), this.#names.unknown()];
    return { stage: this.#token, counts, totals: this.#totals, left, unknown };
  }

  #flush(): void {
    this.#stage.put(this.#waiting);
    this.#waiting = [];
  }
}
