import { Listeners } from '../../listeners.ts';
import type { RowSource } from '../types.ts';

export interface PageWanted {
  from: number;
  count: number;
  /** Aborted when the page is no longer wanted. */
  signal: AbortSignal;
}

export interface Page<Row> {
  rows: readonly Row[];
  /** Rows of the whole list as filtered. */
  count: number;
  /** Rows before filtering. */
  total?: number;
}

export type FetchPage<Row> = (wanted: PageWanted) => Promise<Page<Row>>;

export interface PagedSource<Row> extends RowSource<Row> {
  /** Another sort or filter: the old rows stay until the first new page is here. */
  reset(fetchPage: FetchPage<Row>): void;
  /** Reads the rows on the screen again in place; resolves once they are shown. */
  invalidate(): Promise<void>;
}

export interface PagedOptions<Row> {
  keyOf(row: Row): string;
  pageSize?: number;
  /** Pages kept; the least recently shown are let go. */
  maxPages?: number;
  onError?(error: unknown): void;
}

interface Held<Row> {
  rows: readonly Row[];
  /** Read before the last invalidation. */
  stale: boolean;
}

interface Flight {
  abort: AbortController;
  done: Promise<void>;
  /** Asked for by `load`: not dropped by scrolling on. */
  kept: boolean;
}

/** Rows read page by page as they come into view. */
export function pagedSource<Row>(fetchPage: FetchPage<Row>, options: PagedOptions<Row>): PagedSource<Row> {
  const pages = new Pages(fetchPage, options);
  return {
    get count() {
      return pages.count;
    },
    get total() {
      return pages.total;
    },
    get progress() {
      return pages.progress;
    },
    rowAt: (index) => pages.rowAt(index),
    keyAt: (index) => {
      const row = pages.rowAt(index);
      return row === undefined ? undefined : options.keyOf(row);
    },
    indexOf: (key) => pages.indexOf(key),
    ensure: (from, to) => pages.ensure(from, to),
    load: (from, to) => pages.load(from, to),
    reset: (next) => pages.reset(next),
    invalidate: () => pages.invalidate(),
    subscribe: pages.listeners.subscribe,
    version: pages.listeners.version,
  };
}

class Pages<Row> {
  readonly listeners = new Listeners();
  count = 0;
  total: number | undefined;
  readonly #options: PagedOptions<Row>;
  readonly #size: number;
  #fetch: FetchPage<Row>;
  /** In the order they were last shown. */
  #held = new Map<number, Held<Row>>();
  #flights = new Map<number, Flight>();
  /** Not asked for again until the user scrolls on or the list is read anew. */
  #failed = new Set<number>();
  #shown: [number, number] = [0, 0];
  /** Pages of an older sort or filter are still showing. */
  #outdated = false;
  #known = false;

  constructor(fetchPage: FetchPage<Row>, options: PagedOptions<Row>) {
    this.#fetch = fetchPage;
    this.#options = options;
    this.#size = options.pageSize ?? 200;
  }

  get progress(): { done: number; of: number } | undefined {
    if (this.#flights.size === 0) return undefined;
    const [from, to] = this.#shown;
    const pages = this.#pagesOf(from, to);
    const waiting = pages.filter((page) => this.#flights.has(page)).length;
    return { done: Math.max(0, pages.length - waiting) * this.#size, of: Math.max(1, pages.length) * this.#size };
  }

  rowAt(index: number): Row | undefined {
    return this.#held.get(Math.floor(index / this.#size))?.rows[index % this.#size];
  }

  indexOf(key: string): number {
    for (const [page, { rows }] of this.#held) {
      const place = rows.findIndex((row) => this.#options.keyOf(row) === key);
      if (place >= 0) return page * this.#size + place;
    }
    return -1;
  }

  ensure(from: number, to: number): void {
    if (from !== this.#shown[0] || to !== this.#shown[1]) this.#failed.clear();
    this.#shown = [from, to];
    const wanted = this.#pagesOf(from, to);
    for (const [page, flight] of this.#flights) {
      if (!flight.kept && !wanted.includes(page)) this.#drop(page, flight);
    }
    for (const page of wanted) this.#want(page, false);
  }

  async load(from: number, to: number): Promise<void> {
    await Promise.all(this.#pagesOf(from, to).map((page) => this.#want(page, true)));
  }

  reset(fetchPage: FetchPage<Row>): void {
    this.#fetch = fetchPage;
    this.#outdated = true;
    this.#again();
  }

  async invalidate(): Promise<void> {
    for (const held of this.#held.values()) held.stale = true;
    await Promise.all(this.#again());
  }

  #again(): Promise<void>[] {
    for (const [page, flight] of this.#flights) this.#drop(page, flight);
    this.#failed.clear();
    const flights = this.#pagesOf(...this.#shown).map((page) => this.#want(page, false));
    this.listeners.tell();
    return flights;
  }

  #drop(page: number, flight: Flight): void {
    this.#flights.delete(page);
    flight.abort.abort();
  }

  /** Never less than one row: an empty list, too, is asked whether it has rows by now. */
  #pagesOf(from: number, to: number): number[] {
    const last = Math.max(1, this.#known && !this.#outdated ? Math.min(to, this.count) : to);
    const first = Math.floor(Math.max(0, from) / this.#size);
    const length = Math.ceil(last / this.#size) - first;
    return Array.from({ length: Math.max(0, length) }, (_, place) => first + place);
  }

  #want(page: number, kept: boolean): Promise<void> {
    const flying = this.#flights.get(page);
    if (flying) {
      flying.kept ||= kept;
      return flying.done;
    }
    const held = this.#outdated ? undefined : this.#held.get(page);
    if (held) this.#touch(page, held);
    if ((held && !held.stale) || (this.#failed.has(page) && !kept)) return Promise.resolve();
    const abort = new AbortController();
    const done = this.#read(page, abort.signal);
    this.#flights.set(page, { abort, done, kept });
    return done;
  }

  async #read(page: number, signal: AbortSignal): Promise<void> {
    // Begins after the flight is entered, even if the answer is at hand at once.
    await Promise.resolve();
    try {
      const answer = await this.#fetch({ from: page * this.#size, count: this.#size, signal });
      if (!signal.aborted) this.#take(page, answer);
    } catch (error) {
      if (!signal.aborted) this.#fail(page, error);
    }
  }

  #fail(page: number, error: unknown): void {
    this.#flights.delete(page);
    this.#failed.add(page);
    this.#options.onError?.(error);
    this.listeners.tell();
  }

  #take(page: number, { rows, count, total }: Page<Row>): void {
    this.#flights.delete(page);
    if (this.#outdated) this.#held.clear();
    this.#outdated = false;
    this.#known = true;
    this.count = count;
    this.total = total;
    this.#touch(page, { rows, stale: false });
    this.#letGo();
    this.listeners.tell();
  }

  #touch(page: number, held: Held<Row>): void {
    this.#held.delete(page);
    this.#held.set(page, held);
  }

  #letGo(): void {
    const most = this.#options.maxPages ?? 50;
    const showing = new Set(this.#pagesOf(...this.#shown));
    for (const page of [...this.#held.keys()]) {
      if (this.#held.size <= most) return;
      if (!showing.has(page)) this.#held.delete(page);
    }
  }
}
