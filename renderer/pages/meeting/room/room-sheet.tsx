import type { Ref } from 'react';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { EmptyState } from '#renderer/parts/show/empty-state.tsx';
import type { AgendaLine } from '#shared/meeting/agenda.ts';
import type { GivenParts, Item, Meeting } from '../meeting-data.ts';
import type { KnownUnits } from '../use-units.ts';
import { RoomDecision, type RoomDecisionHandle } from './room-decision.tsx';
import { RoomItem } from './room-item.tsx';
import { roomTexts as texts } from './texts.ts';
import { type Keepers, useDecision } from './use-keepers.ts';
import type { Steps } from './use-steps.ts';

interface RoomSheetProps {
  line: AgendaLine<Item>;
  item: Item;
  meeting: Meeting;
  given: GivenParts;
  units: KnownUnits;
  keepers: Keepers;
  steps: Steps;
  labelOf: LabelOf;
  large: boolean;
  readOnly: boolean;
  focused: boolean;
  onBefore: (() => void) | undefined;
  onNext: (() => void) | undefined;
  ref: Ref<RoomDecisionHandle>;
}

/** The middle of the room: the item one is at, and its decision. */
export function RoomSheet(props: RoomSheetProps) {
  const { line, item, meeting, given, units, keepers, steps, labelOf, large, readOnly, onBefore, onNext } = props;
  const keeper = keepers.of(item.id);
  const decision = useDecision(keeper);
  return (
    <section className="room-item" aria-label={line.title}>
      <RoomItem {...{ line, item, labelOf, large, onBefore, onNext }} />
      {large && item.confidential ? (
        <EmptyState title={texts.secret} sentence={texts.secretSentence} />
      ) : (
        <RoomDecision
          ref={props.ref}
          {...{ meeting, item, keeper, decision, given, units, readOnly, large }}
          focused={props.focused}
          placeholder={placeholderFor(meeting, readOnly)}
          onBegin={() => {
            if (item.state === 'pending' || item.state === 'postponed') void steps.take(item.id);
          }}
          onChoose={(chosen) => void steps.choose(item.id, chosen)}
        />
      )}
    </section>
  );
}

function placeholderFor({ state }: Meeting, readOnly: boolean): string {
  if (!readOnly) return texts.placeholder;
  if (state === 'confirmed') return texts.fixed;
  return state === 'planned' || state === 'noticed' ? texts.notOpen : '';
}
