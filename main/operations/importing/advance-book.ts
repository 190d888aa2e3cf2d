import { type Day, rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { textKey } from '#shared/base/text-key.ts';
import { AccountFinder, looseKey } from '#shared/budget/account-finder.ts';
import { advanceRows } from '#shared/importing/advance-rows.ts';
import { titleOf } from '#shared/language/record.ts';
import { advance } from '#shared/registers/advance.ts';
import { budgetAccount } from '#shared/registers/budget-account.ts';
import { budgetWords } from '#shared/words/budget.ts';
import { importWords } from '#shared/words/importing.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { recordOf, recordsSeen } from '../../store/records.ts';
import { consented, proposedAdvance } from '../budget/advances.ts';
import { readAccounts } from '../budget/book-rows.ts';
import type { ReadContext, TaskContext } from '../carry.ts';
import { follow, move } from '../changes.ts';
import { mayDo } from '../signed.ts';
import { judgedAdvance } from './advance-steps.ts';
import type { ImportBook, Understood } from './book.ts';
import { standsAsLookedAt } from './looked-at.ts';
import { recordsThere } from './records-there.ts';
import { type StagedWrite, saidAnew } from './stage.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * 墊付清冊: a new row is proposed and taken as far as the council has been with it; of advances that are there the file may
 * bring the consent and what has been paid. 轉正 and what ends an advance stay with the page.
 */
export const advanceBook: ImportBook = {
  of: advanceRows,
  asText: ['account'],
  keys,
  understand,
  there: recordsThere(advance),
  beside: judgedAdvance,
  drafts,
};

function keys(said: ReadonlySet<string>): readonly string[] {
  if (said.has('number')) return ['number'];
  return said.has('title') ? ['title'] : [];
}

/** 擬列科目 is one of the year's; the year is that of the letter, where the table does not say. */
function understand(context: ReadContext): (values: Values) => Understood {
  const known = new Map(recordsSeen(context, 'advance', { all: [] }).map((one) => [textKey(one.number), one]));
  const accounts = new Accounts(context.db);
  return ({ account, ...row }): Understood => {
    const kept = known.get(textKey(String(row.number ?? '')));
    const year = row.year ?? kept?.year ?? yearOf(row);
    const values = { ...row, ...(year === undefined ? {} : { year }) };
    if (typeof account !== 'string') return { values, problems: {} };
    if (kept?.account && accounts.isCalled(kept.account, account))
      return { values: { ...values, account: kept.account }, problems: {} };
    const found = accounts.find(Number(year), account);
    const [one] = found;
    if (one && found.length === 1) return { values: { ...values, account: one }, problems: {} };
    const { label } = advance.fields.account;
    const problem =
      found.length === 0 ? importWords.noneNamed(label, account) : importWords.someNamed(label, account, found.length);
    return { values, problems: { account: problem } };
  };
}

function yearOf({ letterOn, sentOn, consentOn }: Values): number | undefined {
  const day = [letterOn, sentOn, consentOn].find((one) => typeof one === 'string');
  return day === undefined ? undefined : rocYear(String(day));
}

class Accounts {
  readonly #db: ReadableDb;
  readonly #years = new Map<number, AccountFinder>();

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  /** As our own lists name it, of whatever year it is. */
  isCalled(id: Id, text: string): boolean {
    const account = recordOf(this.#db, 'budgetAccount', id);
    return account !== undefined && looseKey(titleOf(budgetAccount, { ...account })) === looseKey(text);
  }

  find(year: number, text: string): Id[] {
    if (!Number.isInteger(year)) return [];
    const finder = this.#years.get(year) ?? new AccountFinder(readAccounts(this.#db, year));
    this.#years.set(year, finder);
    return (['agency', 'source'] as const).flatMap((scheme) => finder.find(scheme, text)).map(({ id }) => id);
  }
}

/** What an advance is, apart from what happened to it. */
function proposal({ sentOn, consentOn, consentNumber, paid, paidOn, ...values }: Values) {
  const { number, title, year, unit } = values;
  return {
    ...values,
    number: (number as string | undefined) ?? null,
    title: String(title),
    year: Number(year),
    unit: (unit as Id | undefined) ?? null,
    files: [],
  };
}

function* drafts(context: TaskContext, rows: Iterable<StagedWrite>): Generator<Draft> {
  for (const row of rows) {
    const { record, values } = row;
    if (record !== null) {
      standsAsLookedAt(context.store.db, advance, row, ['state', ...row.writes]);
      yield* steps(context, record, saidAnew(row), values);
      continue;
    }
    const proposed = proposedAdvance(context, proposal(values));
    yield proposed;
    yield* steps(context, proposed.id, values, values);
  }
}

/** What is new of its course: sent, consented, paid. */
function* steps(context: TaskContext, id: Id, news: Values, values: Values): Generator<Draft> {
  const { council } = news;
  const sent = news.sentOn ?? news.consentOn;
  const { state } = context.store.db.get<{ state: string }>('SELECT state FROM r_advance WHERE id = ?', id) ?? {};
  if (sent && state === 'proposed')
    yield move('advance', id, 'send', { sentOn: sent, ...(council ? { council } : {}) });
  if (news.consentOn) yield consented(context, id, news.consentOn as Day, String(values.consentNumber));
  if (news.paid === undefined || news.paid === null) return;
  if (!mayDo(context, 'accounting')) throw new Refusal('forbidden', budgetWords.onlyAccounting);
  yield follow('advance', id, { paid: news.paid, paidOn: values.paidOn ?? todayIn() });
}
