import { FilesEntry } from '#renderer/data/files-entry.tsx';
import type { Kept } from '#renderer/data/use-kept.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';
import { MoneyField } from '#renderer/parts/fields/money-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import type { Finding } from '#shared/budget/limits.ts';
import { moveKinds } from '#shared/registers/budget-move.ts';
import { findLines, type LineChoice } from './line-choices.ts';
import {
  type AskedKind,
  askedKinds,
  giverFor,
  givers,
  type MoveEntry,
  mayExcept,
  samePlan,
  takers,
} from './move-entry.ts';
import { actTexts as texts } from './texts.ts';

const kinds = askedKinds.map((id) => ({ id, label: moveKinds[id] }));

export interface MoveChange {
  kind: (kind: AskedKind) => void;
  to: (to: MoveEntry['to'], problem: string | undefined) => void;
}

/** Another kind, or for a reserve another receiving line, may need another giving line. */
export function useMoveChange(kept: Kept<MoveEntry>, choices: readonly LineChoice[]): MoveChange {
  const { value, set, reads } = kept;
  return {
    kind: (kind) => set({ kind, from: giverFor(choices, { ...value, kind }) }),
    to: (to, problem) => {
      if (problem !== undefined || value.kind === 'transfer') reads('to')(to, problem);
      else set({ to, from: giverFor(choices, { ...value, to }) });
    },
  };
}

interface MoveFieldsProps {
  kept: Kept<MoveEntry>;
  choices: readonly LineChoice[];
  change: MoveChange;
  findings: readonly Finding[];
}

/** What is asked for, in the order in which it is known. */
export function MoveFields({ kept, choices, change, findings }: MoveFieldsProps) {
  const { value, set, reads, problems } = kept;
  const { kind } = value;
  const giving = givers(choices, kind);
  const nearGiver = kind === 'transfer' ? samePlan(choices, value.to) : undefined;
  const nearTaker = kind === 'transfer' ? samePlan(choices, value.from) : undefined;
  return (
    <>
      <ChoiceField label={texts.kind} value={kind} onChange={change.kind} choices={kinds} reserve={false} />
      <ReferenceField
        label={kind === 'transfer' ? texts.from : texts.reserve}
        required
        value={value.from}
        onChange={reads('from')}
        find={async (text) => findLines(giving, text, nearGiver)}
        help={giving.length === 0 ? texts.noReserve(moveKinds[kind]) : undefined}
        error={problems.from}
        reserve={false}
      />
      <ReferenceField
        label={texts.to}
        required
        value={value.to}
        onChange={change.to}
        find={async (text) => findLines(takers(choices), text, nearTaker)}
        error={problems.to}
        reserve={false}
      />
      <div className="fields two move-pair">
        <MoneyField
          label={texts.amount}
          required
          value={value.amount}
          onChange={reads('amount')}
          error={problems.amount}
        />
        <DayField label={texts.on} required value={value.on} onChange={reads('on')} error={problems.on} />
      </div>
      {mayExcept(findings, value) && <ExceptionFields kept={kept} />}
      <LongTextField
        label={texts.reason}
        required
        value={value.reason}
        onChange={(reason) => set({ reason })}
        error={problems.reason}
        maxLength={1000}
        reserve={false}
      />
      <TextField
        label={texts.number}
        value={value.number}
        onChange={(number) => set({ number })}
        error={problems.number}
        maxLength={60}
        code
        reserve={false}
      />
      <FilesEntry label={texts.files} value={value.files} onChange={(files) => set({ files })} />
    </>
  );
}

/** 例外: the article that allows it and the letter that says so, both or none. */
function ExceptionFields({ kept }: { kept: Kept<MoveEntry> }) {
  const { value, set, problems } = kept;
  return (
    <fieldset className="move-exception">
      <legend className="small">
        <b>{texts.exception}</b>
        <span className="dim">　{texts.exceptionNote}</span>
      </legend>
      <div className="fields two move-pair">
        <TextField
          label={texts.exceptionBasis}
          value={value.exceptionBasis}
          onChange={(exceptionBasis) => set({ exceptionBasis })}
          error={problems.exceptionBasis}
          maxLength={120}
          reserve={false}
        />
        <TextField
          label={texts.exceptionNumber}
          value={value.exceptionNumber}
          onChange={(exceptionNumber) => set({ exceptionNumber })}
          error={problems.exceptionNumber}
          maxLength={60}
          code
          reserve={false}
        />
      </div>
    </fieldset>
  );
}
