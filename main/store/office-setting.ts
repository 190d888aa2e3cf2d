import { setting as register } from '#shared/registers/setting.ts';
import type { ReadableDb } from './database.ts';
import { tables } from './tables.ts';

const { setting } = tables;

const asked = {
  officeName: setting.officeName,
  officePrefix: setting.officePrefix,
  lockAfterMinutes: setting.lockAfterMinutes,
  attachmentLimitMb: setting.attachmentLimitMb,
  directiveNumber: setting.directiveNumber,
  meetingNumber: setting.meetingNumber,
  motionNumber: setting.motionNumber,
  questionNumber: setting.questionNumber,
  soonDays: setting.soonDays,
  unreportedDays: setting.unreportedDays,
  unreportedLimit: setting.unreportedLimit,
  replyDays: setting.replyDays,
  coUnitsToo: setting.coUnitsToo,
  councilReportDays: setting.councilReportDays,
  workReportDays: setting.workReportDays,
  proposalDays: setting.proposalDays,
  extraordinaryDays: setting.extraordinaryDays,
  openShare: setting.openShare,
  passShare: setting.passShare,
};

const defaults = {
  officeName: '',
  officePrefix: '',
  lockAfterMinutes: register.fields.lockAfterMinutes.initial ?? 15,
  attachmentLimitMb: register.fields.attachmentLimitMb.initial ?? 50,
  directiveNumber: register.fields.directiveNumber.initial ?? '',
  meetingNumber: register.fields.meetingNumber.initial ?? '',
  motionNumber: register.fields.motionNumber.initial ?? '',
  questionNumber: register.fields.questionNumber.initial ?? '',
  soonDays: register.fields.soonDays.initial ?? 0,
  unreportedDays: register.fields.unreportedDays.initial ?? 0,
  unreportedLimit: register.fields.unreportedLimit.initial ?? 0,
  replyDays: register.fields.replyDays.initial ?? 0,
  coUnitsToo: false,
  councilReportDays: register.fields.councilReportDays.initial ?? 0,
  workReportDays: register.fields.workReportDays.initial ?? 0,
  proposalDays: register.fields.proposalDays.initial ?? 0,
  extraordinaryDays: register.fields.extraordinaryDays.initial ?? 0,
  openShare: register.fields.openShare.initial ?? 'half',
  passShare: register.fields.passShare.initial ?? 'over',
};

export type OfficeRules = typeof defaults;

/** The office's one record of settings; what an older office leaves blank is as a new one has it. */
export function officeSetting(db: ReadableDb): OfficeRules {
  const kept = db.query.select(asked).from(setting).get();
  const filled = Object.entries(kept ?? {}).filter(([, value]) => value !== null);
  return { ...defaults, ...Object.fromEntries(filled) };
}
