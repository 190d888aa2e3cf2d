import type { Day } from '#shared/base/day.ts';
import { todayIn } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { Period } from '#shared/base/period.ts';
import { Refusal } from '#shared/base/refusal.ts';
import type { Template, TemplateSection } from '#shared/booklet/template.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { recordsWhere, recordThere } from '../../store/records.ts';
import type { TaskContext } from '../carry.ts';
import { create, follow } from '../changes.ts';
import { filled, type UnitLine, unitsOn, wordsOf } from './office-words.ts';
import { templateNamed } from './templates.ts';

/** What the writer gives, as far as reports need it: an office that is being founded has no more. */
export type Writing = Pick<TaskContext, 'store' | 'author' | 'commit'>;

export interface BeginWish {
  template: string | null;
  period: Period;
  asOf?: Day | null | undefined;
  council?: Id | null | undefined;
  title?: string | undefined;
  former?: Id | null | undefined;
  dueOn?: Day | null | undefined;
}

export interface Chapter {
  title: string;
  level: number;
  unnumbered: boolean;
  unit: Id | null;
  body: string;
}

const named = (units: readonly UnitLine[], name: string | undefined): Id | null =>
  units.find((unit) => unit.name === name)?.id ?? null;

/** A chapter of one unit speaks of that unit: what the template left open is filled in. */
const ofUnit = ({ title, level, unnumbered, body }: TemplateSection, unit: UnitLine): Chapter => ({
  title: title.includes('{{@unit}}') ? title.replaceAll('{{@unit}}', unit.name) : unit.name,
  level,
  unnumbered,
  unit: unit.id,
  body: body.replaceAll('unit=@', `unit=${unit.id}`).replaceAll('{{@unit}}', unit.name),
});

const ofOffice = ({ title, level, unnumbered, unit, body }: TemplateSection, units: readonly UnitLine[]): Chapter => ({
  ...{ title, level, unnumbered, body },
  unit: named(units, unit),
});

/** The chapters that a template gives an office with these units. */
export const chaptersOf = ({ sections }: Template, units: readonly UnitLine[]): Chapter[] =>
  sections.flatMap((section) =>
    section.perUnit ? units.map((unit) => ofUnit(section, unit)) : [ofOffice(section, units)],
  );

/** The newest report of the same kind from before, to be compared with. */
function formerOf(db: ReadableDb, template: string | null, period: Period): Id | null {
  if (template === null) return null;
  return (
    recordsWhere(db, 'booklet', { field: 'template', is: 'equal', value: template })
      .filter((one) => one.period.to < period.from)
      .toSorted((a, b) => (a.period.to < b.period.to ? 1 : -1))[0]?.id ?? null
  );
}

export function beginBooklet(context: Writing, wish: BeginWish): { position: number; id: Id } {
  const { db } = context.store;
  const { template: key, period } = wish;
  const template = templateNamed(db, key);
  const council = wish.council ?? null;
  if (template.session && council === null && wish.title === undefined)
    throw new Refusal('invalid', words.noCouncil, { fields: { council: words.noCouncil } });
  const asOf = wish.asOf ?? period.to;
  const said = wordsOf(db, { period, asOf, council });
  const id = newId();
  const chapters = chaptersOf(template, unitsOn(db, asOf));
  const drafts: Draft[] = [
    create('booklet', id, {
      title: wish.title || filled(template.title, said),
      subtitle: filled(template.subtitle, said) || null,
      template: key,
      period,
      asOf: wish.asOf ?? null,
      council,
      dueOn: wish.dueOn ?? null,
      former: wish.former === undefined ? formerOf(db, key, period) : wish.former,
      owner: context.author.who?.person ?? null,
      cover: template.cover,
      contents: template.contents,
      numbering: template.numbering,
      closing: template.closing || null,
    }),
    ...chapters.map(({ body, ...chapter }, at) =>
      create('bookletSection', newId(), { booklet: id, order: (at + 1) * 10, ...chapter, body: body || null }),
    ),
  ];
  const { position } = context.commit('booklet.begin', drafts);
  return { position, id };
}

export function arrangeBooklet(
  context: TaskContext,
  { id, sections }: { id: Id; sections: readonly { id: Id; level: number }[] },
): { position: number } {
  const { db } = context.store;
  const booklet = recordThere(db, 'booklet', id);
  if (booklet.state === 'published') throw new Refusal('invalid', words.published(booklet.title));
  const drafts = sections.map(({ id: section, level }, at): Draft => {
    if (recordThere(db, 'bookletSection', section).booklet !== id) throw new Refusal('invalid', words.foreignSection);
    return { kind: 'patch', register: 'bookletSection', id: section, patch: { order: (at + 1) * 10, level } };
  });
  const { position } = context.commit('booklet.arrange', drafts);
  return { position };
}

export interface Freeze {
  id: Id;
  figures: readonly {
    kind: 'figure' | 'insert' | 'word';
    key: string;
    label: string;
    value: string;
    definition: number | null;
    data: string;
  }[];
  knownAt: number;
}

/** All or nothing: the report is closed, its sections with it, and every number is kept as it was printed. */
export function freezeBooklet(
  context: Writing,
  { id, figures, knownAt }: Freeze,
  on: Day = todayIn(),
): { position: number } {
  const { db } = context.store;
  const sections = recordsWhere(db, 'bookletSection', { field: 'booklet', is: 'equal', value: id });
  const { position } = context.commit('booklet.publish', [
    ...figures.map((figure) => create('bookletFigure', newId(), { booklet: id, ...figure })),
    ...sections.map((section) => follow('bookletSection', section.id, { locked: true })),
    {
      kind: 'move',
      register: 'booklet',
      id,
      move: 'publish',
      patch: { publishedAt: knownAt, publishedOn: on },
    },
  ]);
  return { position };
}
