import { type ClipboardEvent, useRef, useState } from 'react';
import { refused } from '#renderer/data/client.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import type { Id } from '#shared/base/ids.ts';
import { pastedParagraphs } from '#shared/directive/sentences.ts';
import { registers } from '#shared/registers/index.ts';
import { addItem } from '../arrange.ts';
import { type Item, type MeetingParts, useGiven } from '../meeting-data.ts';
import { RoomDecision, type RoomDecisionHandle } from '../room/room-decision.tsx';
import { RoomGiven } from '../room/room-given.tsx';
import { type Keepers, useDecision, useKeepers } from '../room/use-keepers.ts';
import { takeOffFrom } from '../room/use-marking.ts';
import { useSteps } from '../room/use-steps.ts';
import { useUnits } from '../use-units.ts';
import { HeldDialog } from './held-dialog.tsx';
import { pasteTexts as texts } from './texts.ts';
import '../room/room.css';
import './paste.css';

const fresh = 'new';

/** 紀錄貼入: minutes written elsewhere, whose sentences are marked here. */
export function PasteTab({ parts, keeps }: { parts: MeetingParts; keeps: boolean }) {
  const { meeting, items, lines } = parts;
  const [recording, setRecording] = useState(false);
  const given = useGiven(meeting.id);
  const keepers = useKeepers(items);
  const [picked, setPicked] = useState<Id>();
  const ruling = items.find(({ kind }) => kind === 'ruling');
  const item = items.find(({ id }) => id === picked) ?? ruling;
  const held = meeting.state === 'open' || meeting.state === 'adjourned' || meeting.state === 'confirmed';
  async function pick(id: string): Promise<void> {
    try {
      setPicked(id === fresh ? (await addItem(meeting.id, items, 'ruling', {})).id : id);
    } catch (error) {
      noticeRefused(refused(error));
    }
  }
  if (!held)
    return (
      <>
        <div className="page-body">
          <EmptyState
            title={texts.notYet}
            sentence={texts.notYetSentence}
            action={
              keeps &&
              meeting.state !== 'cancelled' && <Button onPress={() => setRecording(true)}>{texts.record}</Button>
            }
          />
        </div>
        <StatusBar />
        {recording && <HeldDialog meeting={meeting} onLeave={() => setRecording(false)} />}
      </>
    );
  const choices = lines.flatMap(({ item: one, number, title }) =>
    one ? [{ id: one.id, label: `${number}　${title}` }] : [],
  );
  return (
    <>
      <div className="room-body paste">
        <section className="room-item">
          <div className="paste-into">
            <ChoiceField
              label={texts.into}
              as="list"
              value={item?.id ?? null}
              onChange={(id) => void pick(id)}
              choices={ruling || !keeps ? choices : [...choices, { id: fresh, label: texts.fresh }]}
              reserve={false}
            />
            <p className="small dim">{texts.help}</p>
          </div>
          {item && <PasteSheet key={item.id} {...{ parts, item, keepers, given }} />}
        </section>
        <RoomGiven
          meeting={meeting}
          given={given}
          items={items}
          current={item?.id}
          onTakeOff={keeps && meeting.state !== 'confirmed' ? takeOffFrom(keepers) : undefined}
        />
      </div>
      <StatusBar
        keys={[
          { keys: ['F4'], does: texts.keys.mark },
          { keys: ['F5'], does: texts.keys.fill },
          { keys: ['Shift F4'], does: texts.keys.unmark },
        ]}
      />
    </>
  );
}

interface PasteSheetProps {
  parts: MeetingParts;
  item: Item;
  keepers: Keepers;
  given: ReturnType<typeof useGiven>;
}

function PasteSheet({ parts: { meeting }, item, keepers, given }: PasteSheetProps) {
  const keeper = keepers.of(item.id);
  const decision = useDecision(keeper);
  const units = useUnits();
  const steps = useSteps(meeting, keepers);
  const permits = usePermits(registers.item);
  const handle = useRef<RoomDecisionHandle>(null);
  const readOnly = meeting.state === 'confirmed' || !permits.change || !permits.changeableRow({ ...item });
  useShortcut('F5', () => handle.current?.fill(), !readOnly);
  if (!units.ready) return null;
  return (
    <div className="paste-sheet" onPasteCapture={readOnly ? undefined : pasteClean}>
      <RoomDecision
        ref={handle}
        {...{ meeting, item, keeper, decision, given, units, readOnly }}
        large={false}
        focused
        placeholder={readOnly ? '' : texts.placeholder}
        onBegin={() => undefined}
        onChoose={(chosen) => void steps.choose(item.id, chosen)}
      />
    </div>
  );
}

/** A text of several paragraphs comes in clean, and as one step of the field's own undo. */
function pasteClean(event: ClipboardEvent): void {
  const text = event.clipboardData.getData('text/plain');
  if (!(event.target instanceof HTMLTextAreaElement) || !/[\r\n\v]/.test(text)) return;
  event.preventDefault();
  document.execCommand('insertText', false, pastedParagraphs(text).join('\n'));
}
