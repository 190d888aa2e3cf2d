import { Fragment, type ReactNode } from 'react';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { NearTag } from '#renderer/parts/marks/due-tag.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { type MetaEntry, MetaList } from '#renderer/parts/show/meta-list.tsx';
import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import type { RecordOf } from '#shared/language/register.ts';
import { shownText } from '#shared/language/shown-text.ts';
import { question } from '#shared/registers/question.ts';
import { isAwaited } from './columns.tsx';
import { questionTexts as texts } from './texts.ts';

export type Question = RecordOf<typeof question>;
type FieldName = keyof typeof question.fields;

interface FactsProps {
  record: Question;
  labelOf: LabelOf;
}

/** What was asked, what was said there, what was promised, and what was written afterwards. */
export function QuestionFacts({ record, labelOf }: FactsProps) {
  const { today } = useOfficeDays();
  const entries = (...names: readonly FieldName[]): MetaEntry[] =>
    names.flatMap((name) => entryFor({ record, labelOf }, name));
  const due: MetaEntry[] = record.written
    ? entries('dueOn').map(({ label, value }) => ({
        label,
        value: (
          <>
            {value}　{record.dueOn && isAwaited(record) && <NearTag dueOn={record.dueOn} today={today} />}
          </>
        ),
      }))
    : [];
  const written = [...due, ...entries('answerNumber', 'answeredOn')];
  return (
    <>
      <MetaList entries={entries('council', 'meeting', 'askedOn', 'representative', 'kind', 'units', 'note')} />
      <Said title={texts.sections.replied} text={record.reply} />
      <Said title={texts.sections.promised} text={record.promise}>
        {record.promise && <MetaList entries={[{ label: texts.kept, value: keptIn({ record, labelOf }) }]} />}
      </Said>
      {(record.written || record.answer) && (
        <div className="question-part">
          <SectionHead title={texts.sections.written} />
          <MetaList entries={written} />
          {record.answer && <p className="question-said">{record.answer}</p>}
        </div>
      )}
    </>
  );
}

function Said({ title, text, children }: { title: string; text: string | null; children?: ReactNode }) {
  if (!text) return null;
  return (
    <div className="question-part">
      <SectionHead title={title} />
      <p className="question-said">{text}</p>
      {children}
    </div>
  );
}

function keptIn({ record, labelOf }: FactsProps): ReactNode {
  if (record.directives.length === 0) return texts.notKept;
  return record.directives.map((id, at) => (
    <Fragment key={id}>
      {at > 0 && '、'}
      <RecordLink register="directive" id={id}>
        {labelOf('directive', id)}
      </RecordLink>
    </Fragment>
  ));
}

const linked = new Set<FieldName>(['council', 'meeting']);

function entryFor({ record, labelOf }: FactsProps, name: FieldName): MetaEntry[] {
  const field = question.fields[name];
  const value = record[name];
  const text = shownText(field, value, labelOf);
  if (text === '') return [];
  if (!linked.has(name)) return [{ label: field.label, value: text }];
  return [
    {
      label: field.label,
      value: (
        <RecordLink register={name} id={String(value)}>
          {text}
        </RecordLink>
      ),
    },
  ];
}
