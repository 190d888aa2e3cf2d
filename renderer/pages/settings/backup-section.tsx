import { useMutation } from '@tanstack/react-query';
import { call, refused } from '#renderer/data/client.ts';
import { useOffice } from '#renderer/data/office.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { fileSize } from '#renderer/parts/files/file-size.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { State } from '#renderer/parts/marks/state.tsx';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { MetaList } from '#renderer/parts/show/meta-list.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import { refreshStatus } from './refresh-status.ts';
import { settingsTexts } from './texts.ts';
import { VerifyPart } from './verify-part.tsx';
import './settings.css';

const texts = settingsTexts.backup;

/** 備份與檢查: is there a copy, and is the data what the journal says. */
export function BackupSection() {
  const { data: status } = useOffice();
  const making = useMutation({
    mutationFn: () => call('office.backup', {}),
    onSuccess: async ({ bytes }) => {
      await refreshStatus();
      showNotice({ text: texts.done(fileSize(bytes)) });
    },
  });
  const backup = status?.office?.backup;
  return (
    <>
      <section>
        <SectionHead title={texts.last} />
        <WaitLine waiting={making.isPending} />
        <MetaList
          entries={[
            {
              label: texts.last,
              value: backup ? (
                <span className="settings-fact">
                  {momentText(backup.at)}
                  <State mark={backup.good ? 'good' : 'farBehind'}>{backup.good ? texts.good : texts.bad}</State>
                </span>
              ) : (
                texts.none
              ),
            },
            { label: texts.folder, value: <span className="code">{`${status?.office?.folder ?? ''}/backups`}</span> },
            ...(making.data ? [{ label: texts.file, value: <span className="code">{making.data.file}</span> }] : []),
          ]}
        />
        <p className="settings-line small dim">{texts.rule}</p>
        <Button busy={making.isPending} onPress={() => making.mutate()}>
          {texts.now}
        </Button>
        {making.error && (
          <p className="settings-refused small" role="alert">
            {refused(making.error).message}
          </p>
        )}
      </section>
      <VerifyPart />
    </>
  );
}
