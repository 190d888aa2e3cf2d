import { useState } from 'react';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { Shown } from '#renderer/parts/register/own-ways.ts';
import { Ledger, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import type { Day } from '#shared/base/day.ts';
import { directiveSources } from '#shared/registers/directive.ts';
import type { Case } from '../case-facts.tsx';
import { StandingWord } from '../standing.tsx';
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

const counts = (cases: readonly Case[], today: Day) => {
  const open = cases.filter(({ state }) => state === 'tracked');
  return {
    all: cases.length,
    open: open.length,
    overdue: open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    asked: open.filter(({ standing }) => standing === 'asked').length,
    released: cases.filter(({ standing }) => standing === 'released').length,
  };
};

/** 統計: how many by unit, source, kind or who ruled; a name shows its cases below. */
export function Tally({ input, today, onOpen }: Shown) {
  const [by, setBy] = useState<Dimension>('leads');
  const [chosen, setChosen] = useState<string>();
  const { rows, total, labelOf, waiting } = useShownCases(input);
  const groups = new Map<string, Case[]>();
  for (const record of rows) {
    const names = namesOf(by, record, labelOf);
    for (const name of names.length > 0 ? names : [texts.unnamed])
      groups.set(name, [...(groups.get(name) ?? []), record]);
  }
  const lines = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  const cells = (cases: readonly Case[]) =>
    Object.fromEntries(Object.entries(counts(cases, today)).map(([id, count]) => [id, count === 0 ? '' : count]));
  const ledger: LedgerRow[] = [
    ...lines.map(([name, cases]) => ({
      id: name,
      cells: { name: <LinkButton onPress={() => setChosen(name)}>{name}</LinkButton>, ...cells(cases) },
    })),
    { id: ' ', total: true, cells: { name: texts.total, ...cells(rows) } },
  ];
  const shown = chosen === undefined ? undefined : groups.get(chosen);
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
      {chosen !== undefined && shown && (
        <section>
          <SectionHead title={chosen} note={texts.count(shown.length)} />
          <RowButtons
            label={chosen}
            rows={shown.map((record) => ({
              id: record.id,
              content: (
                <span className="row grow tally-case">
                  <span className="code nw">{record.number}</span>
                  <span className="el grow">{record.content}</span>
                  <StandingWord standing={record.standing} />
                </span>
              ),
              onPress: () => onOpen(record.id),
            }))}
          />
        </section>
      )}
    </div>
  );
}
