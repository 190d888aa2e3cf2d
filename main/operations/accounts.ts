import { todayIn } from '#shared/base/day.ts';
import { newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import type { ReadableDb } from '../store/database.ts';
import type { FinalCheck } from '../store/draft.ts';
import type { Credential } from '../store/keys.ts';
import { makeCredential } from '../store/keys.ts';
import { openAccounts } from '../store/people.ts';
import { type Job, type JobContext, job, type Task, task } from './carry.ts';

function officeKeyOf(context: JobContext): Buffer {
  if (!context.officeKey) throw new Refusal('signIn', officeWords.signIn);
  return context.officeKey;
}

/** Scrypt takes its time outside the writer; the writer then stores record and secret in one transaction. */
export const accountJobs: Record<string, Job> = {
  'account.open': job('account.open', async (context, input) => {
    const credential = await makeCredential(input.password, officeKeyOf(context));
    return context.task('account.open', { name: input.name, person: input.person, credential });
  }),
  'account.resetPassword': job('account.resetPassword', async (context, input) => {
    const credential = await makeCredential(input.password, officeKeyOf(context));
    await context.task('account.setCredential', {
      id: input.id,
      credential,
      mustChange: true,
      operation: 'account.resetPassword',
    });
    await context.log('passwordReset', { account: input.id });
    return null;
  }),
};

interface SetCredential {
  id: string;
  credential: Credential;
  mustChange: boolean;
  operation: string;
}

/** Somebody must always be able to come in and manage. */
export function adminCheck(db: ReadableDb): FinalCheck {
  let touched = false;
  return {
    see({ register }) {
      touched ||= register === 'account' || register === 'person';
    },
    passes: (register) => register !== 'account' && register !== 'person',
    end() {
      if (touched && !openAccounts(db, todayIn()).some((row) => row.roles.includes('admin')))
        throw new Refusal('invalid', officeWords.lastAdmin);
    },
  };
}

export const accountTasks: Record<string, Task> = {
  'account.open': task((context, input: { name: string; person: string; credential: Credential }) => {
    const id = newId();
    const values = {
      name: input.name,
      person: input.person,
      suspended: false,
      passwordSet: todayIn(),
      mustChange: true,
    };
    context.commit('account.open', [{ kind: 'create', register: 'account', id, values }], {
      alongside: () => context.setCredential(id, input.credential),
    });
    return { id };
  }),
  'account.setCredential': task((context, input: SetCredential) => {
    const patch = { passwordSet: todayIn(), mustChange: input.mustChange };
    context.commit(input.operation, [{ kind: 'patch', register: 'account', id: input.id, patch }], {
      alongside: () => context.setCredential(input.id, input.credential),
    });
    return null;
  }),
};
