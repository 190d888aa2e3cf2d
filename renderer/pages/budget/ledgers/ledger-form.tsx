import type { ReactNode } from 'react';
import { callNamed } from '#renderer/data/client.ts';
import { FilesEntry } from '#renderer/data/files-entry.tsx';
import { findRecords } from '#renderer/data/find-records.ts';
import { useChosenLabels } from '#renderer/data/use-chosen-labels.ts';
import { type Kept, useKept } from '#renderer/data/use-kept.ts';
import { useSaving } from '#renderer/data/use-saving.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { saveKeys, savingByKeys } from '#renderer/parts/keys/save-keys.ts';
import { FieldInput } from '#renderer/parts/register/field-input.tsx';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import type { Made } from '#shared/contract/directive-answers.ts';
import type { Field } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import { emptyValue } from '#shared/language/schema.ts';
import { type Checking, useCheck } from '../acts/use-check.ts';
import { CheckPart } from './check-part.tsx';
import { formTexts as texts } from './form-texts.ts';
import { type FormValues, fileIds, wantingIn } from './form-values.ts';
import './ledgers.css';

export interface LedgerFormShape {
  of: Register;
  operation: string;
  title: string;
  verb: string;
  /** Fields of the register that are asked first: the office's judgement stands below them. */
  fields: readonly string[];
  more?: readonly string[];
  required: readonly string[];
  proposed: FormValues;
  /** What the operation takes, beside the files. */
  input: (values: FormValues) => Record<string, unknown>;
  /** Why it cannot be sent yet, beside blank fields. */
  blocked?: (values: FormValues) => string | undefined;
  made: (values: FormValues) => string;
  files: string;
  /** Before the fields. */
  head?: (kept: Kept<FormValues>) => ReactNode;
  /** What the office is asked while one types; what it blocks is not sent. */
  wish?: (values: FormValues) => object | undefined;
}

const noLabel = (): string => '';

/** A new entry in a ledger, sent by its own operation; what is typed is kept as a draft. */
export function LedgerForm({
  shape,
  onClose,
  onMade,
}: Pick<OwnFormProps, 'onClose' | 'onMade'> & { shape: LedgerFormShape }) {
  const { of } = shape;
  const kept = useKept<FormValues>(`${of.name} new`, shape.proposed);
  const { value, broken, problems, restored } = kept;
  const form = useFocusFirst<HTMLDivElement>('.fields input:not([type=radio]), .fields textarea');
  const wanting = wantingIn(of, shape.required, value);
  const checking = useCheck('control.check', broken ? undefined : shape.wish?.(value));
  const blocked = whyNot(shape, value, wanting, checking);
  const stopped = broken || blocked !== undefined;
  const { busy, submit } = useSaving({
    kept,
    what: stopped ? undefined : value,
    work: (values) => callNamed<Made>(shape.operation, { ...shape.input(values), files: fileIds(values) }),
    said: () => shape.made(value),
    onDone: ({ ids: [id] }) => (id === undefined ? onClose() : onMade(id)),
    aloud: true,
  });
  const leave = (): void => {
    kept.clear();
    onClose();
  };
  return (
    <Drawer
      title={shape.title}
      onClose={onClose}
      actions={
        <div className="entry-acts">
          <p className="small dim">{blocked ?? (restored ? texts.restored : '')}</p>
          <div className="row">
            <span className="grow" />
            <Button onPress={leave}>{texts.leave}</Button>
            <Button rank="primary" keys={saveKeys} busy={busy} disabled={stopped} onPress={submit}>
              {shape.verb}
            </Button>
          </div>
        </div>
      }
    >
      <div ref={form} className="fields entry" onKeyDownCapture={savingByKeys(submit)}>
        {shape.head?.(kept)}
        <FormFields shape={shape} names={shape.fields} kept={kept} />
        <CheckPart answer={checking.answer} />
        {shape.more && <FormFields shape={shape} names={shape.more} kept={kept} />}
        <FilesEntry label={shape.files} value={value.files ?? []} onChange={(files) => kept.set({ files })} />
        {problems.files !== undefined && <p className="small neg">{problems.files}</p>}
      </div>
    </Drawer>
  );
}

/** In words: what is not filled in, what the subject itself wants, what the law closes. */
function whyNot(
  shape: LedgerFormShape,
  values: FormValues,
  wanting: readonly string[],
  { answer }: Checking,
): string | undefined {
  if (wanting.length > 0) return texts.needs(wanting.join(texts.and));
  return shape.blocked?.(values) ?? (answer?.blocked === true ? texts.closed : undefined);
}

interface FormFieldsProps {
  shape: LedgerFormShape;
  names: readonly string[];
  kept: Kept<FormValues>;
}

function FormFields({ shape: { of, required }, names, kept }: FormFieldsProps) {
  const { value, problems } = kept;
  const asked = names.flatMap((name): [string, Field][] => {
    const field = of.fields[name];
    return field ? [[name, { ...field, required: required.includes(name) }]] : [];
  });
  const labelOf = useChosenLabels({ ...of, fields: Object.fromEntries(asked) }, value, noLabel);
  return (
    <div className="fields two entry-fields">
      {asked.map(([name, field]) => (
        <div key={name} className={isWide(field) ? 'whole' : undefined}>
          <FieldInput
            name={name}
            field={field}
            value={value[name] ?? emptyValue(field)}
            onChange={kept.reads(name)}
            error={problems[name]}
            labelOf={labelOf}
            find={findRecords}
          />
        </div>
      ))}
    </div>
  );
}

const wideKinds = new Set(['longText', 'reference', 'choice']);
/** Long texts and what is chosen take a line of their own. */
const isWide = ({ kind, limits }: Field): boolean => wideKinds.has(kind) || (limits?.length ?? 0) > 100;
