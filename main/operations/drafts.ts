import { Refusal } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { seal, unseal } from '../store/keys.ts';
import { draftFor } from '../store/scratch.ts';
import { type Job, type JobContext, job } from './carry.ts';

const keyOf = (context: JobContext): Buffer => {
  if (!context.officeKey) throw new Refusal('signIn', officeWords.signIn);
  return context.officeKey;
};

const purposeOf = (context: JobContext, key: string): string => `draft:${context.who.account}:${key}`;

/** A half-filled form may hold personal data: drafts rest as ciphertext, whatever is in them. */
export const draftJobs: Record<string, Job> = {
  'draft.get': job('draft.get', async (context, { key }) => {
    const sealed = draftFor(context.db, context.who.account, key);
    if (sealed === undefined) return { draft: null };
    return { draft: JSON.parse(unseal(keyOf(context), sealed, purposeOf(context, key)).toString('utf8')) as unknown };
  }),
  'draft.put': job('draft.put', async (context, { key, draft }) => {
    const nothing = draft === null || draft === undefined;
    const sealed = nothing ? null : seal(keyOf(context), JSON.stringify(draft), purposeOf(context, key));
    return context.task('draft.put', { key, sealed });
  }),
};
