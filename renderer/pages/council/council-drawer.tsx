import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMay } from '#renderer/data/office.ts';
import { makePaper } from '#renderer/data/papers.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { NearTag } from '#renderer/parts/marks/due-tag.tsx';
import { StateWord } from '#renderer/parts/register/grid-columns.tsx';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { RecordLink } from '#renderer/parts/show/record-link.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { type Day, formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { meeting } from '#shared/registers/meeting.ts';
import { motion } from '#shared/registers/motion.ts';
import { question } from '#shared/registers/question.ts';
import { councilTexts as texts } from './texts.ts';
import './council.css';

/** One session of the council: what is due before it, its sittings, and what came of it. */
export function CouncilDrawer({ id, answer, frame, onClose, parts }: OwnDrawerProps) {
  const prints = useMay('export');
  return (
    <Drawer {...frame} onClose={onClose} actions={parts.actions}>
      {parts.heading}
      {parts.facts}
      {!answer.record.removed && (
        <>
          <Deadlines id={id} over={String(answer.record.to)} />
          <Sittings id={id} />
          <Motions
            id={id}
            action={
              prints && (
                <Button small icon={Printer} onPress={() => void makePaper({ paper: 'motionExecution', id })}>
                  {texts.execution}
                </Button>
              )
            }
          />
          <Questions id={id} />
        </>
      )}
      {parts.attachments}
      {parts.history}
    </Drawer>
  );
}

/** Late matters until the session is over. */
function Deadlines({ id, over }: { id: Id; over: Day }) {
  const { today } = useOfficeDays();
  const { data } = useCall('council.deadlines', { id, today });
  if (!data || data.deadlines.length === 0) return null;
  return (
    <div className="council-part">
      <SectionHead title={texts.deadlines} />
      <table className="council-list" aria-label={texts.deadlines}>
        <tbody>
          {data.deadlines.map(({ name, on, what }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <div className="dim">{what}</div>
              </th>
              <td className="num nw">
                {formatDay(on, 'dots')}
                {today <= over && (
                  <div>
                    <NearTag dueOn={on} today={today} />
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const most = 200;

const ofSession = (id: Id) => ({ filter: { field: 'council', is: 'equal', value: id } as const, limit: most });

function Sittings({ id }: { id: Id }) {
  const { data } = useCall('meeting.list', { ...ofSession(id), order: [{ field: 'on' }] });
  return (
    <Lines
      title={texts.sittings}
      none={texts.noSittings}
      of={meeting}
      lines={data?.rows.map((one) => ({ ...one, number: formatDay(one.on, 'dots'), text: one.title ?? '' }))}
    />
  );
}

function Motions({ id, action }: { id: Id; action: ReactNode }) {
  const { data } = useCall('motion.list', ofSession(id));
  return (
    <Lines
      title={texts.motions}
      none={texts.noMotions}
      of={motion}
      action={action}
      lines={data?.rows.map((one) => ({ ...one, text: one.title }))}
    />
  );
}

function Questions({ id }: { id: Id }) {
  const { data } = useCall('question.list', ofSession(id));
  return (
    <Lines
      title={texts.questions}
      none={texts.noQuestions}
      of={question}
      lines={data?.rows.map((one) => ({ ...one, number: one.number ?? '', text: one.summary }))}
    />
  );
}

type Line = Pick<AnyRecord, 'id' | 'state'> & { number: string; text: string };

interface LinesProps {
  title: string;
  none: string;
  of: Register;
  action?: ReactNode;
  /** undefined while they are read. */
  lines: readonly Line[] | undefined;
}

/** Records of a session, each leading to its own book. */
function Lines({ title, none, of, action, lines }: LinesProps) {
  if (!lines) return null;
  return (
    <div className="council-part">
      <SectionHead
        title={title}
        note={lines.length > 0 ? texts.count(lines.length, of.options.counter ?? '') : undefined}
        action={action}
      />
      {lines.length === 0 && <p className="council-none">{none}</p>}
      {lines.length > 0 && (
        <table className="council-list" aria-label={title}>
          <tbody>
            {lines.map(({ id, number, text, state }) => (
              <tr key={id}>
                <th scope="row">
                  <RecordLink register={of.name} id={id}>
                    {number}
                  </RecordLink>
                  <div>{text}</div>
                </th>
                <td className="nw num">
                  <StateWord of={of} state={state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
