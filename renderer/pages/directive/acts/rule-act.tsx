import { call } from '#renderer/data/client.ts';
import { findRecords } from '#renderer/data/find-records.ts';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { type Kept, useKept } from '#renderer/data/use-kept.ts';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import type { Candidate } from '#renderer/parts/choose/use-candidates.ts';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { UnitShare } from '#shared/contract/directive-answers.ts';
import type { RulingEntry } from '#shared/contract/directive-operations.ts';
import { type Decision, decisions } from '#shared/registers/ruling.ts';
import { actTexts as texts } from '../texts.ts';
import { type ActProps, isOpenShare, ruledBy } from './act-props.ts';
import { extendChoices, releaseChoices } from './choices.ts';
import { isRulable } from './rulable.ts';

interface Ruled {
  decision: Decision | null;
  text: string;
  dueOn: Day | null;
  into: Candidate | null;
  planName: string;
  /** Units it does not speak of. */
  without: readonly Id[];
  meeting: Candidate | null;
}

const blank: Ruled = {
  decision: null,
  text: '',
  dueOn: null,
  into: null,
  planName: '',
  without: [],
  meeting: null,
};

/** 裁示 by the head, or entered for the head or the chair of a meeting. */
export function RuleAct({ record, about, lent, others, takeFocus, onLeave, onDone }: ActProps) {
  const kept = useKept<Ruled>(`directive ${record.id} rule${lent ? ' behalf' : ''}`, blank);
  const { value, set, broken, clear } = kept;
  const { main, rest } = choicesFor(record.state, about.units);
  const request = about.units.map((one) => one.request).find((one) => one !== null);
  const decision = value.decision ?? advisedIn(request?.advice) ?? main[0]?.id ?? 'note';
  const entry = entryOf(record.id, decision, value, about.units);
  return (
    <LentStep
      title={texts.rule}
      note={lent ? undefined : texts.ruleNote}
      lent={lent ? { role: 'head' } : undefined}
      verb={texts.send}
      wanting={broken || !isRulable(entry)}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={(options) =>
        ruledBy(
          call(
            'directive.rule',
            { rulings: [entry], ...(value.meeting === null ? {} : { meeting: value.meeting.id }) },
            options,
          ),
          texts.ruled(record.number ?? ''),
          () => {
            clear();
            onDone();
          },
        )
      }
    >
      {main.length > 0 && (
        <Segmented
          label={texts.decision}
          segments={main}
          value={decision}
          onChange={(next) => set({ decision: next })}
        />
      )}
      <Segmented
        label={texts.otherDecision}
        segments={rest.map((id) => ({ id, label: decisions[id] }))}
        value={decision}
        onChange={(next) => set({ decision: next })}
      />
      <RulingParts kept={kept} decision={decision} units={about.units} except={record.id} />
      <LongTextField
        label={texts.ruleText}
        value={value.text}
        onChange={(text) => set({ text })}
        minRows={1}
        maxLength={4000}
        reserve={false}
      />
      {lent && (
        <ReferenceField
          label={texts.meeting}
          value={value.meeting}
          onChange={(meeting) => set({ meeting })}
          find={(text) => findRecords('meeting', text)}
          reserve={false}
        />
      )}
    </LentStep>
  );
}

/** The control officer's advice in the words of a ruling. */
const advisedIn = (advice: string | null | undefined): Decision | undefined =>
  (Object.keys(decisions) as Decision[]).find((id) => id === advice);

/** What is likely stands first: an answer to the request, or the end of the case. */
function choicesFor(state: string, units: readonly UnitShare[]) {
  if (state === 'closed') return { main: [], rest: ['reopen', 'note'] as const satisfies readonly Decision[] };
  const longer = units.some(({ request }) => request?.kind === 'extend');
  const rest: readonly Decision[] = longer ? ['release', 'continue', 'redate', 'note'] : ['redate', 'note'];
  return { main: longer ? extendChoices : releaseChoices, rest };
}

/** What a decision asks for besides its words. */
function RulingParts(props: { kept: Kept<Ruled>; decision: Decision; units: readonly UnitShare[]; except: Id }) {
  const { kept, decision, units, except } = props;
  const { value, set, reads } = kept;
  const open = units.filter(isOpenShare);
  return (
    <>
      {(decision === 'extend' || decision === 'redate') && (
        <DayField
          label={texts.dueOn}
          required
          value={value.dueOn ?? askedDue(decision, units)}
          onChange={reads('dueOn')}
          reserve={false}
        />
      )}
      {decision === 'merge' && (
        <ReferenceField
          label={texts.into}
          required
          value={value.into}
          onChange={(into) => set({ into })}
          find={async (text) => (await findRecords('directive', text)).filter(({ id }) => id !== except)}
          reserve={false}
        />
      )}
      {decision === 'transfer' && (
        <TextField
          label={texts.plan}
          required
          value={value.planName}
          onChange={(planName) => set({ planName })}
          maxLength={200}
          reserve={false}
        />
      )}
      {(decision === 'release' || decision === 'continue') && open.length > 1 && (
        <fieldset className="choices">
          <legend>{texts.ruleUnits}</legend>
          <div className="choices-row">
            {open.map(({ unit, unitName }) => (
              <Checkbox
                key={unit}
                checked={!value.without.includes(unit)}
                onChange={(on) =>
                  set({ without: on ? value.without.filter((id) => id !== unit) : [...value.without, unit] })
                }
              >
                {unitName}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

const askedDue = (decision: Decision, units: readonly UnitShare[]): Day | null =>
  decision === 'extend'
    ? (units.map(({ request }) => request?.newDueOn ?? null).find((day) => day !== null) ?? null)
    : null;

function entryOf(directive: Id, decision: Decision, value: Ruled, units: readonly UnitShare[]): RulingEntry {
  const dueOn = value.dueOn ?? askedDue(decision, units);
  const open = units.filter(isOpenShare).map(({ unit }) => unit);
  const named = open.filter((unit) => !value.without.includes(unit));
  const some = (decision === 'release' || decision === 'continue') && named.length < open.length;
  return {
    directive,
    decision,
    text: value.text,
    ...(decision === 'extend' || decision === 'redate' ? { dueOn } : {}),
    ...(decision === 'merge' && value.into ? { into: value.into.id } : {}),
    ...(decision === 'transfer' ? { planName: value.planName } : {}),
    ...(some ? { units: named } : {}),
  };
}
