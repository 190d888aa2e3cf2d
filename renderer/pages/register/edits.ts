import { refused, registerCalls } from '#renderer/data/client.ts';
import { noticeWritten } from '#renderer/data/written.ts';
import type { PagedSource } from '#renderer/parts/grid/index.ts';
import type { Refusal as CellRefusal, Edit, EditOrigin } from '#renderer/parts/grid/types.ts';
import type { Refusal } from '#shared/base/refusal.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { shownText } from '#shared/language/shown-text.ts';
import { listTexts } from './texts.ts';

/** All cells of one act become one change: it is saved, journalled and undone as a whole. */
export async function saveEdits(
  of: Register,
  edits: readonly Edit<AnyRecord>[],
  _origin: EditOrigin,
  source: PagedSource<AnyRecord>,
): Promise<readonly CellRefusal[] | undefined> {
  const byRecord = Map.groupBy(edits, (edit) => edit.row.id);
  const changes = [...byRecord.values()].flatMap((cells) => {
    const [first] = cells;
    if (!first) return [];
    return [
      {
        id: first.row.id,
        version: first.row.version,
        patch: Object.fromEntries(cells.map((cell) => [cell.column, cell.value])),
      },
    ];
  });
  try {
    const done = await registerCalls(of).updateMany(changes);
    await source.invalidate();
    noticeWritten(listTexts.cells(edits.length), done.position);
    return undefined;
  } catch (error) {
    return refusalsFor(of, refused(error), edits);
  }
}

/** A refusal that names fields belongs to their cells; any other to all of them. */
function refusalsFor(of: Register, refusal: Refusal, edits: readonly Edit<AnyRecord>[]): CellRefusal[] {
  if (refusal.code === 'conflict') return clashesFor(of, refusal, edits);
  const fields = refusal.facts.fields ?? {};
  const named = edits.filter((edit) => fields[edit.column] !== undefined);
  const meant = named.length > 0 ? named : edits;
  return meant.map((edit) => ({ key: edit.key, column: edit.column, reason: fields[edit.column] ?? refusal.message }));
}

interface Clash {
  field: string;
  theirs: unknown;
}

/** The cell keeps what was typed, and the sentence says what the other side has: both are in sight, neither is lost. */
function clashesFor(of: Register, { facts, message }: Refusal, edits: readonly Edit<AnyRecord>[]): CellRefusal[] {
  const clashes = (facts.clashes ?? []) as readonly Clash[];
  return edits.map(({ key, row, column }) => {
    const clash = row.id === facts.record ? clashes.find(({ field }) => field === column) : undefined;
    const field = of.fields[column];
    if (!clash || !field) return { key, column, reason: message };
    const theirs = shownText(field, clash.theirs, () => '');
    return { key, column, reason: listTexts.cellClash(field.label, String(facts.by ?? ''), theirs) };
  });
}
