import type { ReactNode } from 'react';
import { ReferenceSetField } from '#renderer/parts/choose/reference-set-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import type { LabelOf } from '#renderer/parts/register/names.ts';
import { StepPanel } from '#renderer/parts/steps/step-panel.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { GivenEntry } from '#shared/contract/directive-operations.ts';
import { directive } from '#shared/registers/directive.ts';
import { call, refused } from './client.ts';
import { findRecords } from './find-records.ts';
import { dataTexts as texts } from './texts.ts';
import { useChosenLabels } from './use-chosen-labels.ts';
import { useKept } from './use-kept.ts';
import { noticeRefused, noticeWritten } from './written.ts';

interface Proposed {
  content: string;
  leads: readonly Id[];
  cos: readonly Id[];
  dueOn: Day | null;
}

interface GiveDirectiveProps {
  /** The record it comes of, for the draft of what is typed. */
  of: string;
  title?: string;
  note?: ReactNode;
  proposed: Proposed;
  source: Pick<GivenEntry, 'source' | 'motion' | 'question' | 'meeting' | 'confidential' | 'givenOn'>;
  labelOf: LabelOf;
  takeFocus?: boolean | undefined;
  others?: ReactNode;
  onLeave?: (() => void) | undefined;
  onDone: () => void;
}

/** A short entry: what a motion or a promise asks for becomes a case, with units and a day. */
export function GiveDirective(props: GiveDirectiveProps) {
  const { of, title = texts.giveTitle, note, proposed, source, others, onLeave, onDone } = props;
  const { value, set, reads, broken, clear } = useKept(`give ${of}`, proposed);
  const labelOf = useChosenLabels(directive, { ...value }, props.labelOf);
  const named = (ids: readonly Id[]) => ids.map((id) => ({ id, label: labelOf('unit', id) }));
  const findUnits = (text: string) => findRecords('unit', text);
  const give = async (): Promise<boolean> => {
    try {
      const { number, position } = await call('directive.give', {
        values: {
          ...source,
          content: value.content,
          leads: [...value.leads],
          cos: [...value.cos],
          due: value.dueOn === null ? null : { on: value.dueOn },
        },
      });
      clear();
      noticeWritten(texts.given(number), position);
      onDone();
      return true;
    } catch (error) {
      noticeRefused(refused(error));
      return false;
    }
  };
  return (
    <StepPanel
      title={title}
      note={note}
      verb={texts.give}
      wanting={value.content.trim() === '' || value.leads.length === 0 || broken}
      takeFocus={props.takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={give}
    >
      <LongTextField
        label={texts.giveContent}
        required
        value={value.content}
        onChange={(content) => set({ content })}
        maxLength={4000}
        reserve={false}
      />
      <ReferenceSetField
        label={texts.leads}
        required
        value={named(value.leads)}
        onChange={(leads) => set({ leads: leads.map(({ id }) => id) })}
        find={findUnits}
        reserve={false}
      />
      <div className="fields two">
        <ReferenceSetField
          label={texts.cos}
          value={named(value.cos)}
          onChange={(cos) => set({ cos: cos.map(({ id }) => id) })}
          find={findUnits}
          reserve={false}
        />
        <DayField label={texts.dueOn} value={value.dueOn} onChange={reads('dueOn')} reserve={false} />
      </div>
    </StepPanel>
  );
}
