import type { ReactNode } from 'react';
import { problemOf, typedInto } from '#renderer/parts/register/entry.ts';
import { FieldInput } from '#renderer/parts/register/field-input.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { GetAnswer } from '#shared/contract/register-operations.ts';
import { titleOf } from '#shared/language/record.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import { type CallOptions, registerCalls } from './client.ts';
import type { Decider } from './deciders.ts';
import { findRecords } from './find-records.ts';
import { LentStep } from './lent-step.tsx';
import { takeStep } from './take-step.ts';
import { dataTexts } from './texts.ts';
import { useChosenLabels } from './use-chosen-labels.ts';
import { useRecordEntry } from './use-record-entry.ts';
import { noticeWritten } from './written.ts';

type Values = Readonly<Record<string, unknown>>;

export interface RecordStepProps {
  of: Register;
  answer: GetAnswer;
  /** A move of the register; without one the step only fills fields. */
  move?: string | undefined;
  title: string;
  verb: string;
  /** Asked at the step; left out where the account may not fill them. */
  fields: readonly string[];
  mayFill: boolean;
  /** What the fields hold before anybody typed. */
  proposed?: Values;
  note?: ReactNode;
  lent?: Decider | undefined;
  takeFocus?: boolean | undefined;
  others?: ReactNode;
  onLeave?: (() => void) | undefined;
  onDone: () => void;
  /** Read before the fields. */
  children?: ReactNode;
}

/** One step of a record: the fields it needs, then its move. What is missing is said in words. */
export function RecordStep(props: RecordStepProps) {
  const { of, answer, move, title, verb, fields, mayFill, proposed = {}, note, lent, others, onLeave, onDone } = props;
  const { record } = answer;
  const kept = useRecordEntry(`${of.name} ${record.id} ${move ?? verb}`);
  const { entry } = kept;
  const typed = { ...openProposals(record, proposed), ...entry.values };
  const labelOf = useChosenLabels(of, typed, labelsFrom(answer.labels));
  const values = { ...record, ...typed };
  const set =
    (name: string) =>
    (value: unknown, problem?: string): void =>
      kept.setEntry(typedInto(entry, name, value, problem));
  const run = (options: CallOptions): Promise<boolean> =>
    takeStep({
      kept,
      take: () => make({ of, record, move, patch: mayFill ? typed : {}, options }),
      said: (position) => noticeWritten(dataTexts.stepped(titleOf(of, record), verb), position),
      onDone,
    });
  return (
    <LentStep
      title={title}
      lent={lent}
      note={note}
      verb={verb}
      blocked={move === undefined ? missing(of, verb, fields, values) : whyNot(of, move, values)}
      wanting={Object.keys(entry.problems).length > 0}
      takeFocus={props.takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={run}
    >
      {props.children}
      {mayFill && fields.length > 0 && (
        <div className="fields two">
          {fields.map((name) => {
            const field = of.fields[name];
            if (!field) return null;
            return (
              <div key={name} className={isWide(field.kind) || fields.length === 1 ? 'whole' : undefined}>
                <FieldInput
                  name={name}
                  field={field}
                  value={values[name]}
                  onChange={set(name)}
                  error={problemOf(entry, name)}
                  labelOf={labelOf}
                  find={findRecords}
                />
              </div>
            );
          })}
        </div>
      )}
    </LentStep>
  );
}

const isWide = (kind: string): boolean => ['longText', 'references'].includes(kind);

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A proposal stands only where nothing is filled in. */
const openProposals = (record: AnyRecord, proposed: Values): Values =>
  Object.fromEntries(Object.entries(proposed).filter(([name]) => isBlank(record[name])));

function missing(of: Register, verb: string, names: readonly string[], values: Values): string | undefined {
  const empty = names.filter((name) => isBlank(values[name]));
  if (empty.length === 0) return undefined;
  return refusalWords.moveNeeds(
    verb,
    empty.map((name) => of.fields[name]?.label ?? name),
  );
}

/** As the office will judge the move, with what is being typed. */
function whyNot(of: Register, name: string, values: Values): string | undefined {
  const move = of.options.moves?.[name];
  return missing(of, move?.label ?? '', move?.needs ?? [], values) ?? move?.when?.(values);
}

interface Stepped {
  of: Register;
  record: AnyRecord;
  move: string | undefined;
  patch: Values;
  options: CallOptions;
}

/** Fields and move are one change; where the move is somebody else's, the fields are still the account's own entry. */
async function make({ of, record, move, patch, options }: Stepped): Promise<number> {
  const { id } = record;
  if (move !== undefined && options.behalf === undefined)
    return (await registerCalls(of, options).move(move, { id, version: record.version, patch: { ...patch } })).position;
  let { version } = record;
  let position = 0;
  if (Object.keys(patch).length > 0) {
    const filled = await registerCalls(of).update({ id, version, patch: { ...patch } });
    ({ position } = filled);
    ({ version } = filled.record);
  }
  if (move === undefined) return position;
  return (await registerCalls(of, options).move(move, { id, version })).position;
}
