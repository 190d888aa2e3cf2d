import { Refusal } from '#shared/base/refusal.ts';
import { type Template, templateSchema } from '#shared/booklet/template.ts';
import { builtinTemplates } from '#shared/booklet/templates/index.ts';
import type { TemplateOffer } from '#shared/contract/booklet-operations.ts';
import { bookletWords as words } from '#shared/words/booklet.ts';
import type { ReadableDb } from '../../store/database.ts';
import { recordOf, recordsWhere } from '../../store/records.ts';

const own = (body: string | null): Template => templateSchema.parse(JSON.parse(body ?? '{}'));

/** A report without sections, for those who write their own. */
const blank: Template = templateSchema.parse({ name: '空白報告', title: '{{@office}}報告', sections: [] });

/** The program's own by name, the office's by id; null: an empty report. */
export function templateNamed(db: ReadableDb, key: string | null): Template {
  if (key === null) return blank;
  const builtin = builtinTemplates.get(key);
  if (builtin) return builtin;
  const kept = recordOf(db, 'bookletTemplate', key);
  if (!kept) throw new Refusal('missing', words.noTemplate);
  return own(kept.body);
}

const offered = (key: string, { name, about, sections, session }: Template, isOwn: boolean): TemplateOffer => ({
  ...{ key, name, about, session },
  sections: sections.some(({ perUnit }) => perUnit) ? 0 : sections.length,
  own: isOwn,
});

export function templateOffers(db: ReadableDb): TemplateOffer[] {
  return [
    ...[...builtinTemplates].map(([key, template]) => offered(key, template, false)),
    ...recordsWhere(db, 'bookletTemplate', { all: [] }).map(({ id, name, about, body }) =>
      offered(id, { ...own(body), name, about: about ?? '' }, true),
    ),
  ];
}
