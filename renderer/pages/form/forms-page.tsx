import { useNavigate } from '@tanstack/react-router';
import { FileInput, Plus } from 'lucide-react';
import { useState } from 'react';
import { letGoOfForm } from '#renderer/data/form-rows.ts';
import { useMay } from '#renderer/data/office.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { FormSheetLine, FormStanding } from '#shared/contract/form-operations.ts';
import { DownloadMenu } from './download-menu.tsx';
import { FormList } from './form-list.tsx';
import { FormPart } from './form-part.tsx';
import { formTexts as texts } from './texts.ts';
import { type FilesRun, useFormFiles } from './use-form-files.ts';
import { useForms } from './use-forms.ts';
import './form.css';

interface FormsPageProps {
  /** The form that is shown; the first one still collected where none is asked for. */
  id: Id | undefined;
  onChoose: (id: Id) => void;
}

const walkKeys = [
  { keys: ['↑', '↓'], does: texts.keys.walk },
  { keys: ['Enter'], does: texts.keys.copy },
];
const addKey = { keys: ['Ctrl N'], does: texts.keys.add };

/** 填報: what units were asked to fill in, and who has sent it back. */
export function FormsPage({ id, onChoose }: FormsPageProps) {
  const navigate = useNavigate();
  const forms = useForms();
  const writes = useMay('write');
  const files = useFormFiles();
  const [current, setCurrent] = useState<Id>();
  const chosen = (forms.rows.find((one) => one.id === id) ?? forms.rows[0])?.id;
  const { data: standing, isLoading } = useCall('form.standing', { id: chosen ?? '' }, chosen !== undefined);
  const sheet = standing?.sheets.find((one) => one.id === current);
  const add = (): void => {
    letGoOfForm();
    void navigate({ to: '/forms/new' });
  };
  useShortcut('Ctrl N', add, writes);
  return (
    <>
      <PageHead
        title={texts.title}
        meta={standing && metaOf(standing)}
        actions={
          <>
            {standing && <FormActs standing={standing} sheet={sheet} files={files} writes={writes} />}
            {writes && (
              <Button rank="primary" icon={Plus} keys="Ctrl N" onPress={add}>
                {texts.add}
              </Button>
            )}
          </>
        }
      />
      <FormsWait files={files} waiting={forms.waiting || isLoading} />
      {chosen === undefined ? (
        <div className="page-body">{!forms.waiting && <NoForms onAdd={writes ? add : undefined} />}</div>
      ) : (
        <div className="forms">
          <FormList forms={forms} chosen={chosen} onChoose={onChoose} />
          {standing && <FormPart key={standing.form.id} standing={standing} sheet={sheet} onSheet={setCurrent} />}
        </div>
      )}
      <StatusBar keys={[...(chosen === undefined ? [] : walkKeys), ...(writes ? [addKey] : [])]} />
    </>
  );
}

function NoForms({ onAdd }: { onAdd: (() => void) | undefined }) {
  return (
    <EmptyState
      title={texts.empty}
      sentence={texts.emptySentence}
      action={
        onAdd && (
          <Button small onPress={onAdd}>
            {texts.add}
          </Button>
        )
      }
    />
  );
}

interface FormActsProps {
  standing: FormStanding;
  sheet: FormSheetLine | undefined;
  files: FilesRun;
  writes: boolean;
}

function FormActs({ standing, sheet, files, writes }: FormActsProps) {
  const navigate = useNavigate();
  const exports = useMay('export');
  return (
    <>
      {exports && <DownloadMenu form={standing.form.id} sheet={sheet} files={files} />}
      {writes && (
        <Button icon={FileInput} onPress={() => void navigate({ to: '/forms/return' })}>
          {texts.collect}
        </Button>
      )}
    </>
  );
}

function FormsWait({ files, waiting }: { files: FilesRun; waiting: boolean }) {
  const { busy, progress, stop } = files;
  return (
    <WaitLine
      waiting={busy || waiting}
      progress={progress && busy ? { done: progress.done, all: progress.total, label: progress.label } : undefined}
      onCancel={busy ? stop : undefined}
    />
  );
}

/** Of the sheets that are to come back. */
function metaOf({ sheets }: FormStanding): string {
  const asked = sheets.filter(({ state }) => state !== 'waived');
  return texts.returned(asked.filter(({ state }) => state === 'returned').length, asked.length);
}
