import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { LinkButton } from '../buttons/link-button.tsx';
import { showTexts } from '../texts.ts';
import './conflict-table.css';

export type Side = 'mine' | 'theirs';
export type Conflict = {
  id: string;
  label: string;
  base: string;
  mine: string;
  theirs: string;
  /** undefined while not decided. */
  choice: Side | undefined;
};

type ConflictTableProps = {
  conflicts: readonly Conflict[];
  onChoose: (id: string, side: Side) => void;
  /** 「王美華　115.11.20 10:42」: who wrote the other version, and when. */
  theirsBy: string;
};

/** Two versions of the same fields side by side; each field is decided on its own, and nothing is decided beforehand. */
export function ConflictTable({ conflicts, onChoose, theirsBy }: ConflictTableProps) {
  const chooseAll = (side: Side) => {
    for (const { id } of conflicts) onChoose(id, side);
  };
  return (
    <div className="conflicts">
      <div className="conflict-line conflict-head">
        <span>{showTexts.field}</span>
        <span>{showTexts.base}</span>
        <span>{showTexts.mine}</span>
        <span>
          {showTexts.theirs} <span className="nw">{theirsBy}</span>
        </span>
      </div>
      {conflicts.map((conflict) => (
        <RadioGroup
          key={conflict.id}
          className="conflict-line"
          aria-label={conflict.label}
          orientation="horizontal"
          value={conflict.choice ?? null}
          onChange={(side) => onChoose(conflict.id, side === 'mine' ? 'mine' : 'theirs')}
        >
          <span>{conflict.label}</span>
          <span className="dim">{conflict.base || showTexts.empty}</span>
          <VersionCell side="mine" text={conflict.mine} />
          <VersionCell side="theirs" text={conflict.theirs} />
        </RadioGroup>
      ))}
      <div className="row small conflict-all">
        <LinkButton onPress={() => chooseAll('mine')}>{showTexts.keepAllMine}</LinkButton>
        <LinkButton onPress={() => chooseAll('theirs')}>{showTexts.keepAllTheirs}</LinkButton>
      </div>
    </div>
  );
}

function VersionCell({ side, text }: { side: Side; text: string }) {
  return (
    <Radio value={side} className="version">
      <span className="rd" />
      {text || showTexts.empty}
    </Radio>
  );
}
