import { type Job, job, type Read, read, type Task, task } from '../carry.ts';
import { arrangeBooklet, type BeginWish, beginBooklet, type Freeze, freezeBooklet } from './begin.ts';
import { compareBooklets } from './compare.ts';
import { bookletThere, valuesOf } from './kept.ts';
import { keepTemplate, saveTemplate, takeTemplate, templateFile } from './own-templates.ts';
import { bookletPicture } from './pictures.ts';
import { publishBooklet } from './publish.ts';
import { bookletSlides } from './slides.ts';
import { templateOffers } from './templates.ts';
import { writeSection } from './write.ts';

export const bookletReads: Record<string, Read> = {
  'booklet.templates': read('booklet.templates', ({ db }) => ({ templates: templateOffers(db) })),
  'booklet.values': read('booklet.values', (context, { id }) => valuesOf(context, bookletThere(context, id))),
  'booklet.compare': read('booklet.compare', compareBooklets),
  'booklet.picture': read('booklet.picture', bookletPicture),
  'booklet.slides': read('booklet.slides', bookletSlides),
};

export const bookletJobs: Record<string, Job> = {
  'booklet.publish': job('booklet.publish', publishBooklet),
  // Loaded when it is first used: the writers of documents are large.
  'booklet.print': job('booklet.print', async (context, input) =>
    (await import('./print.ts')).printBooklet(context, input),
  ),
  'booklet.binder': job('booklet.binder', async (context, input) =>
    (await import('./binder.ts')).bindSession(context, input),
  ),
  'booklet.templateFile': job('booklet.templateFile', templateFile),
  'booklet.takeTemplate': job('booklet.takeTemplate', takeTemplate),
};

export const bookletTasks: Record<string, Task> = {
  'booklet.begin': task((context, wish: BeginWish) => beginBooklet(context, wish)),
  'booklet.arrange': task(arrangeBooklet),
  'booklet.write': task(writeSection),
  'booklet.freeze': task((context, freeze: Freeze) => freezeBooklet(context, freeze)),
  'booklet.saveTemplate': task(saveTemplate),
  'booklet.keepTemplate': task(keepTemplate),
};
