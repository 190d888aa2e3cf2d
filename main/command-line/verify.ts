import { Refusal } from '#shared/base/refusal.ts';
import { allRegisters } from '#shared/registers/index.ts';
import { openAccessLog } from '../store/access-log.ts';
import { openReadable } from '../store/database.ts';
import { unknownSchema } from '../store/derive.ts';
import { checkExisting } from '../store/place.ts';
import { openScratch } from '../store/scratch.ts';
import { verify as verifyStore } from '../store/verify.ts';
import { type Arguments, wanted } from './arguments.ts';
import type { Print } from './run.ts';

/** Reads only, so that a damaged office can be looked at and a running one is not disturbed. */
export async function verify(read: Arguments, print: Print): Promise<number> {
  const place = checkExisting(wanted(read, 'office'));
  openAccessLog(place.access).close();
  openScratch(place.scratch).close();
  const db = openReadable(place.office);
  const access = openReadable(place.access);
  try {
    const unknown = unknownSchema(db, allRegisters);
    if (unknown.length > 0)
      throw new Refusal('newer', `這份機關資料由較新版的施政簿寫入（含有${unknown[0]}），請以新版檢查。`);
    const answer = await verifyStore({ db, access, registers: allRegisters, attachments: place.attachments });
    print(answer);
    for (const problem of answer.problems) process.stderr.write(`${problem}\n`);
    return answer.sound ? 0 : 4;
  } finally {
    db.close();
    access.close();
  }
}
