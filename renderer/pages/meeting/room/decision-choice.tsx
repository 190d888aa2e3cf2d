import { Ellipsis } from 'lucide-react';
import { IconButton } from '#renderer/parts/buttons/icon-button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { PopMenu } from '#renderer/parts/float/pop-menu.tsx';
import { itemDecisions } from '#shared/registers/item.ts';
import type { Item } from '../meeting-data.ts';
import { roomTexts as texts } from './texts.ts';

export type Decision = keyof typeof itemDecisions;

const usual: readonly Decision[] = ['passed', 'amended', 'shelved', 'withdrawn', 'rejected'];
const usualFor: Readonly<Record<string, readonly Decision[]>> = {
  advance: ['advanced', 'amended', 'shelved', 'withdrawn', 'rejected'],
  motion: ['passed', 'reviewed', 'amended', 'shelved', 'rejected'],
  bylaw: ['passed', 'reviewed', 'amended', 'shelved', 'rejected'],
};

const all = Object.keys(itemDecisions) as Decision[];

/** Four that are usual for this kind stand open, what was chosen always among them; the rest waits behind the dots. */
export function segmentsFor(kind: string, chosen: Decision | null): Decision[] {
  const open = usualFor[kind] ?? usual;
  if (chosen === null || open.includes(chosen)) return [...open];
  return [...open.slice(0, -1), chosen];
}

interface DecisionChoiceProps {
  item: Item;
  readOnly: boolean;
  onChoose: (decision: Decision | null) => void;
}

export function DecisionChoice({ item, readOnly, onChoose }: DecisionChoiceProps) {
  const shown = segmentsFor(item.kind, item.decision);
  const rest = all.filter((one) => !shown.includes(one));
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
