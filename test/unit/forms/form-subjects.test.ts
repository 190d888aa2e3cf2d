import { describe, expect, it } from 'vitest';
import { isImportable } from '#shared/importing/register-fields.ts';
import { type FormSubjectName, formAbout, formRowsOf, formSubjects } from '#shared/registers/form.ts';
import { allRegisters, registerNamed } from '#shared/registers/index.ts';
import { formElsewhere } from '#shared/words/form-elsewhere.ts';

const subjects = Object.keys(formSubjects) as FormSubjectName[];

/** Shares of a case, months of a plan, and the budget itself are asked for under the name of what they belong to. */
const underAnother = new Set(['assignment', 'planMonth', 'budget']);

describe('what units can be asked for', () => {
  it('is every register, or there is a reason in words', () => {
    const asked = new Set(subjects.flatMap((about) => [about as string, formRowsOf(about)]));
    const silent = allRegisters.filter(({ name }) => !asked.has(name) && !underAnother.has(name));
    expect(silent.map(({ name }) => name).toSorted()).toEqual(Object.keys(formElsewhere).toSorted());
  });

  it('is whatever a file can be read into, but for what the council resolved', () => {
    const left = allRegisters.filter((of) => isImportable(of) && formAbout(of.name) === undefined);
    expect(left.map(({ name }) => name)).toEqual(['planMonth', 'budgetTerm']);
  });

  it('is asked in a list as is usual for its records', () => {
    const about = (register: string) => formAbout(register);
    expect(['directive', 'motion', 'plan', 'budgetLine', 'meeting', 'ruling'].map(about)).toEqual([
      ...['report', 'motionReport', 'planProgress', 'estimate', 'meeting'],
      undefined,
    ]);
    for (const name of subjects) expect(registerNamed(formRowsOf(name)), name).toBeDefined();
  });
});
