import { ArrowLeft, ChevronDown, Download, Lock } from 'lucide-react';
import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { useMay } from '#renderer/data/office.ts';
import { RecordMoves } from '#renderer/data/record-moves.tsx';
import { noticeRefused } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import { formatPeriod } from '#shared/base/period.ts';
import { bookletFormats } from '#shared/contract/booklet-operations.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { statesOf } from '#shared/language/register.ts';
import { booklet as register } from '#shared/registers/booklet.ts';
import { printBooklet, saveTemplateFile } from './files.ts';
import { SaveTemplate } from './save-template.tsx';
import { composerTexts as texts } from './texts.ts';
import type { BookletRecord, SectionRecord } from './use-booklet.ts';

interface BookletHeadProps {
  answer: GetAnswer;
  booklet: BookletRecord;
  sections: readonly SectionRecord[];
  onBack: () => void;
}

export function BookletHead({ answer, booklet, onBack }: BookletHeadProps) {
  const { today } = useOfficeDays();
  const compiles = useMay('control');
  const closed = booklet.state === 'published';
  return (
    <PageHead
      title={booklet.title}
      meta={
        <span className="row">
          <State mark={register.options.marks?.[booklet.state] ?? 'ongoing'}>
            {statesOf(register)[booklet.state] ?? booklet.state}
          </State>
          {!closed && booklet.dueOn !== null && <DueTag dueOn={booklet.dueOn} today={today} open />}
          {formatPeriod(booklet.period)}
        </span>
      }
      actions={
        <>
          <Button rank="quiet" icon={ArrowLeft} onPress={onBack}>
            {texts.back}
          </Button>
          <ExportMenu booklet={booklet} templates={compiles} />
          <RecordMoves of={register} answer={answer} />
          {compiles && booklet.state === 'approved' && <Publish booklet={booklet} />}
        </>
      }
    />
  );
}

function ExportMenu({ booklet, templates }: { booklet: BookletRecord; templates: boolean }) {
  const exports = useMay('export');
  const [busy, setBusy] = useState(false);
  const [saving, setSaving] = useState(false);
  const print = async (format: (typeof bookletFormats)[number]): Promise<void> => {
    setBusy(true);
    await printBooklet(booklet.id, format);
    setBusy(false);
  };
  const { template: key } = booklet;
  if (!exports) return null;
  return (
    <>
      <PopMenu
        label={texts.export}
        placement="bottom end"
        trigger={
          <Button icon={Download} busy={busy}>
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
                ...(key === null
                  ? []
                  : [{ id: 'file', label: texts.templateFile, onAction: () => void saveTemplateFile(key) }]),
              ]
            : []),
        ]}
      />
      {saving && <SaveTemplate booklet={booklet} onLeave={() => setSaving(false)} />}
    </>
  );
}

/** 定稿 is not taken back: it is asked for twice. */
function Publish({ booklet }: { booklet: BookletRecord }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const publish = async (): Promise<void> => {
    setBusy(true);
    try {
      const { figures, position } = await call('booklet.publish', { id: booklet.id });
      if (position > 0) showNotice({ text: texts.didPublish(figures) });
      setAsking(false);
    } catch (error) {
      noticeRefused(refused(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button rank="primary" icon={Lock} onPress={() => setAsking(true)}>
        {texts.publish}
      </Button>
      <Dialog
        isOpen={asking}
        title={texts.publishTitle}
        sentence={texts.publishSentence}
        verb={texts.publish}
        busy={busy}
        onDo={() => void publish()}
        leave={texts.notYet}
        onLeave={() => setAsking(false)}
      />
    </>
  );
}
