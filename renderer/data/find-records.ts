import type { FindRecords } from '#renderer/parts/register/names.ts';
import { hintOf, titleOf } from '#shared/language/record.ts';
import { registerNamed } from '#shared/registers/index.ts';
import { registerCalls } from './client.ts';

const most = 20;

/** What a reference field offers: by words in the index, which know former names too. */
export const findRecords: FindRecords = async (register, text) => {
  const of = registerNamed(register);
  if (!of) return [];
  const { rows } = await registerCalls(of).list({ limit: most, ...(text.trim() === '' ? {} : { find: text }) });
  return rows.map((row) => {
    const hint = hintOf(of, row);
    return { id: row.id, label: titleOf(of, row), ...(hint === '' ? {} : { hint }) };
  });
};
