import { useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { usePermits } from '#renderer/data/permits.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { NumberField } from '#renderer/parts/fields/number-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { useFocusFirst } from '#renderer/parts/input/focus-first.ts';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { isDated } from '#shared/figures/own-figure.ts';
import { figureStyles, stylesFor } from '#shared/figures/style.ts';
import type { Register } from '#shared/language/register.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { type Counting, countings } from '#shared/registers/own-figure.ts';
import { ConditionsPart } from './conditions-part.tsx';
import {
  type FieldChoice,
  fieldsOf,
  freshDraft,
  type OwnDraft,
  splitFields,
  summedFields,
  wishFrom,
} from './own-draft.ts';
import { ownTexts as texts } from './texts.ts';

interface OwnPanelProps {
  start: OwnDraft;
  /** Registers that may be counted. */
  registers: readonly Register[];
  taken: readonly string[];
  onLeave: () => void;
}

type Problems = Readonly<Record<string, string>>;

/** 自訂統計數: put together by choosing, from a list's condition or from scratch. */
export function OwnPanel({ start, registers, taken, onLeave }: OwnPanelProps) {
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<Problems>({});
  const [busy, setBusy] = useState(false);
  const panel = useFocusFirst<HTMLElement>('input');
  const of = registerNamed(draft.register);
  const change = (patch: Partial<OwnDraft>): void => setDraft({ ...draft, ...patch });
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const { position } = await call('ownFigure.define', wishFrom(draft));
      noticeWritten(texts.saved(draft.label), position);
      onLeave();
    } catch (error) {
      const refusal = refused(error);
      setProblems(refusal.facts.fields ?? {});
      noticeRefused(refusal);
      setBusy(false);
    }
  };
  if (!of) return null;
  const turnTo = (register: string): void => {
    const next = registerNamed(register);
    if (next) setDraft({ ...freshDraft({ of: next, taken }), label: draft.label });
  };
  const shared = { draft, of, problems, onChange: change };
  return (
    <section ref={panel} className="figures-own" aria-label={texts.add}>
      <SectionHead title={draft.id === undefined ? texts.fresh : texts.change(start.label)} />
      <div className="figures-own-fields">
        <TextField
          label={texts.label}
          help={texts.labelHelp}
          value={draft.label}
          onChange={(label) => change({ label })}
          maxLength={60}
          error={problems.label}
          required
        />
        <TextField
          label={texts.key}
          help={texts.keyHelp}
          value={draft.key}
          onChange={(key) => change({ key })}
          maxLength={60}
          readOnly={draft.id !== undefined}
          error={problems.key}
          code
          required
        />
        <ChoiceField
          label={texts.register}
          as="list"
          value={draft.register}
          onChange={turnTo}
          choices={registers.map(({ name, label }) => ({ id: name, label }))}
          readOnly={draft.id !== undefined}
          error={problems.register}
        />
      </div>
      <ConditionsPart
        label={texts.filter}
        of={of}
        lines={draft.filter}
        onLines={(filter) => change({ filter })}
        error={problems.filter}
      />
      <CountingPart {...shared} />
      <div className="figures-own-fields">
        <FieldsPart {...shared} />
      </div>
      <div className="row figures-own-acts">
        <Button rank="primary" onPress={() => void save()} busy={busy} disabled={draft.label.trim() === ''}>
          {texts.save}
        </Button>
        <Button onPress={onLeave}>{texts.leave}</Button>
      </div>
    </section>
  );
}

interface PartProps {
  draft: OwnDraft;
  of: Register;
  problems: Problems;
  onChange: (patch: Partial<OwnDraft>) => void;
}

function CountingPart({ draft, of, problems, onChange }: PartProps) {
  const { seen } = usePermits(of);
  return (
    <>
      <div className="figures-own-fields">
        <ChoiceField
          label={texts.counting}
          value={draft.counting}
          onChange={(counting) => onChange({ counting })}
          choices={(Object.keys(countings) as Counting[]).map((id) => ({ id, label: countings[id] }))}
        />
        {draft.counting === 'sum' && (
          <ChoiceField
            label={texts.sum}
            as="list"
            value={draft.sum}
            onChange={(sum) => onChange({ sum })}
            choices={summedFields(of, seen)}
            error={problems.sum}
          />
        )}
      </div>
      {draft.counting === 'share' && (
        <ConditionsPart
          label={texts.whole}
          help={texts.wholeHelp}
          of={of}
          lines={draft.whole}
          onLines={(whole) => onChange({ whole })}
          error={problems.whole}
        />
      )}
    </>
  );
}

/** Choices of a list, with the one that chooses nothing before them. */
const orNone = (choices: readonly FieldChoice[]): FieldChoice[] => [{ id: '', label: texts.none }, ...choices];

function FieldsPart({ draft, of, problems, onChange }: PartProps) {
  const { seen } = usePermits(of);
  const isShare = draft.counting === 'share';
  const unit = isShare ? '%' : draft.measure;
  const styles = stylesFor({ unit, measure: draft.measure, hasWhole: isShare });
  return (
    <>
      <ChoiceField
        label={texts.on}
        help={texts.onHelp}
        as="list"
        value={draft.on ?? ''}
        onChange={(on) => onChange({ on: on === '' ? null : on })}
        choices={orNone(fieldsOf(of, isDated, seen))}
        error={problems.on}
      />
      <ChoiceField
        label={texts.by}
        as="list"
        value={draft.by ?? ''}
        onChange={(by) => onChange({ by: by === '' ? null : by })}
        choices={orNone(splitFields(of, seen))}
        error={problems.by}
      />
      <TextField
        label={texts.measure}
        value={draft.measure}
        onChange={(measure) => onChange({ measure })}
        maxLength={8}
        error={problems.measure}
        required
      />
      {isShare && (
        <NumberField
          label={texts.places}
          places={0}
          value={draft.places}
          onChange={(places, problem) => problem === undefined && onChange({ places })}
          error={problems.places}
        />
      )}
      <ChoiceField
        label={texts.style}
        as="list"
        value={draft.style ?? ''}
        onChange={(style) => onChange({ style: styles.find((one) => one === style) ?? null })}
        choices={[
          { id: '', label: texts.usual },
          ...styles.map((id) => ({ id, label: figureStyles[id].label, hint: figureStyles[id].example })),
        ]}
      />
    </>
  );
}
