import { call } from '#renderer/data/client.ts';
import { FilesLine, type KeptFile } from '#renderer/data/files-entry.tsx';
import { LentStep } from '#renderer/data/lent-step.tsx';
import { useKept } from '#renderer/data/use-kept.ts';
import { Checkbox } from '#renderer/parts/buttons/checkbox.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { PercentField } from '#renderer/parts/fields/percent-field.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { actTexts as texts } from '../texts.ts';
import { type ActProps, doneBy } from './act-props.ts';
import { UnitChoice } from './unit-choice.tsx';

interface Reported {
  unit: Id | null;
  text: string;
  percent: string | null;
  asOf: Day | null;
  files: readonly KeptFile[];
  askRelease: boolean;
}

/** 填報: what a unit has done, how far it is, and whether it asks to be released. */
export function ReportAct({ record, about, lent, others, takeFocus, onLeave, onDone }: ActProps) {
  const { today } = useOfficeDays();
  const units = lent ? about.mayBehalf.report : about.may.report;
  const blank: Reported = { unit: null, text: '', percent: null, asOf: today, files: [], askRelease: false };
  const { value, set, reads, broken, clear } = useKept<Reported>(
    `directive ${record.id} report${lent ? ' behalf' : ''}`,
    blank,
  );
  const unit = value.unit ?? units[0] ?? null;
  const share = about.units.find((one) => one.unit === unit);
  const number = record.number ?? '';
  return (
    <LentStep
      everywhere
      title={texts.report}
      lent={lent ? { ...(unit ? { units: [unit] } : {}), likely: { name: share?.handler ?? null } } : undefined}
      verb={texts.reportVerb}
      wanting={unit === null || value.text.trim() === '' || broken}
      takeFocus={takeFocus}
      others={others}
      onLeave={onLeave}
      onDo={(options) =>
        doneBy(
          call(
            'directive.report',
            {
              directive: record.id,
              unit: unit ?? '',
              text: value.text,
              percent: value.percent === null ? null : Number(value.percent),
              ...(value.asOf === null ? {} : { asOf: value.asOf }),
              files: value.files.map(({ id }) => id),
              askRelease: value.askRelease,
            },
            options,
          ),
          value.askRelease ? texts.released(number) : texts.reported(number),
          () => {
            clear();
            onDone();
          },
        )
      }
      beside={
        <>
          <Checkbox checked={value.askRelease} onChange={(askRelease) => set({ askRelease })}>
            {texts.askRelease}
          </Checkbox>
          <span className="grow" />
        </>
      }
    >
      <UnitChoice about={about} units={units} value={unit} onChange={(next) => set({ unit: next })} />
      <LongTextField
        label={texts.reportText}
        required
        value={value.text}
        onChange={(text) => set({ text })}
        maxLength={8000}
        reserve={false}
      />
      <div className="fields two act-pair">
        <PercentField label={texts.percent} value={value.percent} onChange={reads('percent')} reserve={false} />
        <DayField label={texts.asOf} value={value.asOf} onChange={reads('asOf')} reserve={false} />
      </div>
      <FilesLine label={texts.evidence} value={value.files} onChange={(files) => set({ files })} />
    </LentStep>
  );
}
