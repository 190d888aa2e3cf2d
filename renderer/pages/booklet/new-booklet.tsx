import { useState } from 'react';
import { useChosenPeriod } from '#renderer/data/chosen-period.ts';
import { call, refused } from '#renderer/data/client.ts';
import { useCall } from '#renderer/data/queries.ts';
import { nameOf, useSessions } from '#renderer/data/sessions.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import { ChoiceField } from '#renderer/parts/choose/choice-field.tsx';
import { DayField } from '#renderer/parts/fields/day-field.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { PeriodField } from '#renderer/parts/fields/period-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { Dialog } from '#renderer/parts/float/dialog.tsx';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Period } from '#shared/base/period.ts';
import { proposedFor } from './proposal.ts';
import { newBookletTexts as texts } from './texts.ts';

const blank = 'blank';

interface Entry {
  template: string;
  council: Id | null;
  period: Period | null;
  asOf: Day | null;
  dueOn: Day | null;
  title: string;
  problems: Readonly<Record<string, string | undefined>>;
}

interface NewBookletProps {
  onLeave: () => void;
  onBegun: (id: Id) => void;
}

/** 新報告: a template, the period it speaks of, and the session it is for. */
export function NewBooklet({ onLeave, onBegun }: NewBookletProps) {
  const { data } = useCall('booklet.templates', {});
  const templates = data?.templates ?? [];
  const sessions = useSessions();
  const { today } = useOfficeDays();
  const [typed, setTyped] = useState<Partial<Entry>>({});
  const [refusedFields, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const template = typed.template ?? templates[0]?.key ?? blank;
  const chosen = templates.find(({ key }) => key === template);
  const session = chosen?.session ?? false;
  const { choice } = useChosenPeriod();
  const proposed = proposedFor({ session, sessions, council: typed.council, today, period: choice.period });
  const entry: Entry = { ...proposed, asOf: choice.asOf ?? null, title: '', problems: {}, ...typed, template };
  const set = (part: Partial<Entry>, problem?: Record<string, string | undefined>): void =>
    setTyped({ ...typed, ...part, problems: { ...entry.problems, ...problem } });
  const ready = entry.period !== null && Object.values(entry.problems).every((one) => one === undefined);
  const begin = async (): Promise<void> => {
    if (entry.period === null || !ready) return;
    setBusy(true);
    try {
      const { id, position } = await call('booklet.begin', {
        template: template === blank ? null : template,
        period: entry.period,
        asOf: entry.asOf,
        council: session ? entry.council : null,
        dueOn: entry.dueOn,
        ...(entry.title.trim() === '' ? {} : { title: entry.title }),
      });
      noticeWritten(texts.begun(entry.title.trim() || (chosen?.name ?? texts.blank)), position);
      onBegun(id);
    } catch (error) {
      const refusal = refused(error);
      setRefused(refusal.facts.fields ?? {});
      noticeRefused(refusal);
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      title={texts.title}
      verb={texts.verb}
      onDo={() => void begin()}
      busy={busy}
      disabled={!ready}
      leave={texts.leave}
      onLeave={onLeave}
    >
      <div className="fields">
        <ChoiceField
          label={texts.template}
          as="list"
          value={template}
          choices={[
            ...templates.map(({ key, name, about }) => ({ id: key, label: name, hint: about })),
            { id: blank, label: texts.blank },
          ]}
          onChange={(next) => set({ template: next })}
          reserve={false}
        />
        {session && (
          <ChoiceField
            label={texts.council}
            as="list"
            value={entry.council}
            choices={sessions.map((one) => ({ id: one.id, label: nameOf(one) }))}
            onChange={(council) => set({ council })}
            error={refusedFields.council}
            reserve={false}
          />
        )}
        <PeriodField
          label={texts.period}
          required
          value={entry.period}
          onChange={(period, problem) => set({ period }, { period: problem })}
        />
        <DayField
          label={texts.asOf}
          value={entry.asOf}
          onChange={(asOf, problem) => set({ asOf }, { asOf: problem })}
          help={texts.asOfHelp}
        />
        <DayField
          label={texts.dueOn}
          value={entry.dueOn}
          onChange={(dueOn, problem) => set({ dueOn }, { dueOn: problem })}
        />
        <TextField
          label={texts.name}
          value={entry.title}
          onChange={(title) => set({ title })}
          maxLength={80}
          help={texts.nameHelp}
        />
      </div>
    </Dialog>
  );
}
