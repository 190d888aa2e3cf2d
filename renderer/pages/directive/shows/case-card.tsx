import { Button as AriaButton } from 'react-aria-components/Button';
import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { Day } from '#shared/base/day.ts';
import type { Case } from '../case-facts.tsx';

interface CaseCardProps {
  record: Case;
  labelOf: LabelOf;
  today: Day;
  here: boolean;
  onOpen: (id: string) => void;
}

/** A case on the board. */
export function CaseCard({ record, labelOf, today, here, onOpen }: CaseCardProps) {
  return (
    <AriaButton className={`case-card${here ? ' here' : ''}`} onPress={() => onOpen(record.id)}>
      <span className="row">
        <b className="code nw">{record.number}</b>
        <span className="grow" />
        <DueTag dueOn={record.dueOn} today={today} open={record.state === 'tracked'} />
      </span>
      <span className="case-card-text">{record.content}</span>
      <span className="row small dim">
        <span className="el">{record.leads.map((id) => labelOf('unit', id)).join('、')}</span>
        <span className="grow" />
        {record.percent !== null && `${record.percent}%`}
      </span>
    </AriaButton>
  );
}
