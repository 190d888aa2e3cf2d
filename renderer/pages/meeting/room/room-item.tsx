import { ChevronDown, ChevronUp } from 'lucide-react';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { KeyCap } from '#renderer/parts/keys/key-cap.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { AgendaLine } from '#shared/meeting/agenda.ts';
import type { Item } from '../meeting-data.ts';
import { Papers } from '../papers.tsx';
import { roomTexts as texts } from './texts.ts';

interface RoomItemProps {
  line: AgendaLine<Item>;
  item: Item;
  labelOf: LabelOf;
  large: boolean;
  onBefore: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** The item one is at: number, who brings it, what it is about. On the wall its title alone. */
export function RoomItem({ line, item, labelOf, large, onBefore, onNext }: RoomItemProps) {
  return (
    <>
      <div className="room-item-head">
        <Tag kind="soft-act">{line.number}</Tag>
        {item.unit && <Fact label={texts.unit} value={labelOf('unit', item.unit)} />}
        {item.proposers && <Fact label={texts.proposers} value={item.proposers} />}
        {item.confidential && <Tag kind="line">{texts.secret}</Tag>}
        <span className="grow" />
        <Button rank="quiet" small icon={ChevronUp} onPress={onBefore} disabled={onBefore === undefined}>
          {texts.before}
        </Button>
        <Button rank="quiet" small onPress={onNext} disabled={onNext === undefined}>
          {texts.next}
          <Icon of={ChevronDown} />
          <KeyCap>Ctrl ↓</KeyCap>
        </Button>
      </div>
      <h2>{line.title}</h2>
      {!large && (
        <div className="room-folds scroll">
          <Fold label={texts.explain} text={item.explain} />
          <Fold label={texts.method} text={item.method} />
          <Fold label={texts.opinion} text={item.opinion} />
          <Papers ids={item.papers} label={texts.papersLabel} />
        </div>
      )}
    </>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <span className="small dim nw">
      {label}　{value}
    </span>
  );
}

function Fold({ label, text }: { label: string; text: string | null }) {
  if (text === null) return null;
  return (
    <div className="room-fold">
      <b>{label}</b>
      <p>{text}</p>
    </div>
  );
}
