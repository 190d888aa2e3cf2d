import { type ReactNode, useState } from 'react';
import { wantList } from '#renderer/data/wanted-list.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { Shown } from '#renderer/parts/register/own-ways.ts';
import { Ledger, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import type { Day } from '#shared/base/day.ts';
import { directiveSources } from '#shared/registers/directive.ts';
import type { Case } from '../case-facts.tsx';
import { showTexts as texts } from './texts.ts';
import { useShownCases } from './use-shown-cases.ts';
import './shows.css';

type Dimension = keyof typeof texts.dimensions;

const dimensions = (Object.keys(texts.dimensions) as Dimension[]).map((id) => ({ id, label: texts.dimensions[id] }));

const namesOf = (by: Dimension, record: Case, labelOf: LabelOf): string[] => {
  if (by === 'leads') return record.leads.map((id) => labelOf('unit', id));
  if (by === 'source') return [directiveSources[record.source]];
  if (by === 'kind') return record.kind === null ? [] : [labelOf('directiveKind', record.kind)];
  return record.givenBy === null ? [] : [labelOf('person', record.givenBy)];
};

type Count = Exclude<keyof typeof texts.columns, 'name'>;

const counted: Readonly<Record<Count, (record: Case, today: Day) => boolean>> = {
  all: () => true,
  open: ({ state }) => state === 'tracked',
  overdue: ({ state, dueOn }, today) => state === 'tracked' && dueOn !== null && dueOn < today,
  asked: ({ state, standing }) => state === 'tracked' && standing === 'asked',
  released: ({ standing }) => standing === 'released',
};

const counts = Object.keys(counted) as Count[];

/** The counts of a row, each leading to the list of the cases it counts. */
function cellsOf(name: string, cases: readonly Case[], today: Day): LedgerRow['cells'] {
  const cell = (count: Count): ReactNode => {
    const ids = cases.filter((record) => counted[count](record, today)).map(({ id }) => id);
    if (ids.length === 0) return '';
    const label = `${name}　${texts.columns[count]}`;
    return (
      <FigureLink
        label={`${label}${texts.count(ids.length)}`}
        onPress={() => wantList('directive', { picked: { label, ids } })}
      >
        {ids.length}
      </FigureLink>
    );
  };
  return { name, ...Object.fromEntries(counts.map((count) => [count, cell(count)])) };
}

/** 統計: how many by unit, source, kind or who ruled. */
export function Tally({ input, today }: Shown) {
  const [by, setBy] = useState<Dimension>('leads');
  const { rows, total, labelOf, waiting } = useShownCases(input);
  const groups = new Map<string, Case[]>();
  for (const record of rows) {
    const names = namesOf(by, record, labelOf);
    for (const name of names.length > 0 ? names : [texts.unnamed])
      groups.set(name, [...(groups.get(name) ?? []), record]);
  }
  const lines = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  const ledger: LedgerRow[] = [
    ...lines.map(([name, cases]) => ({ id: name, cells: cellsOf(name, cases, today) })),
    { id: ' ', total: true, cells: cellsOf(texts.total, rows, today) },
  ];
  return (
    <div className="show scroll tally">
      <WaitLine waiting={waiting} />
      <Segmented label={texts.by} segments={dimensions} value={by} onChange={setBy} />
      {total > rows.length && <p className="help">{texts.first(rows.length, total)}</p>}
      <Ledger
        label={texts.dimensions[by]}
        columns={Object.entries(texts.columns).map(([id, label]) => ({
          id,
          label,
          ...(id === 'name' ? {} : { number: true, width: '76px' }),
        }))}
        rows={ledger}
      />
      {by === 'leads' && <p className="help">{texts.totalNote}</p>}
    </div>
  );
}
