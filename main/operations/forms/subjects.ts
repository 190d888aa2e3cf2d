import { budgetAccount } from '#shared/registers/budget-account.ts';
import { type FormSubjectName, formSubjects } from '#shared/registers/form.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { advanceSubject } from './advance-subject.ts';
import { allotmentSubject } from './allotment-subject.ts';
import { carrySubject } from './carry-subject.ts';
import { controlSubject } from './control-subject.ts';
import { estimateSubject } from './estimate-subject.ts';
import { executionSubject } from './execution-subject.ts';
import { motionSubject } from './motion-subject.ts';
import { moveSubject } from './move-subject.ts';
import { plainSubject } from './plain-subject.ts';
import { planSubject } from './plan-subject.ts';
import { reportSubject } from './report-subject.ts';
import type { FormSubject } from './subject.ts';

/** 預算科目: a place in the tree stays; its name and what is noted of it may be corrected. */
const accountSubject = plainSubject(budgetAccount, { key: 'code', only: ['name', 'role', 'note'] });

/** What is asked for in a way of its own; all others are records of a register. */
const own: Partial<Record<FormSubjectName, FormSubject>> = {
  report: reportSubject,
  estimate: estimateSubject,
  motionReport: motionSubject,
  planProgress: planSubject,
  budgetAccount: accountSubject,
  budgetMove: moveSubject,
  advance: advanceSubject,
  control: controlSubject,
  carryOver: carrySubject,
  execution: executionSubject,
  allotment: allotmentSubject,
};

export function subjectNamed(name: FormSubjectName): FormSubject {
  const of = registerNamed(name);
  const found = own[name] ?? (of && plainSubject(of));
  if (!found) throw new Error(`a form about ${formSubjects[name]} has no register`);
  return found;
}
