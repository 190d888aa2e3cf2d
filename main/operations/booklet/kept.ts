import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { InsertAnswer } from '#shared/booklet/inserts.ts';
import { chipKey, chipsIn, parseBody } from '#shared/booklet/markup.ts';
import { styleOf } from '#shared/booklet/wish.ts';
import type { BookletValues } from '#shared/contract/booklet-operations.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';
import { type FigureStyle, styled } from '#shared/figures/style.ts';
import { registers } from '#shared/registers/index.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadableDb } from '../../store/database.ts';
import { isVisible } from '../../store/permits.ts';
import { type Of, recordOf, recordsWith } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { type Subject, valuesNow } from './values.ts';

export type Booklet = Of<'booklet'>;
export type Section = Of<'bookletSection'>;

export function bookletThere({ db, who }: ReadContext, id: Id): Booklet {
  const booklet = recordOf(db, 'booklet', id);
  if (!booklet || !isVisible(registers.booklet, who, booklet as unknown as Kept))
    throw new Refusal('missing', refusalWords.missing(registers.booklet.label));
  return booklet;
}

export const sectionsOf = (db: ReadableDb, id: Id): Section[] =>
  recordsWith(db, 'bookletSection', 'booklet', id).toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));

export function subjectOf(db: ReadableDb, booklet: Booklet, sections: readonly Section[]): Subject {
  const former = booklet.former === null ? undefined : recordOf(db, 'booklet', booklet.former);
  return {
    period: booklet.period,
    asOf: booklet.asOf,
    council: booklet.council,
    before: former?.period ?? null,
    bodies: sections.map(({ body }) => body ?? ''),
  };
}

/** What a published report printed, kept with it. */
export interface Frozen {
  words: Record<string, string>;
  units: { id: Id; name: string }[];
  figures: Record<string, FigureReply>;
  inserts: Record<string, InsertAnswer>;
}

function frozenOf(db: ReadableDb, id: Id): Frozen {
  const frozen: Frozen = { words: {}, units: [], figures: {}, inserts: {} };
  for (const { kind, key, data } of recordsWith(db, 'bookletFigure', 'booklet', id)) {
    const content: unknown = JSON.parse(data ?? 'null');
    if (kind === 'figure') frozen.figures[key] = content as FigureReply;
    else if (kind === 'insert') frozen.inserts[key] = content as InsertAnswer;
    else Object.assign(frozen, content);
  }
  return frozen;
}

/** The numbers of a report: reckoned now, or as they were published with what would be another today. */
export function valuesOf(context: ReadContext, booklet: Booklet): BookletValues {
  const sections = sectionsOf(context.db, booklet.id);
  const now = valuesNow(context, subjectOf(context.db, booklet, sections));
  if (booklet.state !== 'published') return { frozen: false, since: [], ...now };
  const frozen = frozenOf(context.db, booklet.id);
  return { ...now, ...frozen, frozen: true, since: differences(frozen, now.figures, sections) };
}

function differences(frozen: Frozen, today: Record<string, FigureReply>, sections: readonly Section[]) {
  const printed = printedStyles(sections);
  return Object.entries(frozen.figures).flatMap(([key, was]) => {
    const is = today[key];
    if (!was.ok || !is?.ok || was.value === is.value) return [];
    const style = printed(key);
    return [{ key, label: was.label, printed: styled(was, style), today: styled(is, style) }];
  });
}

/** In which style a number stands in the text first. */
function printedStyles(sections: readonly Section[]): (key: string) => FigureStyle {
  const chips = chipsIn(sections.flatMap(({ body }) => parseBody(body ?? '')));
  return (key) => {
    const chip = chips.find((one) => chipKey(one) === key) ?? chips.find(({ figure }) => figure === key.split(' ')[0]);
    return chip ? styleOf(chip, 'counted') : { name: 'counted' };
  };
}
