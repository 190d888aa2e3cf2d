import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { bookletFormats } from '#shared/contract/booklet-operations.ts';
import { printBooklet, saveTemplateFile } from './files.ts';
import { SaveTemplate } from './save-template.tsx';
import { composerTexts as texts } from './texts.ts';
import type { BookletRecord } from './use-booklet.ts';

const keys = 'Ctrl E';

interface ExportMenuProps {
  booklet: BookletRecord;
  /** Whoever compiles reports makes templates of them. */
  templates: boolean;
}

/** 輸出: the report as a file of any kind, and as a template. */
export function ExportMenu({ booklet, templates }: ExportMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [saving, setSaving] = useState(false);
  useShortcut(keys, () => setOpen(true), !busy);
  const print = async (format: (typeof bookletFormats)[number]): Promise<void> => {
    setBusy(true);
    await printBooklet(booklet.id, format);
    setBusy(false);
  };
  const { template: key } = booklet;
  const file =
    key === null ? [] : [{ id: 'file', label: texts.templateFile, onAction: () => void saveTemplateFile(key) }];
  return (
    <>
      <PopMenu
        label={texts.export}
        placement="bottom end"
        open={{ isOpen, onOpen: setOpen }}
        trigger={
          <Button icon={Download} busy={busy} keys={keys}>
            {texts.export}
            <Icon of={ChevronDown} />
          </Button>
        }
        entries={[
          ...bookletFormats.map((format) => ({
            id: format,
            label: texts.formats[format],
            onAction: () => void print(format),
          })),
          ...(templates
            ? [
                { id: 'line', line: true as const },
                { id: 'template', label: texts.saveTemplate, onAction: () => setSaving(true) },
                ...file,
              ]
            : []),
        ]}
      />
      {saving && <SaveTemplate booklet={booklet} onLeave={() => setSaving(false)} />}
    </>
  );
}
