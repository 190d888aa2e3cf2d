import { Refusal } from '#shared/base/refusal.ts';
import { matches } from '#shared/language/condition.ts';
import { titleOf } from '#shared/language/record.ts';
import { type Move, type Register, seeRight, statesOf } from '#shared/language/register.ts';
import { remembered } from '#shared/language/remembered.ts';
import { may, type Right, rights, type Who } from '#shared/rights.ts';
import { refusalWords as words } from '#shared/words/refusals.ts';
import type { Kept } from './columns.ts';
import type { Draft, Values } from './draft.ts';

/**
 * Rights on the operation, the row and each field, for whoever's rights count in this change. A record may
 * not be changed out of one's own reach; moving its state is judged by the right of the move.
 */
export function checkRights(
  of: Register,
  who: Who | null,
  draft: Draft,
  before: Kept | undefined,
  after: Kept,
  wanted: Values,
): void {
  if (!who || draft.kind === 'follow') return;
  for (const right of needed(of, draft))
    if (!who.rights.has(right)) throw new Refusal('forbidden', words.forbidden(rights[right]));
  if (before && !isVisible(of, who, before)) throw new Refusal('missing', words.missing(of.label));
  const rows =
    before && !stepsBack(draft) ? [before, { ...after, state: before.state, removed: before.removed }] : [after];
  const editable = ruledBy(of, draft) || putBack(of, draft) ? undefined : of.options.editable?.(who);
  if (editable && !rows.every((row) => matches(editable, row, of.fields)))
    throw new Refusal('forbidden', words.rowForbidden(titleOf(of, before ?? after)));
  checkFields(of, who, draft, before, wanted);
}

/** Whoever rules, rules over every row: what is closed to all others is reopened that way. */
const ruledBy = (of: Register, draft: Draft): boolean =>
  draft.kind === 'move' && of.options.moves?.[draft.move]?.right === 'ruling';

/** A state that closed the row to others does not keep the account from taking its own step back. */
const stepsBack = (draft: Draft): boolean => draft.kind === 'revert' && draft.own && draft.moves.length > 0;

/** What an operation summed up elsewhere goes back with it, for the account that did it. */
const putBack = (of: Register, draft: Draft): boolean =>
  draft.kind === 'revert' && draft.own && draft.moves.length === 0 && followsAlone(of, draft.patch);

function needed(of: Register, draft: Draft): Right[] {
  const said = of.options.rights ?? {};
  const change = said.change ?? 'write';
  switch (draft.kind) {
    case 'create':
      return [said.create ?? change];
    case 'patch':
      return [change];
    case 'move': {
      const move = of.options.moves?.[draft.move];
      return move ? [move.right] : [change];
    }
    case 'revert':
      return [
        ...(followsAlone(of, draft.patch) ? [] : [change]),
        ...('removed' in draft.patch ? [said.remove ?? change] : []),
        ...draft.moves.map((move) => move.right),
      ];
    case 'erase':
      return ['manage'];
    default:
      return [said.remove ?? change];
  }
}

/** Fields that only ever follow from an operation are put back with it. */
const followsAlone = (of: Register, patch: Values): boolean =>
  Object.keys(patch).every((name) => name === 'state' || of.fields[name]?.fixed || of.options.guided);

export function isVisible(of: Register, who: Who, record: Values): boolean {
  if (!may(who, seeRight(of))) return false;
  const rule = of.options.visible?.(who);
  return !rule || matches(rule, record, of.fields);
}

/** A field that a new record leaves at its initial value was not touched. */
function checkFields(of: Register, who: Who, draft: Draft, before: Kept | undefined, wanted: Values): void {
  if (draft.kind === 'erase') return;
  const guarded = guardedFields(of);
  if (guarded.length === 0) return;
  const touched = draft.kind === 'create' ? saidFields(of, draft.values) : Object.keys(wanted);
  for (const [name, field] of guarded) {
    if (!touched.includes(name)) continue;
    if (field.see && !who.rights.has(field.see)) throw new Refusal('forbidden', words.unknownField(field.label));
    if (field.change && !who.rights.has(field.change) && !same(before?.[name], wanted[name]))
      throw new Refusal('forbidden', words.fieldForbidden(field.label, rights[field.change]), {
        fields: { [name]: words.fieldForbidden(field.label, rights[field.change]) },
      });
  }
}

/** Fields that take a right of their own. */
export const guardedFields = remembered((of) =>
  Object.entries(of.fields).filter(([, { see, change }]) => see || change),
);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const saidFields = (of: Register, values: Values): string[] =>
  Object.keys(values).filter((name) => {
    const value = values[name];
    if (value === null || value === undefined || value === false) return false;
    if (Array.isArray(value) && value.length === 0) return false;
    return !same(value, of.fields[name]?.initial);
  });

/** The move, where it may be made from the record's state with what the record holds. */
export function checkMove(of: Register, name: string, kept: Kept | undefined): Move {
  const move = of.options.moves?.[name];
  if (!move || !kept) throw new Refusal('missing', words.missing(of.label));
  const blocked = blockedBy(of, move, kept);
  if (blocked) throw new Refusal('invalid', blocked);
  return move;
}

/** A sentence why a move cannot be made now. */
export function blockedBy(of: Register, move: Move, kept: Kept): string | undefined {
  const from = typeof move.from === 'string' ? [move.from] : move.from;
  if (!from.includes(kept.state))
    return words.wrongState(titleOf(of, kept), statesOf(of)[kept.state] ?? kept.state, move.label);
  const empty = (move.needs ?? []).filter((field) => isBlank(kept[field]));
  if (empty.length > 0)
    return words.moveNeeds(
      move.label,
      empty.map((field) => of.fields[field]?.label ?? field),
    );
  return move.when?.(kept);
}

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
