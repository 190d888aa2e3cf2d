import { formatDecimal, subtract } from '#shared/base/decimal.ts';
import type { Id } from '#shared/base/ids.ts';
import { sameText } from '#shared/base/text-key.ts';
import { chipsFor } from '#shared/booklet/compile.ts';
import { chipKey, parseBody } from '#shared/booklet/markup.ts';
import type { ComparedFigure, ComparedReport } from '#shared/contract/booklet-operations.ts';
import type { FigureReply } from '#shared/contract/figure-operations.ts';
import { styled } from '#shared/figures/style.ts';
import { recordOf } from '../../store/records.ts';
import type { ReadContext } from '../carry.ts';
import { type Booklet, bookletThere, type Section, sectionsOf, valuesOf } from './kept.ts';
import { valuesNow } from './values.ts';

interface Before {
  booklet: Booklet;
  sections: Section[];
  figures: Record<string, FigureReply>;
}

interface Wish {
  id: Id;
  /** In place of the report that it names as the one before. */
  with?: Id | undefined;
}

function beforeOf(context: ReadContext, former: Id | null): Before | undefined {
  const booklet = former === null ? undefined : recordOf(context.db, 'booklet', former);
  if (!booklet) return undefined;
  return { booklet, sections: sectionsOf(context.db, booklet.id), figures: valuesOf(context, booklet).figures };
}

/**
 * Each number beside the same of the report before: as that one printed it, or, where it did not have it, reckoned over its
 * period.
 */
export function compareBooklets(context: ReadContext, { id, with: other }: Wish): ComparedReport {
  const booklet = bookletThere(context, id);
  const sections = sectionsOf(context.db, id);
  const now = valuesOf(context, booklet);
  const before = beforeOf(context, other ?? booklet.former);
  const reckoned = before
    ? valuesNow(context, {
        period: before.booklet.period,
        asOf: before.booklet.asOf,
        council: before.booklet.council,
        before: null,
        bodies: sections.map(({ body }) => body ?? ''),
      }).figures
    : {};
  const seen = new Set<string>();
  const figures = sections.flatMap((section) =>
    chipsFor(parseBody(section.body ?? ''), now.units).flatMap((chip): ComparedFigure[] => {
      const key = chipKey(chip);
      const reply = now.figures[key];
      if (seen.has(key) || !reply?.ok) return [];
      seen.add(key);
      return [compared({ key, section: section.id, reply, was: before?.figures[key] ?? reckoned[key] })];
    }),
  );
  return {
    before: before ? { id: before.booklet.id, title: before.booklet.title, period: before.booklet.period } : null,
    figures,
    texts: before ? textsOf(sections, before.sections) : {},
  };
}

interface Pair {
  key: string;
  section: Id;
  reply: Extract<FigureReply, { ok: true }>;
  was: FigureReply | undefined;
}

function compared({ key, section, reply, was }: Pair): ComparedFigure {
  const before = was?.ok ? was : undefined;
  const beside = { ...reply, before: before && { value: before.value } };
  return {
    ...{ key, section, name: reply.name, label: reply.label, unit: reply.unit },
    before: before ? styled(before, { name: 'table' }) : null,
    now: styled(reply, { name: 'table' }),
    change:
      before && before.value !== null && reply.value !== null ? styled(beside, { name: 'change', word: '' }) : null,
    difference:
      before && before.value !== null && reply.value !== null
        ? formatDecimal(subtract(reply.value, before.value), { grouping: true })
        : null,
  };
}

const textsOf = (sections: readonly Section[], before: readonly Section[]): Record<Id, string> =>
  Object.fromEntries(
    sections.flatMap(({ id, title, unit }) => {
      const same = before.find((one) => sameText(one.title, title) && (one.unit === unit || one.unit === null));
      return same?.body ? [[id, same.body]] : [];
    }),
  );
