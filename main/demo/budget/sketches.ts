import type { Funding, Nature, Side } from '#shared/registers/budget-line.ts';
import phrases from './phrases.json' with { type: 'json' };
import plans from './plans.json' with { type: 'json' };
import revenue from './revenue.json' with { type: 'json' };

/** How money goes over a year. */
export type Season = 'personnel' | 'office' | 'grants' | 'capital' | 'reserve' | 'revenue';

/** A line of every year, before it has a year. */
export interface Sketch {
  /** The account and what the line is called there: 「02-01-04-02 水電費/路燈電費」. */
  key: string;
  at: string;
  side: Side;
  label: string;
  object: string | null;
  root: string | null;
  function: string | null;
  name: string | null;
  nature: Nature;
  funding: Funding;
  unit: string | null;
  caseByCase: boolean;
  season: Season;
  explain: string;
  item: Item | null;
  /** Of this year. */
  thousands: number;
  seed: number;
}

/** Name, measure, unit price, times. */
export type Item = [name: string, measure: string, price: number, times: number];

interface Phrase {
  text: string;
  item?: Item;
}

const phraseOf = new Map(Object.entries(phrases) as [string, Phrase][]);

const seasons: ReadonlyMap<string, Season> = new Map([
  ['人事費', 'personnel'],
  ['設備及投資', 'capital'],
  ['獎補助費', 'grants'],
  ['預備金', 'reserve'],
]);

interface Entry {
  label: string;
  object: string;
  name: string | null;
  funding: Funding;
  caseByCase: boolean;
  thousands: number;
}

/** 「委辦費/民意調查!@county 160」: an object, what for, case by case, whose money, and thousands. */
function entriesIn(text: string): Entry[] {
  return text.split('、').map((part) => {
    const read = /^([^/@! ]+)(?:\/([^@! ]+))?(!)?(?:@(\w+))? (\d+)$/.exec(part);
    if (!read) throw new RangeError(`示範預算看不懂「${part}」。`);
    const [, object = '', name = null, caseByCase, funding = 'own', thousands] = read;
    return {
      label: name === null ? object : `${object}/${name}`,
      object,
      name,
      funding: funding as Funding,
      caseByCase: caseByCase !== undefined,
      thousands: Number(thousands),
    };
  });
}

const explained = (phrase: string, work: string, name: string | null): string =>
  `${name === null ? '' : `${name}：`}${phrase.replace('{業務}', work)}`;

function spent(): Omit<Sketch, 'seed'>[] {
  return plans.flatMap(({ at, unit, function: of, work, objects }) =>
    Object.entries(objects).flatMap(([root, text]) =>
      entriesIn(text).map((entry): Omit<Sketch, 'seed'> => {
        const phrase = phraseOf.get(entry.object);
        return {
          ...entry,
          key: `${at} ${entry.label}`,
          at,
          side: 'expenditure',
          root,
          function: of,
          unit,
          nature: root === '設備及投資' ? 'capital' : 'current',
          season: seasons.get(root) ?? 'office',
          explain: explained(phrase?.text ?? '', work, entry.name),
          item: phrase?.item ?? null,
        };
      }),
    ),
  );
}

/** What sells the township's property is capital. */
const soldAt = '06-02';

function taken(): Omit<Sketch, 'seed'>[] {
  return revenue.flatMap(({ at, unit, lines }) =>
    entriesIn(lines).map(
      ({ object: label, thousands, funding }): Omit<Sketch, 'seed'> => ({
        ...received({ at, label, unit, funding }),
        nature: at.startsWith(soldAt) ? 'capital' : 'current',
        explain: `預計全年${label}收入。`,
        thousands,
      }),
    ),
  );
}

const received = ({ at, label, unit, funding }: Pick<Sketch, 'at' | 'label' | 'unit' | 'funding'>) => ({
  key: `${at} ${label}`,
  at,
  side: 'revenue' as const,
  label,
  object: null,
  root: null,
  function: null,
  name: label,
  unit,
  funding,
  caseByCase: false,
  season: 'revenue' as const,
  item: null,
});

/** 計畫型補助收入. */
export const subsidyAccount = '08-01-02';

/** The subsidy that pays for a line: what is spent of it comes in. */
export const subsidyKey = (line: Pick<Sketch, 'at' | 'label'>): string => `${subsidyAccount} ${line.at} ${line.label}`;

function subsidies(lines: readonly Omit<Sketch, 'seed'>[]): Omit<Sketch, 'seed'>[] {
  return lines
    .filter(({ funding }) => funding !== 'own')
    .map((line) => ({
      ...received({ ...line, at: subsidyAccount }),
      key: subsidyKey(line),
      name: line.name ?? line.label,
      nature: line.nature,
      explain: `${line.name ?? line.label}補助款。`,
      thousands: line.thousands,
    }));
}

const expenditure = spent();

export const sketches: readonly Sketch[] = [...taken(), ...subsidies(expenditure), ...expenditure].map(
  (sketch, seed) => ({ ...sketch, seed }),
);

/** What balances a year's revenue: the largest source that the township has no say in. */
export const balancingKey = '01-06-01 普通統籌分配稅';
