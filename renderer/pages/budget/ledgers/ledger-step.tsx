import type { ReactNode } from 'react';
import { type CallOptions, call, callNamed } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { takeStep } from '#renderer/data/take-step.ts';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { noticeWritten, savedAt } from '#renderer/data/written.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { showNotice } from '#renderer/parts/float/toast-queue.ts';
import { problemOf, typedInto } from '#renderer/parts/register/entry.ts';
import { FieldInput } from '#renderer/parts/register/field-input.tsx';
import { type FindRecords, type LabelOf, labelsFrom } from '#renderer/parts/register/names.ts';
import { textKey } from '#shared/base/text-key.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import type { Field } from '#shared/language/field.ts';
import { titleOf } from '#shared/language/record.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { inputOf, lentRole, missingIn, type OpenStep, type StepPlan, type Values } from './step-plan.ts';
import { stepTexts as texts } from './texts.ts';

interface LedgerStepProps {
  of: Register;
  answer: GetAnswer;
  step: OpenStep;
  takeFocus: boolean;
  others: ReactNode;
  onLeave: (() => void) | undefined;
  onDone: () => void;
}

/** One step of a record of a ledger: what it asks, and its verb. */
export function LedgerStep({ of, answer, step, takeFocus, others, onLeave, onDone }: LedgerStepProps) {
  const { plan } = step;
  const { record } = answer;
  const { today } = useOfficeDays();
  const kept = useRecordEntry(`${of.name} ${record.id} ${plan.name}`);
  const { entry } = kept;
  const values: Values = { ...plan.proposed?.(record, today), ...entry.values };
  const labelOf = useChosenLabels({ ...of, fields: plan.fields }, values, labelsFrom(answer.labels));
  const missing = missingIn(plan, values);
  const take = (options: CallOptions): Promise<boolean> =>
    takeStep({
      kept,
      take: async () => {
        const input = { id: record.id, version: record.version, ...inputOf(plan, values) };
        return (await callNamed<Made>(`${of.name}.${plan.name}`, input, options)).position;
      },
      said: (position) => sayDone(plan, texts.stepped(shortTitle(of, record), plan.done), position),
      onDone,
    });
  const set =
    (name: string) =>
    (value: unknown, problem?: string): void =>
      kept.setEntry(typedInto(entry, name, value, problem));
  return (
    <LentStep
      title={plan.label}
      note={plan.note?.(record)}
      lent={step.lent && lentRole(plan, record)}
      verb={plan.verb}
      blocked={missing.length > 0 ? texts.needs(plan.verb, missing.join(texts.and)) : undefined}
      wanting={Object.keys(entry.problems).length > 0}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={take}
    >
      {Object.keys(plan.fields).length > 0 && (
        <div className="fields two">
          {Object.entries(plan.fields).map(([name, field]) => (
            <div key={name} className={isWide(field) ? 'whole' : undefined}>
              <StepField
                name={name}
                field={field}
                plan={plan}
                record={record}
                values={values}
                error={problemOf(entry, name)}
                labelOf={labelOf}
                onChange={set(name)}
              />
            </div>
          ))}
        </div>
      )}
    </LentStep>
  );
}

interface StepFieldProps {
  name: string;
  field: Field;
  plan: StepPlan;
  record: AnyRecord;
  values: Values;
  error: string | undefined;
  labelOf: LabelOf;
  onChange: (value: unknown, problem?: string) => void;
}

function StepField({ name, field, plan, record, values, error, labelOf, onChange }: StepFieldProps) {
  return (
    <FieldInput
      name={name}
      field={field}
      value={values[name] ?? emptyValue(field)}
      onChange={onChange}
      error={error}
      labelOf={labelOf}
      find={name === 'budget' && plan.budgets ? budgetsFor(plan.budgets, record, values) : findRecords}
    />
  );
}

/** Offers only the budgets that will do. */
const budgetsFor =
  (fits: NonNullable<StepPlan['budgets']>, record: AnyRecord, values: Values): FindRecords =>
  async (_register, typed) => {
    const { budgets } = await call('budget.years', {});
    return fits(budgets, record, values)
      .filter(({ name }) => textKey(name).includes(textKey(typed)))
      .map(({ id, name }) => ({ id, label: name }));
  };

const wideKinds = new Set(['longText', 'choice', 'reference', 'flag']);
/** Long texts and what is chosen take a line of their own. */
const isWide = ({ kind, limits }: Field): boolean => wideKinds.has(kind) || (limits?.length ?? 0) > 100;

const longest = 24;

/** The title as a notice of one line can say it. */
function shortTitle(of: Register, record: AnyRecord): string {
  const title = titleOf(of, record);
  return title.length > longest ? `${title.slice(0, longest)}…` : title;
}

/** What nothing takes back has no way back in its notice. */
function sayDone({ lasting }: StepPlan, text: string, position: number): void {
  if (lasting !== true) {
    noticeWritten(text, position);
    return;
  }
  savedAt.set(new Date());
  showNotice({ text });
}
