import { permitsOf } from '#renderer/data/permits.ts';
import type { Choice } from '#renderer/parts/choose/choice-field.tsx';
import type { SessionView } from '#shared/contract/office-operations.ts';
import { type FormSubjectName, formQuestions, formSubjects } from '#shared/registers/form.ts';
import { registerNamed } from '#shared/registers/index.ts';

const names = Object.keys(formSubjects) as FormSubjectName[];

export const isFormSubject = (name: string): name is FormSubjectName => Object.hasOwn(formSubjects, name);

/** What this account may ask units for: what it could enter itself, besides what is asked about records. */
export function subjectsFor(session: SessionView): Choice<FormSubjectName>[] {
  return names
    .filter((name) => {
      const of = registerNamed(name);
      if (Object.hasOwn(formQuestions, name)) return true;
      return of !== undefined && permitsOf(of, session).enter;
    })
    .map((id) => ({ id, label: formSubjects[id] }));
}
