import { type Id, newId } from '#shared/base/ids.ts';
import { directiveKinds } from '#shared/registers/directive-kinds.ts';
import { itemKinds } from '#shared/registers/item.ts';
import { townshipSeries, usualAgenda } from '#shared/registers/township-series.ts';
import type { Draft } from './store/draft.ts';

type Values = Record<string, unknown>;

const create = (register: string, values: Values, id: Id = newId()): Draft => ({
  kind: 'create',
  register,
  id,
  values,
});

/** 列管類別 that every office starts with; `ids` for whoever names them at once. */
export const startingKinds = (ids?: ReadonlyMap<string, Id>): Draft[] =>
  directiveKinds.map((one, index) => create('directiveKind', { ...one, order: (index + 1) * 10 }, ids?.get(one.name)));

const agenda = () => usualAgenda.map((kind) => ({ id: newId(), kind, title: itemKinds[kind] }));

/** 會議系列 that every office starts with; `more` says what an office knows of them besides. */
export const startingSeries = (ids?: ReadonlyMap<string, Id>, more: (name: string) => Values = () => ({})): Draft[] =>
  townshipSeries.map((one) => create('series', { ...one, agenda: agenda(), ...more(one.name) }, ids?.get(one.name)));
