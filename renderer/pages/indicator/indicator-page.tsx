import { useNavigate } from '@tanstack/react-router';
import { Building2, ChevronDown, List, Tally5, Upload } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import { yearPeriod } from '#renderer/data/period-choice.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ActionChip, FilterChip } from '#renderer/parts/buttons/chip.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { ToolBar } from '#renderer/shell/frame/tool-bar.tsx';
import { rocYear } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { IndicatorYear } from '#shared/contract/indicator-operations.ts';
import { indicatorValue } from '#shared/registers/indicator-value.ts';
import { IndicatorGrid } from './indicator-grid.tsx';
import { groupsOf, indicatorRows } from './rows.ts';
import { indicatorTexts as texts } from './texts.ts';
import type { Grouped, IndicatorWish } from './wish.ts';
import './indicator.css';

interface IndicatorPageProps {
  wish: IndicatorWish;
  onWish: (wish: IndicatorWish) => void;
}

const ways = Object.entries(texts.ways).map(([id, label]) => ({ id: id as Grouped, label }));

/** 業務統計: what an office counts, by the month. */
export function IndicatorPage({ wish, onWish }: IndicatorPageProps) {
  const { today } = useOfficeDays();
  const common = useChosenPeriod();
  const grid = useRef<GridHandle | null>(null);
  const year = wish.year ?? common.year;
  const turn = (next: number): void => {
    common.choosePeriod(yearPeriod(next));
    onWish({ ...wish, year: next });
  };
  const by = wish.by ?? 'category';
  const { data } = useCall('indicator.year', { year });
  const { data: units } = useCall('unit.list', { limit: 1000 });
  const unitIds = useMemo(() => (units?.rows ?? []).map(({ id }) => id), [units]);
  const groups = useMemo(() => (data ? shownGroups(data, wish.unit, by, unitIds) : []), [data, wish.unit, by, unitIds]);
  const owners = new Set(data?.indicators.map(({ unit }) => unit));
  const choices = (units?.rows ?? []).filter(({ id }) => owners.has(id));
  const chosen = choices.find(({ id }) => id === wish.unit)?.name;
  const years = [...new Set([...(data?.years ?? []), rocYear(today), year])].toSorted((a, b) => b - a);
  return (
    <>
      <PageHead title={texts.title} actions={<Lists />} />
      <ToolBar
        right={
          <>
            <Segmented label={texts.by} segments={ways} value={by} onChange={(next) => onWish({ ...wish, by: next })} />
            <GridExport
              grid={grid}
              title={texts.grid(year)}
              facts={chosen === undefined ? [] : [[texts.unit, chosen]]}
            />
          </>
        }
      >
        <PopMenu
          label={texts.yearLabel}
          trigger={
            <Button small>
              {texts.year(year)}
              <Icon of={ChevronDown} />
            </Button>
          }
          entries={years.map((one) => ({
            id: String(one),
            label: texts.year(one),
            checked: one === year,
            onAction: () => turn(one),
          }))}
        />
        {chosen !== undefined && (
          <FilterChip subject={texts.unit} phrase={chosen} onRemove={() => onWish({ ...wish, unit: undefined })} />
        )}
        <PopMenu
          label={texts.unit}
          trigger={<ActionChip icon={Building2}>{texts.unit}</ActionChip>}
          entries={choices.map(({ id, name }) => ({
            id,
            label: name,
            checked: id === wish.unit,
            onAction: () => onWish({ ...wish, unit: id === wish.unit ? undefined : id }),
          }))}
        />
      </ToolBar>
      <WaitLine waiting={data === undefined} />
      {data !== undefined && groups.some(({ rows }) => rows.length > 0) && (
        <IndicatorGrid key={`${year} ${by}`} year={year} groups={groups} by={by} grid={grid} />
      )}
      {data !== undefined && !groups.some(({ rows }) => rows.length > 0) && <Nothing unit={chosen} />}
    </>
  );
}

const shownGroups = (data: IndicatorYear, unit: Id | undefined, by: Grouped, units: readonly Id[]) =>
  groupsOf(
    indicatorRows(data).filter(({ of }) => unit === undefined || of.unit === unit),
    by,
    units,
  );

/** What is counted, and every number with its history: both come in and go out as lists. */
function Lists() {
  const navigate = useNavigate();
  const permits = usePermits(indicatorValue);
  const toImport = (): void =>
    void navigate({
      to: '/import/$register',
      params: { register: indicatorValue.name },
      search: { from: 'indicators' },
    });
  const open = (register: string) => () => void navigate({ to: '/r/$register', params: { register } });
  return (
    <>
      {permits.import && (
        <Button icon={Upload} onPress={toImport}>
          {texts.import}
        </Button>
      )}
      <Button icon={List} onPress={open('indicatorValue')}>
        {texts.values}
      </Button>
      <Button icon={Tally5} onPress={open('indicator')}>
        {texts.definitions}
      </Button>
    </>
  );
}

function Nothing({ unit }: { unit: string | undefined }) {
  const navigate = useNavigate();
  return (
    <>
      <div className="page-body">
        {unit === undefined ? (
          <EmptyState
            title={texts.none}
            sentence={texts.noneSentence}
            action={
              <Button onPress={() => void navigate({ to: '/r/$register', params: { register: 'indicator' } })}>
                {texts.toDefinitions}
              </Button>
            }
          />
        ) : (
          <EmptyState title={texts.noneOfUnit(unit)} sentence={texts.noneOfUnitSentence} />
        )}
      </div>
      <StatusBar />
    </>
  );
}
