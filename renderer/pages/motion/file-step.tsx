import { type CallOptions, call } from '#renderer/data/client.ts';
import { FilesEntry, type KeptFile } from '#renderer/data/files-entry.tsx';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { useSession } from '#renderer/data/office.ts';
import { useKept } from '#renderer/data/use-kept.ts';
import { noticed } from '#renderer/data/written.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { executions } from '#shared/registers/motion.ts';
import type { MotionStepProps } from './motion-step.tsx';
import { motionStepTexts as texts } from './texts.ts';

interface Filed {
  unit: Id | null;
  execution: keyof typeof executions;
  text: string;
  asOf: Day | null;
  files: readonly KeptFile[];
}

const choices = Object.entries(executions).map(([id, label]) => ({ id: id as keyof typeof executions, label }));

/** 填報執行情形, in the own unit's name or, with day and proof, in another's. */
export function FileStep({ record, labelOf, units, takeFocus, others, onLeave, onDone }: MotionStepProps) {
  const { today } = useOfficeDays();
  const session = useSession();
  const own = units.find((id) => session.units.includes(id));
  const blank: Filed = { unit: own ?? units[0] ?? null, execution: 'ongoing', text: '', asOf: today, files: [] };
  const { value, set, reads, broken, clear } = useKept(`motion ${record.id} file`, blank);
  const { unit } = value;
  const lent = unit !== null && !session.units.includes(unit);
  const file = async (options: CallOptions): Promise<boolean> => {
    if (unit === null) return false;
    const work = call(
      'motion.file',
      {
        motion: record.id,
        unit,
        execution: value.execution,
        text: value.text,
        ...(value.asOf === null ? {} : { asOf: value.asOf }),
        files: value.files.map(({ id }) => id),
      },
      options,
    );
    const done = await noticed(work, texts.filed(record.number));
    if (done) {
      clear();
      onDone();
    }
    return done;
  };
  return (
    <LentStep
      title={texts.file}
      lent={lent ? { units: [unit], likely: { role: 'handler' } } : undefined}
      verb={texts.fileVerb}
      wanting={value.text.trim() === '' || broken}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={file}
    >
      {units.length > 1 && (
        <ChoiceField
          label={texts.unit}
          value={unit}
          onChange={(next) => set({ unit: next })}
          choices={units.map((id) => ({ id, label: labelOf('unit', id) }))}
          reserve={false}
        />
      )}
      <ChoiceField
        label={texts.execution}
        value={value.execution}
        onChange={(execution) => set({ execution })}
        choices={choices}
        reserve={false}
      />
      <LongTextField
        label={texts.text}
        required
        value={value.text}
        onChange={(text) => set({ text })}
        maxLength={4000}
        reserve={false}
      />
      <DayField label={texts.asOf} value={value.asOf} onChange={reads('asOf')} reserve={false} />
      <FilesEntry label={texts.evidence} value={value.files} onChange={(files) => set({ files })} />
    </LentStep>
  );
}
