import type { NamedLine } from '#shared/budget/execution-table.ts';
import type { AccountFact, LineFact } from '#shared/budget/facts.ts';
import { accountsById, chainOf, lineNames } from '#shared/budget/line-names.ts';
import type { Book } from './read-book.ts';

/** The numbers and names a row of the accounting system may call a line by. */
export function namedLines({ accounts, facts }: Book): NamedLine[] {
  const byId = accountsById(accounts);
  const called = lineNames(accounts, facts.lines);
  return facts.lines.map((line) => {
    const { name = '', fullCode = '' } = called.get(line.id) ?? {};
    const [plan, object] = [chainOf(byId, line.account), chainOf(byId, line.object)];
    return {
      id: line.id,
      label: name,
      codes: [fullCode, ...codesOf(plan, object)],
      names: namesOf(line, plan, object),
    };
  });
}

/** Every code on the way down; and by the first level of 用途別 alone, where that is enough to tell. */
function codesOf(plan: readonly AccountFact[], object: readonly AccountFact[]): string[] {
  const codes = (path: readonly AccountFact[]): string => path.map(({ code }) => code).join('-');
  const whole = [codes(plan), codes(object)].filter((code) => code !== '').join('-');
  const root = object[0]?.code;
  return root === undefined ? [whole] : [whole, `${codes(plan)}-${root}`];
}

function namesOf(line: LineFact, plan: readonly AccountFact[], object: readonly AccountFact[]): string[] {
  const last = plan.at(-1)?.name ?? '';
  const use = object.at(-1)?.name ?? '';
  const own = line.name ?? '';
  const names = [own, `${use}${own}`, `${last}${use}`, `${last}${use}${own}`, `${last}${own}`];
  return object.length === 0 ? [...names, last] : names;
}
