import { useState } from 'react';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import { memberField, type Operator, takesNoValue } from '#shared/language/condition-text.ts';
import type { Field } from '#shared/language/field.ts';
import { type Register, statesOf } from '#shared/language/register.ts';
import { conditionWords } from '#shared/words/conditions.ts';
import { type FilterLine, filterFields, kindOf, operatorsFor } from './conditions.ts';
import { FieldInput } from './field-input.tsx';
import type { FindRecords, LabelOf } from './names.ts';
import { registerTexts } from './texts.ts';

interface FilterEditorProps {
  of: Register;
  seen: (name: string, field: Field) => boolean;
  /** The line being changed, or undefined for a new one. */
  line: FilterLine | undefined;
  onApply: (line: FilterLine) => void;
  onLeave: () => void;
  labelOf: LabelOf;
  find: FindRecords;
  /** A reference chosen here has a title that no answer brought yet. */
  onNamed: (register: string, id: string, label: string) => void;
}

/** Field, operator, value: a condition put together by choosing. */
export function FilterEditor(props: FilterEditorProps) {
  const { of, seen, line, onApply, onLeave } = props;
  const fields = filterFields(of, seen);
  const [field, setField] = useState(line?.field ?? fields[0]?.name ?? '');
  const operators = operatorsFor(of, field);
  const [asked, setIs] = useState<Operator>(line?.is ?? 'contains');
  const is = operators.includes(asked) ? asked : (operators[0] ?? 'contains');
  const [value, setValue] = useState<FilterLine['value']>(line?.value ?? null);
  const [problem, setProblem] = useState<string>();
  const ready = takesNoValue(is) || (!problem && value !== null && !(Array.isArray(value) && value.length === 0));
  const apply = (): void => onApply({ field, is, value: takesNoValue(is) ? null : value });
  useShortcut('Enter', apply, ready);
  const pickField = (name: string): void => {
    setField(name);
    setValue(kindOf(of, name) === 'flag' ? true : null);
    setProblem(undefined);
  };
  return (
    <Dialog
      isOpen
      title={registerTexts.condition}
      verb={registerTexts.apply}
      onDo={apply}
      keys="Enter"
      disabled={!ready}
      leave={registerTexts.back}
      onLeave={onLeave}
    >
      <div className="fields">
        <ChoiceField
          label={registerTexts.field}
          as="list"
          value={field}
          onChange={pickField}
          choices={fields.map(({ name, label }) => ({ id: name, label }))}
          reserve={false}
        />
        {operators.length > 1 && (
          <ChoiceField
            label={registerTexts.operator}
            value={is}
            onChange={setIs}
            choices={operators.map((one) => ({ id: one, label: conditionWords.operators[one] }))}
            reserve={false}
          />
        )}
        {!takesNoValue(is) && (
          <ValueInput
            {...props}
            key={`${field} ${is}`}
            name={field}
            value={value}
            onValue={(next, said) => {
              setValue(next as FilterLine['value']);
              setProblem(said);
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

interface ValueInputProps extends FilterEditorProps {
  name: string;
  value: unknown;
  onValue: (value: unknown, problem?: string) => void;
}

function ValueInput({ of, name, value, onValue, labelOf, find, onNamed }: ValueInputProps) {
  const field = of.fields[name];
  const offered = name === 'state' ? statesOf(of) : field?.choices;
  if (offered) return <Members offered={offered} value={value} onValue={onValue} />;
  if (!field) return null;
  const asked: Field = { ...memberField(field), required: false, label: registerTexts.value, help: '' };
  const several = field.kind === 'reference' || field.kind === 'references';
  const shown: Field = several ? { ...asked, kind: 'references' } : asked;
  const findNamed: FindRecords = async (register, text) => {
    const found = await find(register, text);
    for (const one of found) onNamed(register, one.id, one.label);
    return found;
  };
  const plain = shown.kind === 'longText' ? { ...shown, kind: 'text' as const } : shown;
  return <FieldInput name="value" field={plain} value={value} onChange={onValue} labelOf={labelOf} find={findNamed} />;
}

function Members({
  offered,
  value,
  onValue,
}: {
  offered: Readonly<Record<string, string>>;
  value: unknown;
  onValue: (value: unknown) => void;
}) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <fieldset className="field choices">
      <legend>{registerTexts.value}</legend>
      <div className="choices-row">
        {Object.entries(offered).map(([code, label]) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            onChange={(on) => onValue(on ? [...chosen, code] : chosen.filter((one) => one !== code))}
          >
            {label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
