import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { registerCalls } from '#renderer/data/client.ts';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { registers } from '#shared/registers/index.ts';
import { type MeetingParts, useGiven } from './meeting-data.ts';
import { ConfirmDialog, useConfirming } from './room/confirm-dialog.tsx';
import { meetingTexts as texts } from './texts.ts';

const calls = registerCalls(registers.meeting);
/** Asked for when it is time, and seen at once. */
const inSight = new Set(['notice', 'recall']);

/** What becomes of the meeting as a whole: its agenda sent, cancelled, its minutes confirmed. */
export function MeetingMoves({ parts: { meeting, answer, labelOf } }: { parts: MeetingParts }) {
  const given = useGiven(meeting.id);
  const confirming = useConfirming(meeting);
  const [open, setOpen] = useState(false);
  const ways = answer.moves.filter((move) => !move.behalf && move.blocked === undefined);
  const make = (name: string, label: string): void =>
    void noticed(calls.move(name, { id: meeting.id, version: meeting.version }), texts.moved(meeting.title, label));
  const rest = ways.filter(({ name }) => !inSight.has(name));
  return (
    <>
      {rest.length > 0 && (
        <PopMenu
          label={texts.more}
          placement="bottom end"
          trigger={<IconButton icon={Ellipsis} label={texts.more} />}
          entries={rest.map(({ name, label }) => ({ id: name, label, onAction: () => make(name, label) }))}
        />
      )}
      {ways
        .filter(({ name }) => inSight.has(name))
        .map(({ name, label }) => (
          <Button key={name} onPress={() => make(name, label)}>
            {label}
          </Button>
        ))}
      {meeting.state === 'adjourned' && confirming && <Button onPress={() => setOpen(true)}>{texts.confirm}</Button>}
      {open && confirming && (
        <ConfirmDialog
          meeting={meeting}
          labelOf={labelOf}
          given={given}
          way={confirming}
          onBefore={() => Promise.resolve()}
          onLeave={() => setOpen(false)}
        />
      )}
    </>
  );
}
