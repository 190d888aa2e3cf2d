import { FileText, Paperclip } from 'lucide-react';
import { takeFileOut } from '#renderer/data/files-entry.tsx';
import { useCall } from '#renderer/data/queries.ts';
import { useFiles } from '#renderer/data/use-files.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { Timeline } from '#renderer/parts/show/timeline.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { executions } from '#shared/registers/motion.ts';
import { motionTexts as texts } from './texts.ts';

/** What the units reported of a motion's execution, newest first. */
export function MotionReports({ id }: { id: Id }) {
  const { data } = useCall('motionReport.list', {
    filter: { field: 'motion', is: 'equal', value: id },
    order: [{ field: 'asOf', down: true }],
    limit: 200,
  });
  const rows = data?.rows ?? [];
  const files = useFiles(rows.flatMap((one) => one.files));
  const names = new Map(files.map(({ id: file, name }) => [file, name]));
  const labelOf = labelsFrom(data?.labels);
  if (rows.length === 0) return null;
  return (
    <div className="motion-part">
      <SectionHead title={texts.sections.reports} />
      <Timeline
        label={texts.sections.reports}
        entries={rows.map((one) => ({
          id: one.id,
          mark: <Icon of={FileText} />,
          who: one.unit === null ? '' : labelOf('unit', one.unit),
          what: executions[one.execution],
          when: formatDay(one.asOf, 'dots'),
          body: (
            <span className="motion-said">
              {one.text}
              {one.files.map((file) => (
                <span key={file} className="motion-file code small">
                  <LinkButton icon={Paperclip} onPress={() => takeFileOut(file)}>
                    {names.get(file) ?? ''}
                  </LinkButton>
                </span>
              ))}
            </span>
          ),
          after:
            one.enteredBy === null
              ? one.by !== null && labelOf('person', one.by)
              : [
                  one.by === null ? '' : labelOf('person', one.by),
                  texts.enteredBy(labelOf('person', one.enteredBy), one.basis ?? ''),
                ].join('　'),
        }))}
      />
    </div>
  );
}
