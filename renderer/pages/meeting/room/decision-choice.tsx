import { Ellipsis } from 'lucide-react';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { itemDecisions } from '#shared/registers/item.ts';
import type { Item } from '../meeting-data.ts';
import { type Decision, decisions, segmentsFor } from './decision-segments.ts';
import { roomTexts as texts } from './texts.ts';

interface DecisionChoiceProps {
  item: Item;
  readOnly: boolean;
  onChoose: (decision: Decision | null) => void;
}

export function DecisionChoice({ item, readOnly, onChoose }: DecisionChoiceProps) {
  const shown = segmentsFor(item.kind, item.decision);
  const rest = decisions.filter((one) => !shown.includes(one));
  return (
    <div className="room-choice">
      <Segmented
        label={texts.decision}
        segments={shown.map((id) => ({ id, label: itemDecisions[id] }))}
        value={item.decision}
        onChange={onChoose}
        readOnly={readOnly}
      />
      {!readOnly && (
        <PopMenu
          label={texts.more}
          placement="bottom end"
          trigger={<IconButton icon={Ellipsis} label={texts.more} small />}
          entries={[
            ...rest.map((id) => ({ id, label: itemDecisions[id], onAction: () => onChoose(id) })),
            { id: 'line', line: true as const },
            {
              id: 'clear',
              label: texts.clearDecision,
              disabled: item.decision === null,
              onAction: () => onChoose(null),
            },
          ]}
        />
      )}
    </div>
  );
}
