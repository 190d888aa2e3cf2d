import { useNavigate } from '@tanstack/react-router';
import { Plus, Sigma, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { useCounts } from '#renderer/data/counts.ts';
import { useMay } from '#renderer/data/office.ts';
import type { Permits } from '#renderer/data/permits.ts';
import { queries, useCall } from '#renderer/data/queries.ts';
import { wantFigure } from '#renderer/data/wanted-figure.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { type View, ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import type { Column } from '#renderer/parts/grid/types.ts';
import { conditionFor, type Shown } from '#renderer/parts/register/own-ways.ts';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { everything } from '#shared/language/condition.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { ExportMenu } from './export-menu.tsx';
import { exportedNames } from './exported-names.ts';
import { isNarrowed, type ListOf, type ShownInput, stateFromView } from './list-state.ts';
import { NameView } from './name-view.tsx';
import { listTexts } from './texts.ts';
import { useFormWay } from './use-form-way.ts';
import type { ListUse } from './use-list-state.ts';

interface ListHeadProps {
  use: ListUse;
  input: ShownInput;
  columns: readonly Column<AnyRecord>[];
  shown: Shown;
  total: number | undefined;
  permits: Permits;
  add: { label: string; run: () => void } | undefined;
}

export function ListHead({ use, input, columns, shown, total, permits, add }: ListHeadProps) {
  const { list, view, state, choose } = use;
  const { of, ways } = list;
  const { data } = useCall('view.list', { register: of.name });
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const saved = data?.views ?? [];
  const views = [
    ...useOwnTabs(list, view === 'all' ? total : undefined),
    ...saved.map((one) => ({ id: one.id, label: one.name })),
    ...(hasBin(of) ? [{ id: 'bin', label: listTexts.bin }] : []),
  ];
  const removeView = async (): Promise<void> => {
    await call('view.remove', { id: view }).catch((error: unknown) => noticeRefused(refused(error)));
    await queries.invalidateQueries({ queryKey: ['view.list'] });
    choose('all');
  };
  const makeForm = useFormWay(of, permits, input);
  const mayCount = useMay('write') && of.options.subject !== 'office';
  const OwnActions = ways?.headActions;
  return (
    <PageHead
      title={ways?.title ?? of.label}
      views={
        <ViewTabs
          views={views}
          current={view}
          onChange={(id) => {
            const kept = saved.find((one) => one.id === id);
            choose(id, kept && stateFromView(list, kept.layout));
          }}
          onKeep={() => setNaming(true)}
        />
      }
      actions={
        <>
          {saved.some((one) => one.id === view) && (
            <IconButton icon={Trash2} label={listTexts.removeView} onPress={() => void removeView()} />
          )}
          {mayCount && isChosen(use) && (
            <IconButton
              icon={Sigma}
              label={listTexts.toFigure}
              onPress={() => {
                wantFigure({ register: of.name, filter: input.filter });
                void navigate({ to: '/figures' });
              }}
            />
          )}
          {OwnActions && <OwnActions {...shown} />}
          {permits.import && view !== 'bin' && (
            <Button
              icon={Upload}
              onPress={() => void navigate({ to: '/import/$register', params: { register: of.name } })}
            >
              {listTexts.import}
            </Button>
          )}
          {permits.export && (
            <ExportMenu
              of={of}
              input={input}
              columns={exportedNames(list, columns, state.layout)}
              withheld={permits.withheld}
              onForm={makeForm}
            />
          )}
          {add && (
            <Button rank="primary" icon={Plus} keys="Ctrl N" onPress={add.run}>
              {add.label}
            </Button>
          )}
          {naming && (
            <NameView
              of={of}
              state={state}
              onLeave={() => setNaming(false)}
              onMade={(id) => {
                setNaming(false);
                choose(id, state);
              }}
            />
          )}
        </>
      }
    />
  );
}

/** Something was chosen that a figure can count again: words that were looked for are no condition. */
const isChosen = ({ view, state }: ListUse): boolean =>
  view !== 'bin' && state.find.trim() === '' && (state.within !== null || isNarrowed(state));

/** Records that only ever come are never in it. */
const hasBin = ({ options }: Register): boolean => !options.guided && !options.lasting;

/** 全部 and the subject's own views. Where it has some all are counted; else 全部 counts what is shown anyway. */
function useOwnTabs({ of, ways, today, units }: ListOf, total: number | undefined): View[] {
  const own = ways?.views ?? [];
  const filters = own.map(({ filter }) => conditionFor(filter, today, units));
  const [all, ...counts] = useCounts(
    own.length === 0 ? [] : [everything, ...filters].map((filter) => ({ register: of.name, filter })),
  );
  return [
    { id: 'all', label: listTexts.all, count: own.length === 0 ? total : all },
    ...own.map(({ id, label }, at) => ({ id, label, count: counts[at] })),
  ];
}
