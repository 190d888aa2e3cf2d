import type { ReadableDb } from './database.ts';
import { tables } from './tables.ts';

const { setting } = tables;

export interface OfficeSetting {
  officeName: string;
  lockAfterMinutes: number;
  attachmentLimitMb: number;
}

const unset: OfficeSetting = { officeName: '', lockAfterMinutes: 15, attachmentLimitMb: 50 };

/** The office's one record of settings, as far as the program itself asks for it. */
export const officeSetting = (db: ReadableDb): OfficeSetting =>
  db.query
    .select({
      officeName: setting.officeName,
      lockAfterMinutes: setting.lockAfterMinutes,
      attachmentLimitMb: setting.attachmentLimitMb,
    })
    .from(setting)
    .get() ?? unset;
