import { Copy } from 'lucide-react';
import { Fragment } from 'react';
import { guarded } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import type { Day } from '#shared/base/day.ts';
import type { FigureAnswer } from '#shared/contract/figure-operations.ts';
import { Figure } from './provenance.tsx';
import { figuresTexts as texts } from './texts.ts';
import type { Answers } from './use-figures.ts';

/** What is printed only where there is any. */
const onlySome = new Set(['directive.merged', 'directive.transferred', 'directive.overdue']);

const order = [
  'directive.given',
  'directive.releasedShare',
  'directive.merged',
  'directive.transferred',
  'directive.continued',
  'directive.overdue',
];

const isSaid = ({ name, numerator, denominator }: FigureAnswer): boolean =>
  name === 'directive.given' || (denominator !== 0 && !(onlySome.has(name) && numerator === 0));

/** Clauses of the sentence as offices print it. */
export function clausesOf(answers: Answers): FigureAnswer[][] {
  const cases = order.flatMap((name) => answers.get(name) ?? []).filter(isSaid);
  const meetings = answers.get('meeting.held');
  return [cases, ...(meetings && Number(meetings.numerator) > 0 ? [[meetings]] : [])];
}

export const wordsOf = (clauses: readonly (readonly FigureAnswer[])[]): string =>
  clauses.map((clause) => `${clause.map(({ sentence }) => sentence).join(texts.comma)}${texts.stop}`).join('');

/** A number keeps the mark behind it, so that no line begins with one. */
const numbers = /(\d+(?:案|件|次|%)[，。]?)/;

/** The sentence as it is printed; every number opens where it comes from. */
export function FiguresSentence({ answers, known }: { answers: Answers; known: Day | undefined }) {
  const clauses = clausesOf(answers);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(wordsOf(clauses));
    showNotice({ text: texts.copied });
  };
  return (
    <div className="figures-said">
      <p className="figures-sentence">
        {clauses.map((clause) => (
          <Fragment key={clause[0]?.name}>
            {clause.map((answer, at) => (
              <Said
                key={answer.name}
                answer={answer}
                mark={at === clause.length - 1 ? texts.stop : texts.comma}
                known={known}
              />
            ))}
          </Fragment>
        ))}
      </p>
      <Button small icon={Copy} onPress={() => guarded(copy())}>
        {texts.copy}
      </Button>
    </div>
  );
}

/** Beside its share stands the number that it is the share of. */
const labelOf = ({ label, unit }: FigureAnswer, text: string): string =>
  unit === '%' && !text.endsWith('%') ? texts.columns.released : label;

function Said({ answer, mark, known }: { answer: FigureAnswer; mark: string; known: Day | undefined }) {
  const pieces = `${answer.sentence}${mark}`.split(numbers).map((text, at) => ({ text, isNumber: at % 2 === 1 }));
  return pieces.map(({ text, isNumber }) => {
    if (!isNumber) return <Fragment key={text}>{text}</Fragment>;
    const number = text.replace(/[，。]$/, '');
    return (
      <span key={text} className="nw">
        <Figure answer={answer} known={known} place="text" label={labelOf(answer, number)}>
          {number}
        </Figure>
        {text.slice(number.length)}
      </span>
    );
  });
}
