import { type FormSubjectName, formSubjects } from '#shared/registers/form.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { estimateSubject } from './estimate-subject.ts';
import { milestoneSubject } from './milestone-subject.ts';
import { plainSubject } from './plain-subject.ts';
import { planSubject } from './plan-subject.ts';
import { reportSubject } from './report-subject.ts';
import type { FormSubject } from './subject.ts';

/** What is asked for in a way of its own; all others are records of a register. */
const own: Partial<Record<FormSubjectName, FormSubject>> = {
  report: reportSubject,
  estimate: estimateSubject,
  planProgress: planSubject,
  planMilestone: milestoneSubject,
};

export function subjectNamed(name: FormSubjectName): FormSubject {
  const of = registerNamed(name);
  const found = own[name] ?? (of && plainSubject(of));
  if (!found) throw new Error(`a form about ${formSubjects[name]} has no register`);
  return found;
}
