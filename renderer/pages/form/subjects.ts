import { permitsOf } from '#renderer/data/permits.ts';
import type { Choice } from '#renderer/parts/choose/choice-field.tsx';
import type { SessionView } from '#shared/contract/office-operations.ts';
import { type FormSubjectName, formSubjects } from '#shared/registers/form.ts';
import { registerNamed } from '#shared/registers/index.ts';

const names = Object.keys(formSubjects) as FormSubjectName[];

export const isFormSubject = (name: string): name is FormSubjectName => Object.hasOwn(formSubjects, name);

/** Whoever may write asks for these: the units answer for themselves. */
const ofUnits: ReadonlySet<FormSubjectName> = new Set(['report', 'estimate', 'planProgress']);

/** What this account may ask units for: what it could import itself, besides what units tell. */
export function subjectsFor(session: SessionView): Choice<FormSubjectName>[] {
  return names
    .filter((name) => {
      const of = registerNamed(name);
      return ofUnits.has(name) || (of !== undefined && permitsOf(of, session).import);
    })
    .map((id) => ({ id, label: formSubjects[id] }));
}
