import { useState } from 'react';
import { call } from '#renderer/data/client.ts';
import { useCall } from '#renderer/data/queries.ts';
import { noticed } from '#renderer/data/written.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { StepPanel } from '#renderer/parts/steps/step-panel.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { MotionStepProps } from './motion-step.tsx';
import { motionStepTexts as texts } from './texts.ts';

/** Sittings of its own session, then of the council, then other meetings. */
function rank({ council }: { council: Id | null }, own: Id | null): number {
  if (council === null) return 2;
  return council === own ? 0 : 1;
}

/** 排入議程: onto the agenda of a meeting that is being prepared. */
export function CarryStep({ record, takeFocus, others, onLeave, onDone }: MotionStepProps) {
  const [chosen, setChosen] = useState<Id>();
  const { data } = useCall('meeting.list', {
    filter: { field: 'state', is: 'oneOf', value: ['planned', 'noticed'] },
    order: [{ field: 'on' }],
    limit: 100,
  });
  const rows = data?.rows ?? [];
  const meetings = rows.toSorted((one, other) => rank(one, record.council) - rank(other, record.council));
  const meeting = chosen ?? meetings[0]?.id;
  const carry = async (): Promise<boolean> => {
    if (meeting === undefined) return false;
    const work = call('meeting.carry', { id: meeting, motions: [record.id] });
    const done = await noticed(work, texts.carried(record.number));
    if (done) onDone();
    return done;
  };
  return (
    <StepPanel
      title={texts.carry}
      note={texts.carryNote}
      verb={texts.carry}
      blocked={data && meetings.length === 0 ? texts.noMeeting : undefined}
      wanting={meeting === undefined}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={carry}
    >
      {meetings.length > 0 && (
        <ChoiceField
          label={texts.carryMeeting}
          as="list"
          value={meeting ?? null}
          onChange={setChosen}
          choices={meetings.map(({ id, title, on }) => ({
            id,
            label: texts.meetingOf(title ?? '', formatDay(on, 'dots')),
          }))}
          reserve={false}
        />
      )}
    </StepPanel>
  );
}
