import { useState } from 'react';
import { useSession } from '#renderer/data/office.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { mayEnter } from '#shared/indicator/reach.ts';
import type { RecordHead, Register } from '#shared/language/register.ts';
import { planMilestone } from '#shared/registers/plan-milestone.ts';
import { planMonth } from '#shared/registers/plan-month.ts';
import { PartForm } from './part-form.tsx';
import { PlanFoot } from './plan-foot.tsx';
import { PlanMilestones } from './plan-milestones.tsx';
import { PlanMonths } from './plan-months.tsx';
import { nextMonth, type Plan, usePlanParts } from './plan-parts.ts';
import { planTexts as texts } from './texts.ts';
import './plan.css';

interface Writing {
  of: Register;
  title: string;
  record: RecordHead | undefined;
}

const ended = new Set(['released', 'withdrawn']);

/** One plan: what it is, how far it is, and at the foot the next step. */
export function PlanDrawer(props: OwnDrawerProps) {
  const { id, answer, frame, onClose, parts } = props;
  const record = answer.record as unknown as Plan;
  const { today } = useOfficeDays();
  const { rights, units } = useSession();
  const { months, milestones } = usePlanParts(id);
  const [writing, setWriting] = useState<Writing>();
  const writes =
    !record.removed && !ended.has(record.state) && mayEnter({ rights: new Set(rights), units }, record.unit);
  if (writing) {
    const month = writing.of === planMonth ? { unit: record.unit, month: nextMonth(months, today) } : {};
    return <PartForm {...writing} plan={id} start={{ plan: id, ...month }} onDone={() => setWriting(undefined)} />;
  }
  const write = (of: Register, title: string) =>
    writes ? (one: RecordHead | undefined) => setWriting({ of, title, record: one }) : undefined;
  return (
    <Drawer
      {...frame}
      onClose={onClose}
      actions={record.removed ? parts.actions : <PlanFoot key={id} {...props} record={record} />}
    >
      {parts.heading}
      <PlanMonths months={months} onWrite={write(planMonth, texts.monthOf(record.name))} />
      <PlanMilestones milestones={milestones} onWrite={write(planMilestone, texts.milestoneOf(record.name))} />
      <section className="plan-part" aria-label={texts.facts}>
        <SectionHead title={texts.facts} />
        {parts.facts}
      </section>
      {parts.attachments}
      {parts.history}
    </Drawer>
  );
}
