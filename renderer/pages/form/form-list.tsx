import { RowButtons } from '#renderer/parts/buttons/row-buttons.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { DueTag } from '#renderer/parts/marks/due-tag.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import type { Id } from '#shared/base/ids.ts';
import { statesOf } from '#shared/language/register.ts';
import { form } from '#shared/registers/form.ts';
import { formTexts as texts } from './texts.ts';
import type { FormRecord, Forms } from './use-forms.ts';

interface FormListProps {
  forms: Forms;
  chosen: Id | undefined;
  onChoose: (id: Id) => void;
}

/** The forms, a line each, with what is still out. */
export function FormList({ forms, chosen, onChoose }: FormListProps) {
  return (
    <div className="form-list scroll">
      <RowButtons
        label={texts.forms}
        rows={forms.rows.map((one) => ({
          id: one.id,
          content: <FormLine one={one} forms={forms} here={one.id === chosen} />,
          onPress: () => onChoose(one.id),
        }))}
      />
    </div>
  );
}

function FormLine({ one, forms, here }: { one: FormRecord; forms: Forms; here: boolean }) {
  const { today } = useOfficeDays();
  const counted = forms.returned.get(one.id);
  return (
    <span className={`form-line grow${here ? ' form-here' : ''}`}>
      <b className="el" title={one.name}>
        {one.name}
      </b>
      <span className="row small dim">
        {one.state === 'open' ? (
          <>
            {one.dueOn === null ? texts.noDue : <DueTag dueOn={one.dueOn} today={today} open />}
            <span className="grow" />
            {counted && texts.count(counted.returned, counted.all)}
          </>
        ) : (
          <State mark="closed">{statesOf(form)[one.state] ?? one.state}</State>
        )}
      </span>
    </span>
  );
}
