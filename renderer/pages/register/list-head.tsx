import { Download, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { bridge, call, refused, registerCalls } from '#renderer/data/client.ts';
import { queries, useCall } from '#renderer/data/queries.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { ViewTabs } from '#renderer/parts/buttons/view-tabs.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import type { Register } from '#shared/language/register.ts';
import { type ListState, listInput, stateFromView } from './list-state.ts';
import type { Permits } from './permits.ts';
import { listTexts } from './texts.ts';

interface ListHeadProps {
  of: Register;
  view: string;
  bin: boolean;
  total: number | undefined;
  state: ListState;
  /** The chosen view, with what it shows where it is a saved one. */
  onView: (view: string, state?: ListState) => void;
  permits: Permits;
  add: { label: string; run: () => void } | undefined;
}

export function ListHead({ of, view, bin, total, state, onView, permits, add }: ListHeadProps) {
  const { data } = useCall('view.list', { register: of.name });
  const [naming, setNaming] = useState(false);
  const saved = data?.views ?? [];
  const views = [
    { id: 'all', label: listTexts.all, count: view === 'all' ? total : undefined },
    ...saved.map((one) => ({ id: one.id, label: one.name })),
    { id: 'bin', label: listTexts.bin },
  ];
  const choose = (id: string): void => {
    const kept = saved.find((one) => one.id === id);
    onView(id, kept && stateFromView(of, kept.layout));
  };
  const removeView = async (): Promise<void> => {
    await call('view.remove', { id: view }).catch((error: unknown) => noticeRefused(refused(error)));
    await queries.invalidateQueries({ queryKey: ['view.list'] });
    onView('all');
  };
  return (
    <PageHead
      title={of.label}
      views={<ViewTabs views={views} current={view} onChange={choose} onKeep={() => setNaming(true)} />}
      actions={
        <>
          {saved.some((one) => one.id === view) && (
            <IconButton icon={Trash2} label={listTexts.removeView} onPress={() => void removeView()} />
          )}
          {permits.export && <ExportMenu of={of} state={state} bin={bin} />}
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
                onView(id, state);
              }}
            />
          )}
        </>
      }
    />
  );
}

function ExportMenu({ of, state, bin }: { of: Register; state: ListState; bin: boolean }) {
  const [busy, setBusy] = useState(false);
  const save = async (kind: 'xlsx' | 'csv'): Promise<void> => {
    setBusy(true);
    try {
      const { filter, find, order } = listInput(state, bin);
      const made = await registerCalls(of).export({
        kind,
        removed: bin,
        ...(filter ? { filter } : {}),
        ...(find ? { find } : {}),
        ...(order ? { order } : {}),
      });
      if (await bridge.saveFile(made.file, made.name)) showNotice({ text: listTexts.exported(made.rows) });
    } catch (error) {
      noticeRefused(refused(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <PopMenu
      label={listTexts.export}
      placement="bottom end"
      trigger={
        <Button icon={Download} busy={busy}>
          {listTexts.export}
        </Button>
      }
      entries={[
        { id: 'xlsx', label: listTexts.exportXlsx, onAction: () => void save('xlsx') },
        { id: 'csv', label: listTexts.exportCsv, onAction: () => void save('csv') },
      ]}
    />
  );
}

function NameView({
  of,
  state,
  onLeave,
  onMade,
}: {
  of: Register;
  state: ListState;
  onLeave: () => void;
  onMade: (id: string) => void;
}) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const keep = async (): Promise<void> => {
    try {
      const made = await call('view.save', { register: of.name, name, layout: { ...state } });
      await queries.invalidateQueries({ queryKey: ['view.list'] });
      onMade(made.id);
    } catch (error) {
      setProblem(refused(error).message);
    }
  };
  useShortcut('Enter', () => void keep());
  return (
    <Dialog
      isOpen
      title={listTexts.keepView}
      verb={listTexts.keep}
      onDo={() => void keep()}
      keys="Enter"
      leave={listTexts.back}
      onLeave={onLeave}
    >
      <TextField label={listTexts.viewName} value={name} onChange={setName} maxLength={20} required error={problem} />
    </Dialog>
  );
}
