import type { Id } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import { councilImportWords as words } from '#shared/words/importing-council.ts';
import { type Cell, cellText } from '../../reading/parts.ts';
import { recordsSeen } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import type { CheckedSheet, SheetCheck } from './book.ts';
import type { StagedRow } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

const parts = (text: string): string[] => text.split(/[、,，;；\s/／]+/).filter((part) => part !== '');

/** The units of a table that has no column for them: alone under 備註, or in front of what they report. */
export class UnitsBeside {
  readonly #context: ReadContext;
  #byName: Map<string, Id> | undefined;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  of({ note, executionText }: Values): { unit: Id; cos: Id[] } | undefined {
    const [, before = ''] = /^([^：:\n]{2,20})[：:]/.exec(String(executionText ?? '')) ?? [];
    return this.#named(String(note ?? '')) ?? this.#named(before);
  }

  /** All of it names units, or none of it does. */
  #named(text: string): { unit: Id; cos: Id[] } | undefined {
    this.#byName ??= new Map(
      recordsSeen(this.#context, 'unit', { all: [] }).map(({ id, name }) => [textKey(name), id]),
    );
    const ids = parts(text).map((part) => this.#byName?.get(textKey(part)));
    const known = ids.filter((id) => id !== undefined);
    const [unit, ...cos] = known;
    return unit !== undefined && known.length === ids.length ? { unit, cos: cos.toSorted() } : undefined;
  }
}

/** Of a motion that is not yet with a unit: what the table says of its execution stays under 備註 until the unit reports. */
export function asNote(values: Values, kept: Values | undefined): Record<string, unknown> {
  const { execution, executionText, executedOn: _on, ...rest } = values;
  const said = words.notedExecution(String(executionText ?? execution));
  const note = String(rest.note ?? kept?.note ?? '');
  if (!note.includes(said)) return { ...rest, note: `${note}\n${said}`.trim() };
  return note === kept?.note ? rest : { ...rest, note };
}

/** Tells once how many executions became notes, and what would make reports of them. */
export class NotedCheck implements SheetCheck {
  readonly #at: number | undefined;
  #count = 0;

  constructor({ columns }: CheckedSheet) {
    this.#at = columns.get('execution') ?? columns.get('executionText');
  }

  row(cells: readonly Cell[], { action, values }: StagedRow): void {
    const says = this.#at !== undefined && cellText(cells[this.#at]).trim() !== '';
    const isNoted = typeof values.note === 'string' && values.note.includes(words.notedExecution(''));
    if (action !== 'refused' && says && isNoted && !isFilled(values.executionText)) this.#count += 1;
  }

  total(): void {
    // Motions are not added up.
  }

  get told(): readonly string[] {
    return this.#count === 0 ? [] : [words.noted(this.#count)];
  }
}
