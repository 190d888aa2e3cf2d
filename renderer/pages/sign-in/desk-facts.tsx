import { State } from '#renderer/parts/marks/state.tsx';
import { momentText } from '#renderer/parts/register/record-history.tsx';
import { ThresholdFacts } from '#renderer/shell/frame/threshold.tsx';
import type { OfficeStatus } from '#shared/contract/office-operations.ts';
import { signInTexts as texts } from './texts.ts';
import './sign-in.css';

/** On the desk: whose data this is, where it lies, and that it is backed up. */
export function DeskFacts({ office: { office, version } }: { office: OfficeStatus }) {
  return (
    <ThresholdFacts
      facts={[
        { label: texts.facts.office, value: office?.name },
        { label: texts.facts.folder, value: office?.folder, code: true },
        { label: texts.facts.backup, value: <Backup backup={office?.backup ?? null} /> },
        {
          label: texts.facts.version,
          value: (
            <>
              {version}　{texts.offline}
            </>
          ),
        },
      ]}
    />
  );
}

function Backup({ backup }: { backup: NonNullable<OfficeStatus['office']>['backup'] }) {
  if (!backup) return texts.noBackup;
  return (
    <span className="backup-fact">
      {momentText(backup.at)}
      <State mark={backup.good ? 'good' : 'farBehind'}>{backup.good ? texts.good : texts.damaged}</State>
    </span>
  );
}
