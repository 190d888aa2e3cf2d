import { type Id, newId } from '#shared/base/ids.ts';
import { textKey } from '#shared/base/text-key.ts';
import { councilRows } from '#shared/importing/council-rows.ts';
import { titleOf } from '#shared/language/record.ts';
import { type SessionType, sessionTitle } from '#shared/meeting/naming.ts';
import { sessionIn, sessionKey } from '#shared/meeting/session-name.ts';
import { council } from '#shared/registers/council.ts';
import { councilImportWords as words } from '#shared/words/importing-council.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import { everyRow } from '../../store/list.ts';
import type { ReadContext } from '../carry.ts';
import { create } from '../changes.ts';
import type { Beside, ImportBook, Understood } from './book.ts';
import { fitIn } from './fit.ts';

import { saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/** 會期表: sessions, known by their names however these are written. */
export const councilBook: ImportBook = {
  of: councilRows,
  wants: ['name'],
  keys: (said) => (said.has('name') || (said.has('term') && said.has('number')) ? ['name'] : []),
  understand: () => understood,
  compared:
    () =>
    (key, { [key]: value }) =>
      typeof value === 'string' ? (sessionKey(value) ?? textKey(value)) : undefined,
  there,
  beside,
  *drafts(_context, rows) {
    for (const row of rows) {
      const { record, version, values } = row;
      if (record === null) yield create('council', newId(), ofCouncil(values));
      else yield { kind: 'patch', register: 'council', id: record, version: version ?? 0, patch: saidAnew(row) };
    }
  },
};

function* there(context: ReadContext, ids?: readonly Id[]): Generator<Kept> {
  const asked = ids ? { filter: { field: 'id', is: 'oneOf', value: ids } as const } : {};
  for (const kept of everyRow({ ...context, of: council }, asked)) yield { ...kept, name: titleOf(council, kept) };
}

function understood({ span, ...said }: Values): Understood {
  const days = typeof span === 'object' && span !== null ? span : {};
  const named = typeof said.name === 'string' ? sessionIn(said.name) : undefined;
  const values: Record<string, unknown> = { ...days, ...named, ...said };
  const { term, number, type = 'regular' } = values;
  if (typeof term !== 'number' || typeof number !== 'number')
    return { values, problems: { name: words.session(String(said.name ?? '')) } };
  const session = { term, number, type: type as SessionType };
  return { values: { ...values, ...session, name: sessionTitle(session) }, problems: {} };
}

const ofCouncil = (values: Values): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([one]) => one !== 'name' && one in council.fields));

function beside(context: ReadContext): (values: Values, kept: Kept | undefined) => Beside {
  const problemsOf = fitIn(context, council);
  return (said, kept) => {
    const own = ofCouncil(said);
    if (!kept) return { values: said as Record<string, unknown>, problems: problemsOf(own, undefined) };
    const news = Object.fromEntries(
      Object.entries(own).filter(([one, value]) => !equal(kept[one] ?? null, value ?? null)),
    );
    return { values: news, problems: Object.keys(news).length > 0 ? problemsOf(news, kept) : {} };
  };
}
