import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { isComposing } from '#renderer/parts/input/composing.ts';
import { focusIn, useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { matchesKeys } from '#renderer/parts/keys/keys.ts';
import { Threshold } from '#renderer/shell/frame/threshold.tsx';
import type { OfficeStatus } from '#shared/contract/office-operations.ts';
import { AdminStep } from './admin-step.tsx';
import { type EntryField, type FormStep, officeEntryOf, stepFields } from './entry.ts';
import { KeyStep } from './key-step.tsx';
import { OfficeStep } from './office-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { StepEnd } from './step-end.tsx';
import { Steps, stepNames } from './steps.tsx';
import { firstRunTexts as texts } from './texts.ts';
import { type StepFields, useEntry } from './use-first-run.ts';
import './first-run.css';

const formSteps = Object.keys(stepFields) as FormStep[];

/** The first start: where the data lies, whose it is, who manages it, and the key that opens it when all else fails. */
export function FirstRun({ office }: { office: OfficeStatus }) {
  const [step, setStep] = useState<FormStep>('place');
  const { fields, refuse, leftIn, judgeStep } = useEntry(office.suggestedFolder);
  const { entry } = fields;
  const creation = useMutation({
    mutationFn: () => call('office.create', officeEntryOf(entry)),
    onError: (error) => {
      const refusal = refused(error);
      if (refusal.code !== 'place' && refusal.code !== 'full' && refusal.code !== 'busy') return;
      refuse('folder', refusal.message);
      setStep('place');
    },
  });

  if (creation.data)
    return (
      <Threshold
        wide
        aside={<Steps current="key" entry={entry} />}
        title={texts.key.title}
        sentence={texts.step(4, stepNames.length, texts.key.sentence)}
      >
        <KeyStep {...creation.data} officeName={entry.officeName} />
      </Threshold>
    );

  const at = formSteps.indexOf(step);
  const missing = leftIn(step);
  const next = (form: HTMLElement | null): void => {
    if (creation.isPending) return;
    judgeStep(step);
    const following = formSteps[at + 1];
    if (missing[0]) focusIn(form, selectorOf(missing[0]));
    else if (following) setStep(following);
    else creation.mutate();
  };
  const before = formSteps[at - 1];

  return (
    <Threshold
      wide
      aside={<Steps current={step} entry={entry} />}
      title={texts[step].title}
      sentence={texts.step(at + 1, stepNames.length, texts[step].sentence)}
    >
      <StepForm
        key={step}
        step={step}
        office={office}
        fields={fields}
        missing={missing.length}
        busy={creation.isPending}
        refused={creation.error ? refused(creation.error).message : undefined}
        onBack={before && (() => setStep(before))}
        onNext={next}
      />
    </Threshold>
  );
}

/** Where one has to go to put a field right. */
function selectorOf(field: EntryField): string {
  if (field === 'county') return '.select-button';
  return field === 'units' ? '.unit-cell' : `[name=${field}]`;
}

interface StepFormProps {
  step: FormStep;
  office: OfficeStatus;
  fields: StepFields;
  missing: number;
  busy: boolean;
  refused: string | undefined;
  onBack: (() => void) | undefined;
  onNext: (form: HTMLElement | null) => void;
}

function StepForm({ step, office, fields, missing, busy, refused: sentence, onBack, onNext }: StepFormProps) {
  const form = useFocusFirst<HTMLFormElement>('.field input');
  const next = (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onNext(form.current);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={next}
      // Before the button or list that has the focus takes its Enter.
      onKeyDownCapture={(event) => !isComposing(event) && matchesKeys(event, texts.keys) && next(event)}
    >
      {step === 'place' && <PlaceStep office={office} fields={fields} />}
      {step === 'office' && <OfficeStep fields={fields} />}
      {step === 'admin' && <AdminStep fields={fields} refused={sentence} />}
      <StepEnd
        left={missing}
        verb={step === 'admin' ? texts.admin.create : texts.next}
        busy={busy}
        onBack={onBack}
        onNext={() => onNext(form.current)}
      />
    </form>
  );
}
