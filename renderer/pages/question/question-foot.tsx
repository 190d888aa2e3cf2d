import { GiveDirective } from '#renderer/data/give-directive.tsx';
import { RecordMore } from '#renderer/data/record-more.tsx';
import { RecordStep } from '#renderer/data/record-step.tsx';
import { useChosenStep } from '#renderer/data/wanted-step.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps } from '#renderer/parts/register/own-ways.ts';
import { LentMenu, StepsRow } from '#renderer/parts/steps/steps-row.tsx';
import type { Question } from './question-facts.tsx';
import { stepFields, stepRoles, stepsOf } from './steps.ts';
import { questionTexts as texts } from './texts.ts';

export interface QuestionFootProps extends OwnDrawerProps {
  record: Question;
}

/** The next step of a question; everything else is one press away. */
export function QuestionFoot(props: QuestionFootProps) {
  const { of, record, answer, onEdit } = props;
  const { today } = useOfficeDays();
  const [chosen, setChosen] = useChosenStep(record.id);
  const mayFill = onEdit !== undefined;
  const steps = stepsOf(record, answer.moves, mayFill);
  const likeliest = steps.find(({ lent }) => lent !== true);
  const here = steps.find(({ id }) => id === chosen) ?? (chosen === null ? undefined : likeliest);
  const more = <RecordMore {...props} />;
  if (here === undefined) {
    const nothing = record.state === 'closed' ? texts.none : texts.waits;
    return (
      <StepsRow
        steps={steps}
        onChoose={setChosen}
        others={more}
        say={steps.every(({ lent }) => lent === true) ? nothing : undefined}
      />
    );
  }
  const shared = {
    takeFocus: here.id === chosen,
    others: (
      <>
        <LentMenu steps={steps} onChoose={setChosen} />
        {more}
      </>
    ),
    onLeave: steps.length > 1 ? () => setChosen(null) : undefined,
    onDone: () => setChosen(undefined),
  };
  if (here.id === 'give')
    return (
      <GiveDirective
        key={here.id}
        of={`question ${record.id}`}
        title={texts.givePromise}
        note={texts.giveNote}
        proposed={{ content: record.promise ?? '', leads: record.units, cos: [], dueOn: null }}
        source={{
          source: 'question',
          question: record.id,
          meeting: record.meeting,
          givenOn: record.askedOn,
        }}
        labelOf={labelsFrom(answer.labels)}
        {...shared}
      />
    );
  const role = here.lent ? (stepRoles[here.id] ?? 'handler') : undefined;
  return (
    <RecordStep
      key={here.id}
      of={of}
      answer={answer}
      move={here.id}
      title={here.label}
      verb={here.label}
      fields={stepFields[here.id] ?? []}
      mayFill={mayFill}
      proposed={here.id === 'deliver' ? { answeredOn: today } : {}}
      lent={role && { role }}
      {...shared}
    />
  );
}
