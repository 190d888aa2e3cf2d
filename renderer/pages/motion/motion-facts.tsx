import { Fragment, type ReactNode } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { NearTag } from '#renderer/parts/marks/due-tag.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { type MetaEntry, MetaList } from '#renderer/parts/show/meta-list.tsx';
import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { RecordOf } from '#shared/language/register.ts';
import { shownText } from '#shared/language/shown-text.ts';
import { motion } from '#shared/registers/motion.ts';
import { isWorkedAt } from './columns.tsx';
import { motionTexts as texts } from './texts.ts';

export type Motion = RecordOf<typeof motion>;
type FieldName = keyof typeof motion.fields;

interface MotionFactsProps {
  record: Motion;
  labelOf: LabelOf;
}

const sections: readonly { id: keyof typeof texts.sections; fields: readonly FieldName[] }[] = [
  {
    id: 'proposed',
    fields: ['council', 'source', 'category', 'proposer', 'cosigners', 'receivedAt', 'explain', 'method'],
  },
  { id: 'reviewed', fields: ['opinion'] },
  { id: 'resolved', fields: ['decision', 'resolvedOn', 'resolution'] },
  { id: 'sent', fields: ['letterOn', 'letterNumber', 'receivedOn'] },
  {
    id: 'work',
    fields: [
      'unit',
      'cos',
      'dueOn',
      'execution',
      'executionText',
      'executedOn',
      'reconsiderOn',
      'replyOn',
      'replyNumber',
      'reportedTo',
      'closedOn',
      'directives',
      'note',
    ],
  },
];

/** A motion by the stations it passes; a station that it has not reached is not shown. */
export function MotionFacts({ record, labelOf }: MotionFactsProps) {
  const agenda = useAgenda(record.id);
  return sections.map(({ id, fields }) => {
    const entries = [
      ...fields.flatMap((name) => entryFor({ record, labelOf }, name)),
      ...(id === 'proposed' && agenda ? [agenda] : []),
    ];
    if (entries.length === 0) return null;
    return (
      <div key={id} className="motion-part">
        <SectionHead title={texts.sections[id]} />
        <MetaList entries={entries} />
      </div>
    );
  });
}

function entryFor({ record, labelOf }: MotionFactsProps, name: FieldName): MetaEntry[] {
  const field = motion.fields[name];
  const text = shownText(field, record[name], labelOf);
  if (text === '') return [];
  if (name === 'dueOn') return [{ label: field.label, value: <Due record={record} text={text} /> }];
  if (name === 'council' && record.council)
    return [{ label: field.label, value: link('council', record.council, labelOf) }];
  if (name === 'directives')
    return [{ label: texts.directives, value: links('directive', record.directives, labelOf) }];
  return [{ label: field.label, value: text }];
}

function Due({ record, text }: { record: Motion; text: string }) {
  const { today } = useOfficeDays();
  if (record.dueOn === null || !isWorkedAt(record.state)) return text;
  return (
    <>
      {text}　<NearTag dueOn={record.dueOn} today={today} />
    </>
  );
}

const link = (register: string, id: Id, labelOf: LabelOf): ReactNode => (
  <RecordLink register={register} id={id}>
    {labelOf(register, id)}
  </RecordLink>
);

const links = (register: string, ids: readonly Id[], labelOf: LabelOf): ReactNode =>
  ids.map((id, at) => (
    <Fragment key={id}>
      {at > 0 && '、'}
      {link(register, id, labelOf)}
    </Fragment>
  ));

/** The meetings on whose agenda it stands. */
function useAgenda(id: Id): MetaEntry | undefined {
  const { data } = useCall('item.list', { filter: { field: 'motion', is: 'equal', value: id }, limit: 50 });
  const meetings = [...new Set((data?.rows ?? []).map(({ meeting }) => meeting))];
  if (meetings.length === 0) return undefined;
  const labels = data?.labels.meeting ?? {};
  return { label: texts.agenda, value: links('meeting', meetings, (_register, one) => labels[one] ?? '') };
}
