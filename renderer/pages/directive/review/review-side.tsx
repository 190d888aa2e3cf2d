import { type KeyboardEvent, useEffect, useRef } from 'react';
import { findRecords } from '#renderer/data/find-records.ts';
import { useCall } from '#renderer/data/queries.ts';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { isComposing } from '#renderer/parts/input/composing.ts';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import type { AnyRecord } from '#shared/language/register.ts';
import { type Case, CaseFacts } from '../case-facts.tsx';
import { CaseTimeline } from '../case-timeline.tsx';
import { CaseUnits, isAdvised } from '../case-units.tsx';
import { StandingWord } from '../standing.tsx';
import { type ReviewLine, reviewChoices } from './review-entry.ts';
import { reviewTexts as texts } from './texts.ts';
import '#renderer/parts/steps/steps.css';

interface ReviewSideProps {
  row: AnyRecord;
  labelOf: LabelOf;
  line: ReviewLine;
  onLine: (line: ReviewLine) => void;
  onStep: (by: 1 | -1) => void;
}

/** The case in hand: what is known of it, and what is ruled. */
export function ReviewSide({ row, labelOf, line, onLine, onStep }: ReviewSideProps) {
  const { data } = useCall('directive.case', { id: row.id });
  return (
    <aside className="drawer right" aria-label={String(row.number ?? '')}>
      <header className="drawer-head">
        <b className="code nw">{String(row.number ?? '')}</b>
        <StandingWord standing={row.standing} />
      </header>
      <div className="drawer-body scroll">
        <h2>{String(row.content)}</h2>
        <CaseFacts record={row as unknown as Case} labelOf={labelOf} advised={isAdvised(data)} />
        {data && <CaseUnits units={data.units} />}
        <div className="case-past">{data && <CaseTimeline entries={data.timeline} />}</div>
      </div>
      <footer className="drawer-acts step">
        <ReviewFields line={line} onLine={onLine} onStep={onStep} except={row.id} />
      </footer>
    </aside>
  );
}

type FieldsProps = Pick<ReviewSideProps, 'line' | 'onLine' | 'onStep'> & { except: string };

function ReviewFields({ line, onLine, onStep, except }: FieldsProps) {
  const { decision } = line;
  const box = useRef<HTMLDivElement>(null);
  // What a decision asks for comes next; without such a question the hands stay in the remark.
  const before = useRef(decision);
  useEffect(() => {
    const asks = decision === 'extend' || decision === 'merge' || decision === 'transfer';
    const asked = asks && before.current !== decision;
    before.current = decision;
    const place = asked ? '.review-asked input' : 'input[name=remark]';
    box.current?.querySelector<HTMLInputElement>(place)?.focus();
  }, [decision]);
  const toRemark = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || isComposing(event)) return;
    box.current?.querySelector<HTMLInputElement>('input[name=remark]')?.focus();
  };
  const walk = (event: KeyboardEvent): void => {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    onStep(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <div ref={box} className="review-fields">
      <div className="row">
        <b>{texts.decision}</b>
        <span className="grow" />
        {decision !== null && (
          <LinkButton onPress={() => onLine({ ...line, decision: null })}>{texts.clear}</LinkButton>
        )}
      </div>
      <Segmented
        label={texts.decision}
        segments={reviewChoices}
        value={decision}
        onChange={(next) => onLine({ ...line, decision: next })}
      />
      <div className="review-asked" onKeyDownCapture={decision === 'merge' ? undefined : toRemark}>
        {decision === 'extend' && (
          <DayField
            label={texts.dueOn}
            required
            value={line.dueOn}
            onChange={(dueOn) => onLine({ ...line, dueOn })}
            reserve={false}
          />
        )}
        {decision === 'merge' && (
          <ReferenceField
            label={texts.into}
            required
            value={line.into}
            onChange={(into) => onLine({ ...line, into })}
            find={async (text) => (await findRecords('directive', text)).filter(({ id }) => id !== except)}
            reserve={false}
          />
        )}
        {decision === 'transfer' && (
          <TextField
            label={texts.plan}
            required
            value={line.planName}
            onChange={(planName) => onLine({ ...line, planName })}
            maxLength={200}
            reserve={false}
          />
        )}
      </div>
      <TextField
        label={texts.remark}
        name="remark"
        value={line.text}
        onChange={(text) => onLine({ ...line, text })}
        onKey={walk}
        maxLength={4000}
        reserve={false}
      />
    </div>
  );
}
