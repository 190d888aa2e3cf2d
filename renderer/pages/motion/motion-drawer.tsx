import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { type Motion, MotionFacts } from './motion-facts.tsx';
import { MotionFoot } from './motion-foot.tsx';
import { MotionReports } from './motion-reports.tsx';
import { motionTexts as texts } from './texts.ts';
import './motion.css';

/** One motion: what was proposed, what was resolved, how far it is, and at the foot the next step. */
export function MotionDrawer(props: OwnDrawerProps) {
  const { id, answer, frame, onClose, parts } = props;
  const record = answer.record as unknown as Motion;
  return (
    <Drawer
      {...frame}
      state={
        <>
          {frame.state}
          {record.confidential && <Tag kind="line">{texts.confidential}</Tag>}
        </>
      }
      onClose={onClose}
      actions={record.removed ? parts.actions : <MotionFoot key={id} {...props} record={record} />}
    >
      {parts.heading}
      <MotionFacts record={record} labelOf={labelsFrom(answer.labels)} />
      <MotionReports id={id} />
      {parts.attachments}
      {parts.history}
    </Drawer>
  );
}
