import { type Template, type TemplateEntry, templateSchema } from '../template.ts';
import { administration } from './administration.ts';
import { countySession } from './county-session.ts';
import { motionReport } from './motion-report.ts';
import { townshipAddress } from './township-address.ts';
import { townshipWork } from './township-work.ts';

/** The first one is the usual one. Names are permanent: reports remember what they began with. */
const shipped: Readonly<Record<string, TemplateEntry>> = {
  work: townshipWork,
  address: townshipAddress,
  motions: motionReport,
  session: countySession,
  administration,
};

export const builtinTemplates: ReadonlyMap<string, Template> = new Map(
  Object.entries(shipped).map(([key, entry]) => [key, templateSchema.parse(entry)]),
);
