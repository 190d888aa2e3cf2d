import { Refusal } from '#shared/base/refusal.ts';

/** What a page sends with a call, whichever door it came through. */
export interface Asked {
  input: unknown;
  behalf?: unknown;
}

export function readAsked(text: string): Asked {
  const asked = parsed(text);
  if (typeof asked !== 'object' || asked === null) throw new Refusal('usage', '輸入不是正確的JSON。');
  const { input, behalf } = asked as Partial<Asked>;
  return { input, ...(behalf === undefined ? {} : { behalf }) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('usage', '輸入不是正確的JSON。');
  }
}
