import { makePaper } from '#renderer/data/papers.ts';
import { useCall } from '#renderer/data/queries.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { type Case, CaseFacts } from './case-facts.tsx';
import { CaseFoot } from './case-foot.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CaseUnits, isAdvised } from './case-units.tsx';
import { StandingWord } from './standing.tsx';
import { directiveTexts as texts } from './texts.ts';
import './directive.css';

/** One case: what was said, who does it, how far it is, what happened, and at the foot the next step. */
export function CaseDrawer(props: OwnDrawerProps) {
  const { id, answer, frame, onClose, parts } = props;
  const record = answer.record as unknown as Case;
  const { data } = useCall('directive.case', { id });
  const labelOf = labelsFrom(answer.labels, data?.labels);
  return (
    <Drawer
      {...frame}
      state={
        <>
          <StandingWord standing={record.standing} />
          {record.confidential && <Tag kind="line">{texts.facts.confidential}</Tag>}
        </>
      }
      onClose={onClose}
      onPrint={() => void makePaper({ paper: 'directiveList', records: [id], withheld: record.confidential })}
      actions={record.removed ? parts.actions : <CaseFoot key={id} {...props} record={record} about={data} />}
    >
      {parts.heading}
      <CaseFacts record={record} labelOf={labelOf} advised={isAdvised(data)} />
      {data && <CaseUnits units={data.units} />}
      <div className="case-past">{data && <CaseTimeline entries={data.timeline} />}</div>
      {parts.attachments}
      {record.removed && parts.history}
    </Drawer>
  );
}
