import type { Register } from '../language/register.ts';
import { account } from './account.ts';
import { advance } from './advance.ts';
import { allotment } from './allotment.ts';
import { assignment } from './assignment.ts';
import { attachment } from './attachment.ts';
import { booklet } from './booklet.ts';
import { bookletComment } from './booklet-comment.ts';
import { bookletFigure } from './booklet-figure.ts';
import { bookletSection } from './booklet-section.ts';
import { bookletTemplate } from './booklet-template.ts';
import { budget } from './budget.ts';
import { budgetAccount } from './budget-account.ts';
import { budgetLine } from './budget-line.ts';
import { budgetMove } from './budget-move.ts';
import { budgetTerm } from './budget-term.ts';
import { calendar } from './calendar.ts';
import { carryOver } from './carry-over.ts';
import { chase } from './chase.ts';
import { control } from './control.ts';
import { council } from './council.ts';
import { directive } from './directive.ts';
import { directiveKind } from './directive-kind.ts';
import { execution } from './execution.ts';
import { form } from './form.ts';
import { formSheet } from './form-sheet.ts';
import { handover } from './handover.ts';
import { importProfile } from './import-profile.ts';
import { indicator } from './indicator.ts';
import { indicatorValue } from './indicator-value.ts';
import { inspection } from './inspection.ts';
import { item } from './item.ts';
import { meeting } from './meeting.ts';
import { motion } from './motion.ts';
import { motionReport } from './motion-report.ts';
import { ownFigure } from './own-figure.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';
import { planMilestone } from './plan-milestone.ts';
import { planMonth } from './plan-month.ts';
import { question } from './question.ts';
import { report } from './report.ts';
import { request } from './request.ts';
import { ruling } from './ruling.ts';
import { series } from './series.ts';
import { setting } from './setting.ts';
import { tag } from './tag.ts';
import { unit } from './unit.ts';

/** Every register of the program: a new one is its file and one line here. */
export const registers = {
  directive,
  directiveKind,
  assignment,
  report,
  request,
  ruling,
  inspection,
  chase,
  handover,
  meeting,
  series,
  item,
  council,
  motion,
  motionReport,
  question,
  plan,
  planMilestone,
  planMonth,
  budget,
  budgetAccount,
  budgetLine,
  budgetMove,
  budgetTerm,
  allotment,
  execution,
  control,
  carryOver,
  advance,
  indicator,
  indicatorValue,
  unit,
  person,
  account,
  calendar,
  attachment,
  tag,
  importProfile,
  ownFigure,
  form,
  formSheet,
  booklet,
  bookletSection,
  bookletComment,
  bookletFigure,
  bookletTemplate,
  setting,
} as const satisfies Record<string, Register>;

export type Registers = typeof registers;
export type RegisterName = keyof Registers;

const byName: Readonly<Record<string, Register>> = registers;

export const registerNamed = (name: string): Register | undefined =>
  Object.hasOwn(byName, name) ? byName[name] : undefined;

export const allRegisters: readonly Register[] = Object.values(byName);
