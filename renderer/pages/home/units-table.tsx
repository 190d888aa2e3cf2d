import { call } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { FigureLink } from '#renderer/parts/buttons/figure-link.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { Ledger, type LedgerRow } from '#renderer/parts/show/ledger.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { partsOf } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { type UnitCount, type UnitRow, unitCounts } from '#shared/contract/directive-answers.ts';
import { countTexts as texts } from './texts.ts';
import { useWays } from './use-way.ts';

/** 各單位列管: how much each unit has to do, and how much of it is late. */
export function UnitsTable() {
  const reads = useMay('read');
  const controls = useMay('control');
  const { today } = useOfficeDays();
  const { data } = useCall('directive.units', {}, reads);
  if (!data) return <section className="home-counts" />;
  const { month, day } = partsOf(today);
  return (
    <section className="home-counts">
      <SectionHead
        title={texts.units}
        note={texts.asOf(month, day)}
        action={controls && <a href="#/chasing">{texts.chasing}</a>}
      />
      {data.rows.length === 0 ? (
        <EmptyState title={texts.empty} sentence={texts.emptySentence} />
      ) : (
        <Ledger
          label={texts.units}
          columns={[
            { id: 'unit', label: texts.unit },
            ...unitCounts.map((id) => ({ id, label: texts.counts[id], number: true, width: '60px' })),
          ]}
          rows={[
            ...data.rows.map((row) => rowOf(row)),
            { ...rowOf({ ...data.total, name: texts.total }), total: true },
          ]}
        />
      )}
    </section>
  );
}

type Counted = Omit<UnitRow, 'unit'> & { unit?: Id };

const rowOf = (row: Counted): LedgerRow => ({
  id: row.unit ?? 'total',
  cells: {
    unit: row.name,
    ...Object.fromEntries(unitCounts.map((name) => [name, <Count key={name} row={row} name={name} />])),
  },
});

function Count({ row, name }: { row: Counted; name: UnitCount }) {
  const ways = useWays();
  const count = row[name];
  if (count === 0) return null;
  const whose = row.unit === undefined ? texts.whole : row.name;
  const word = texts.counts[name];
  return (
    <FigureLink
      label={texts.figure(whose, word, count)}
      tone={name === 'overdue' ? 'neg' : undefined}
      onPress={() =>
        ways.behind(
          texts.picked(whose, word),
          call('directive.behind', row.unit === undefined ? { count: name } : { count: name, unit: row.unit }),
        )
      }
    >
      {count}
    </FigureLink>
  );
}
