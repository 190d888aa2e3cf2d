import { useMay } from '#renderer/data/office.ts';
import { makePaper } from '#renderer/data/papers.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { type Question, QuestionFacts } from './question-facts.tsx';
import { QuestionFoot } from './question-foot.tsx';
import './question.css';

/** One question: asked, answered there, promised, answered in writing, and at the foot the next step. */
export function QuestionDrawer(props: OwnDrawerProps) {
  const { id, answer, frame, onClose, parts } = props;
  const record = answer.record as unknown as Question;
  const prints = useMay('export');
  return (
    <Drawer
      {...frame}
      onPrint={prints && record.written ? () => void makePaper({ paper: 'answer', id }) : undefined}
      onClose={onClose}
      actions={record.removed ? parts.actions : <QuestionFoot key={id} {...props} record={record} />}
    >
      {parts.heading}
      <QuestionFacts record={record} labelOf={labelsFrom(answer.labels)} />
      {parts.attachments}
      {parts.history}
    </Drawer>
  );
}
