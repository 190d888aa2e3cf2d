import { z } from 'zod';
import { numberings } from '../registers/booklet.ts';

const sectionSchema = z.strictObject({
  title: z.string().min(1).max(80),
  level: z.int().min(1).max(3).default(1),
  /** It has no number: what stands before and behind the chapters. */
  unnumbered: z.boolean().default(false),
  /** Who writes it: the name of a unit, where the office has one of that name. */
  unit: z.string().max(40).optional(),
  /** One for each unit of the office, under its name. */
  perUnit: z.literal(true).optional(),
  body: z.string().max(60_000).default(''),
});

/** What a report begins with. Templates are plain data, so that offices can hand them to each other. */
export const templateSchema = z.strictObject({
  name: z.string().min(1).max(60),
  about: z.string().max(120).default(''),
  /** With {{@office}}, {{@council}}, {{@period}} or {{@year}} in it. */
  title: z.string().min(1).max(120),
  subtitle: z.string().max(80).default(''),
  /** It is made for a session of the council. */
  session: z.boolean().default(false),
  cover: z.boolean().default(true),
  contents: z.boolean().default(true),
  numbering: z.enum(Object.keys(numberings) as [keyof typeof numberings]).default('levels'),
  closing: z.string().max(60).default(''),
  sections: z.array(sectionSchema).max(300),
});

export type Template = z.output<typeof templateSchema>;
export type TemplateSection = z.output<typeof sectionSchema>;

/** How a template is written down in the program: what it does not say has its usual value. */
export type TemplateEntry = z.input<typeof templateSchema>;
