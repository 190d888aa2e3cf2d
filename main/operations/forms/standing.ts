import { daysBetween, formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { FormSheetLine, FormStanding } from '#shared/contract/form-operations.ts';
import { formWords as words } from '#shared/words/forms.ts';
import type { ReadContext } from '../carry.ts';
import { type Form, formThere, type Sheet, sheetsOf, unitOf } from './sheets.ts';
import { subjectNamed } from './subjects.ts';

/** Which units have returned a form, and what to tell the others. */
export function formStanding(context: ReadContext, { id }: { id: Id }): FormStanding {
  const form = formThere(context, id);
  return {
    form,
    label: subjectNamed(form.about).label,
    sheets: sheetsOf(context, id).map((sheet) => lineOf(context, form, sheet)),
  };
}

function lineOf(context: ReadContext, form: Form, sheet: Sheet): FormSheetLine {
  const unit = unitOf(context, sheet);
  const name = unit === '' ? words.all : unit;
  const awaited = sheet.state === 'sent' && form.state === 'open';
  const late = awaited && form.dueOn !== null ? Math.max(0, daysBetween(form.dueOn, todayIn())) : 0;
  const due = form.dueOn === null ? '' : formatDay(form.dueOn);
  return {
    ...{ id: sheet.id, unit: sheet.unit, name, code: sheet.code, state: sheet.state },
    rows: sheet.count ?? 0,
    ...{ returnedOn: sheet.returnedOn, file: sheet.file, taken: sheet.taken, late },
    reminder: words.reminder(name, form.name, sheet.count ?? 0, due, late),
  };
}
