import { type Day, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { advanceRows } from '#shared/importing/advance-rows.ts';
import { mayIn } from '#shared/rights.ts';
import { budgetWords } from '#shared/words/budget.ts';
import { budgetImportWords as words } from '#shared/words/budget-import.ts';
import { directiveWords } from '#shared/words/directive.ts';
import { equal } from '../../store/canonical.ts';
import type { Kept } from '../../store/columns.ts';
import { unitName } from '../../store/people.ts';
import { payProblems } from '../budget/advances.ts';
import type { ReadContext } from '../carry.ts';
import type { Beside } from './book.ts';

type Values = Readonly<Record<string, unknown>>;
type Problems = Record<string, string>;
type Seeing = Pick<ReadContext, 'db' | 'who'>;
type State = Parameters<typeof payProblems>[0]['state'];

/** What 主計 enters of an advance after it was proposed. */
const course = ['sentOn', 'consentOn', 'consentNumber', 'paid', 'paidOn'] as const;
/** What a file does not bring. */
const later = ['regularOn', 'endedOn'] as const;

const labelOf = (name: string): string =>
  (advanceRows.fields as Readonly<Record<string, { label: string }>>)[name]?.label ?? name;

/** Judges a row of a 墊付清冊 by the rules of the steps it stands for. */
export function judgedAdvance(context: Seeing): (values: Values, kept: Kept | undefined) => Beside {
  const today = todayIn();
  return (said, kept) => {
    const news = kept
      ? newsOf(said, kept)
      : Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
    const values = withPaidDay(said, news, today);
    if (Object.keys(news).length === 0) return { values, problems: {} };
    const problems = {
      ...reachProblems(context, said, kept),
      ...settledProblems(news, kept),
      ...courseProblems(context, { values, news, kept, today }),
    };
    return { values, problems };
  };
}

const newsOf = (values: Values, kept: Kept): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => !equal(kept[name] ?? null, value ?? null)));

/** What was paid has a day: as the file says, else today. */
const withPaidDay = (said: Values, { paid }: Values, today: Day): Record<string, unknown> =>
  paid !== undefined && said.paidOn === undefined ? { ...said, paidOn: today } : { ...said };

function reachProblems({ db, who }: Seeing, { unit }: Values, kept: Kept | undefined): Problems {
  if (kept || typeof unit !== 'string' || who.rights.has('accounting') || mayIn(who, 'write', unit)) return {};
  return { unit: directiveWords.ownUnit(unitName(db, unit as Id)) };
}

/** What was proposed stands; only where it goes to the council may the session still be said. */
function settledProblems(news: Values, kept: Kept | undefined): Problems {
  const problems: Problems = {};
  for (const name of later) if (name in news) problems[name] = words.advanceLater(labelOf(name));
  if (!kept) return problems;
  const sending = kept.state === 'proposed' && ('sentOn' in news || 'consentOn' in news);
  for (const name of Object.keys(news))
    if (!isCourse(name) && !(name in problems) && !(name === 'council' && sending))
      problems[name] = words.advanceSettled(labelOf(name));
  return problems;
}

const isCourse = (name: string): boolean => (course as readonly string[]).includes(name);

interface Judging {
  values: Values;
  news: Values;
  kept: Kept | undefined;
  today: Day;
}

function courseProblems({ who }: Seeing, judging: Judging): Problems {
  const { values, news, kept, today } = judging;
  const [first] = course.filter((name) => name in news);
  if (first === undefined) return {};
  if (!who.rights.has('accounting')) return { [first]: budgetWords.onlyAccounting };
  for (const name of course) {
    const day = values[name];
    if (name.endsWith('On') && name in news && typeof day === 'string' && day > today)
      return { [name]: directiveWords.futureDay };
  }
  return { ...consentProblems(judging), ...paidProblems(values, news, kept) };
}

function consentProblems({ values, news, kept }: Judging): Problems {
  const state = (kept?.state ?? 'proposed') as State;
  const { sentOn = kept?.sentOn, consentOn, consentNumber } = values;
  if ('sentOn' in news && state !== 'proposed') return { sentOn: words.advanceSettled(labelOf('sentOn')) };
  const [about] = ['consentOn', 'consentNumber'].filter((name) => name in news);
  if (about === undefined) return {};
  if (state !== 'proposed' && state !== 'sent') return { [about]: words.advanceSettled(labelOf(about)) };
  if (!consentOn || !consentNumber) return { [about]: words.consentBoth };
  const early = typeof sentOn === 'string' && String(consentOn) < sentOn;
  return early ? { consentOn: budgetWords.consentBefore } : {};
}

function paidProblems(values: Values, news: Values, kept: Kept | undefined): Problems {
  if (!('paid' in news)) return 'paidOn' in news ? { paidOn: words.advanceSettled(labelOf('paidOn')) } : {};
  const before = (kept?.state ?? 'proposed') as State;
  const agreed = before === 'consented' || ((before === 'proposed' || before === 'sent') && Boolean(values.consentOn));
  if (!agreed) return { paid: before === 'regular' ? words.advanceSettled(labelOf('paid')) : words.payBeforeConsent };
  const consentOn = (values.consentOn ?? kept?.consentOn ?? null) as Day | null;
  const amount = Number(values.amount ?? kept?.amount);
  return payProblems({ state: 'consented', consentOn, amount }, Number(values.paid), values.paidOn as Day);
}
