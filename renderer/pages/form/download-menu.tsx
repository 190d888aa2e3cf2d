import { ChevronDown, Download } from 'lucide-react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { type MenuEntry, PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import type { Id } from '#shared/base/ids.ts';
import { type FormSheetLine, formKinds } from '#shared/contract/form-operations.ts';
import { formTexts as texts } from './texts.ts';
import type { FilesRun } from './use-form-files.ts';

interface DownloadMenuProps {
  form: Id;
  /** The unit that is chosen in the table. */
  sheet: FormSheetLine | undefined;
  files: FilesRun;
}

/** 下載填報表: one file for each unit, or only the chosen unit's. */
export function DownloadMenu({ form, sheet, files }: DownloadMenuProps) {
  const all = formKinds.map(
    (kind): MenuEntry => ({
      id: kind,
      label: texts.all(texts.kinds[kind]),
      onAction: () => void files.save({ form, kind }),
    }),
  );
  const one = sheet
    ? formKinds.map(
        (kind): MenuEntry => ({
          id: `one ${kind}`,
          label: texts.one(sheet.name, texts.kinds[kind]),
          onAction: () => void files.save({ form, kind, sheets: [sheet.id] }),
        }),
      )
    : [];
  return (
    <PopMenu
      label={texts.download}
      placement="bottom end"
      trigger={
        <Button icon={Download} busy={files.busy}>
          {texts.download}
          <Icon of={ChevronDown} />
        </Button>
      }
      entries={[...all, ...(one.length > 0 ? [{ id: 'line', line: true as const }, ...one] : [])]}
    />
  );
}
