import { allRegisters } from '#shared/registers/index.ts';
import { openAccessLog } from '../store/access-log.ts';
import { openReadable } from '../store/database.ts';
import { checkSchema } from '../store/migrate.ts';
import { checkExisting } from '../store/place.ts';
import { verify as verifyStore } from '../store/verify.ts';
import { type Arguments, wanted } from './arguments.ts';
import type { Print } from './print.ts';

/** Reads only, so that a damaged office can be looked at and a running one is not disturbed. */
export async function verify(read: Arguments, print: Print): Promise<number> {
  const place = checkExisting(wanted(read, 'office'));
  openAccessLog(place.access).close();
  const db = openReadable(place.office);
  const access = openReadable(place.access);
  try {
    checkSchema(db, allRegisters);
    const answer = await verifyStore({ db, access, registers: allRegisters, attachments: place.attachments });
    print(answer);
    for (const problem of answer.problems) process.stderr.write(`${problem}\n`);
    return answer.sound ? 0 : 4;
  } finally {
    db.close();
    access.close();
  }
}
