import { CircleCheck, RotateCcw } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { call } from '#renderer/data/client.ts';
import { GridExport } from '#renderer/data/exporting/grid-export.tsx';
import { useMay } from '#renderer/data/office.ts';
import { noticed } from '#renderer/data/written.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { GridHandle } from '#renderer/parts/grid/types.ts';
import { NearTag } from '#renderer/parts/marks/due-tag.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { formatDay } from '#shared/base/day.ts';
import type { FormStanding } from '#shared/contract/form-operations.ts';
import { statesOf } from '#shared/language/register.ts';
import { form as register } from '#shared/registers/form.ts';
import { formTexts as texts } from './texts.ts';

type FormHeadProps = Pick<FormStanding, 'form' | 'label'> & {
  /** Who has answered. */
  grid: RefObject<GridHandle | null>;
};

/** What was asked, when, and until when; whether it is still collected. */
export function FormHead({ form, label, grid }: FormHeadProps) {
  const writes = useMay('write');
  const open = form.state === 'open';
  const { facts } = texts;
  const close = async (): Promise<void> => {
    const said = open ? texts.closed(form.name) : texts.reopened(form.name);
    await noticed(call('form.close', { id: form.id, closed: open }), said);
  };
  return (
    <header className="form-head">
      <div className="row">
        <h2 className="el" title={form.name}>
          {form.name}
        </h2>
        <State mark={register.options.marks?.[form.state] ?? 'ongoing'}>
          {statesOf(register)[form.state] ?? form.state}
        </State>
        <span className="grow" />
        <GridExport
          grid={grid}
          title={texts.standing(form.name)}
          facts={[
            [facts.about, label],
            [facts.issuedOn, formatDay(form.issuedOn)],
            [facts.dueOn, form.dueOn === null ? texts.noDue : formatDay(form.dueOn)],
          ]}
        />
        {writes && (
          <Button small icon={open ? CircleCheck : RotateCcw} onPress={() => void close()}>
            {open ? texts.close : texts.reopen}
          </Button>
        )}
      </div>
      <dl className="form-facts">
        <Fact label={facts.about}>{label}</Fact>
        <Fact label={facts.issuedOn}>{formatDay(form.issuedOn, 'dots')}</Fact>
        <Fact label={facts.dueOn}>{form.dueOn === null ? texts.noDue : <Due dueOn={form.dueOn} open={open} />}</Fact>
        {form.note && (
          <Fact label={facts.note}>
            <span className="el" title={form.note}>
              {form.note}
            </span>
          </Fact>
        )}
      </dl>
    </header>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Due({ dueOn, open }: { dueOn: string; open: boolean }) {
  const { today } = useOfficeDays();
  return (
    <>
      {formatDay(dueOn, 'dots')} {open && <NearTag dueOn={dueOn} today={today} />}
    </>
  );
}
