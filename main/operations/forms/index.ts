import { type Job, job, type Read, read, type Task, task } from '../carry.ts';
import { formFiles } from './files.ts';
import { formOffer, issueForm, putForm } from './issue.ts';
import { readForm } from './return.ts';
import { formStanding } from './standing.ts';
import { closeForm, takeForm, waiveSheet } from './take.ts';

export const formReads: Record<string, Read> = {
  'form.offer': read('form.offer', formOffer),
  'form.standing': read('form.standing', formStanding),
};

export const formJobs: Record<string, Job> = {
  'form.issue': job('form.issue', issueForm),
  'form.files': job('form.files', formFiles),
  'form.read': job('form.read', readForm),
};

export const formTasks: Record<string, Task> = {
  'form.put': task(putForm),
  'form.apply': task(takeForm),
  'form.waive': task(waiveSheet),
  'form.close': task(closeForm),
};
