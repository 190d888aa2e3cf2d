import { sourceTexts as texts } from './texts.ts';
import './importing.css';

export type ImportStep = keyof typeof texts.steps;

const steps = Object.entries(texts.steps);

/** How far it has come: the file, its columns, the rows. */
export function ImportSteps({ now }: { now: ImportStep }) {
  const place = steps.findIndex(([id]) => id === now);
  return (
    <ol className="import-steps" aria-label={texts.stepsLabel}>
      {steps.map(([id, label], at) => (
        <li key={id} className={at < place ? 'done' : ''} aria-current={at === place ? 'step' : undefined}>
          <i>{at + 1}</i>
          {label}
        </li>
      ))}
    </ol>
  );
}
