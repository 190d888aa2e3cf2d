import type { ReactNode } from 'react';
import { Mark, type MarkName } from '#renderer/parts/marks/mark.tsx';
import { OfficeMark } from '#renderer/parts/marks/office-mark.tsx';
import { frameTexts } from './texts.ts';
import './threshold.css';

type ThresholdProps = {
  /** Steps or ThresholdFacts, on the desk. */
  aside?: ReactNode;
  title: string;
  /** Under the title: the day, 「第2步，共4步」. */
  sentence?: ReactNode;
  /** A form of several columns. */
  wide?: boolean;
  children: ReactNode;
};

/** Before one is in: the desk with the mark at the left, one sheet at the right. */
export function Threshold({ aside, title, sentence, wide, children }: ThresholdProps) {
  return (
    <div className="threshold">
      <div className="title" />
      <aside className="spine">
        <div className="brand">
          <OfficeMark size={44} />
          <div>
            <strong>{frameTexts.product}</strong>
            <p>{frameTexts.motto}</p>
          </div>
        </div>
        {aside}
      </aside>
      <main className={`threshold-sheet scroll${wide ? ' wide' : ''}`}>
        <div className="threshold-form">
          <h1>{title}</h1>
          {sentence && <p className="sub threshold-day">{sentence}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}

export type Step = { id: string; label: string; sentence: ReactNode };

type StepPlace = 'done' | 'now' | 'later';

const stepMarks: Record<StepPlace, MarkName> = { done: 'released', now: 'asked', later: 'ongoing' };

/** The way through first start: done, here, to come. */
export function ThresholdSteps({ steps, current }: { steps: readonly Step[]; current: string }) {
  const here = steps.findIndex((step) => step.id === current);
  return (
    <ol className="steps">
      {steps.map((step, at) => {
        const where = stepPlace(at, here);
        return (
          <li key={step.id} className={where} aria-current={where === 'now' ? 'step' : undefined}>
            <i>
              <Mark name={stepMarks[where]} />
            </i>
            <b>{step.label}</b>
            <span className="code">{step.sentence}</span>
          </li>
        );
      })}
    </ol>
  );
}

function stepPlace(at: number, here: number): StepPlace {
  if (at === here) return 'now';
  return at < here ? 'done' : 'later';
}

export type ThresholdFact = { label: string; value: ReactNode; code?: boolean };

export function ThresholdFacts({ facts }: { facts: readonly ThresholdFact[] }) {
  return (
    <dl className="desk-facts">
      {facts.map(({ label, value, code }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={code ? 'code' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
