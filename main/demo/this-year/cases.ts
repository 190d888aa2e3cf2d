import { addDays, type Day, daysBetween, rocYear } from '#shared/base/day.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { directiveSources } from '#shared/registers/directive.ts';
import type { advices } from '#shared/registers/request.ts';
import type { Decision } from '#shared/registers/ruling.ts';
import type { Act, CaseFact, Desk } from '../case-drafts.ts';
import { type Cast, named } from '../drafts.ts';
import closed from './closed-cases.json' with { type: 'json' };
import { datedText } from './days.ts';
import desks from './desks.json' with { type: 'json' };
import services from './services-cases.json' with { type: 'json' };
import works from './works-cases.json' with { type: 'json' };

type Advised = [on: number, advice: keyof typeof advices, text: string];
type Said = [on: number, text: string];

/** Days count from the founding: -20 was twenty days ago. */
interface ActRow {
  on: number;
  unit?: string;
  percent?: number;
  text?: string;
  files?: string[];
  ask?: 'release' | 'extend';
  reason?: string;
  to?: number;
  approved?: number;
  consulted?: [unit: string, on: number, opinion: string];
  advised?: Advised;
  reviewed?: Said;
  returned?: Said;
  rule?: Decision;
  units?: string[];
  meeting?: string;
  number?: string;
  into?: string;
  planName?: string;
}

interface CaseRow {
  number: string;
  content: string;
  leads: string[];
  cos?: string[];
  meeting?: string;
  given?: number;
  due: number;
  source?: keyof typeof directiveSources;
  sourceNumber?: string;
  sourceNote?: string;
  sourceDue?: number;
  motion?: string;
  question?: string;
  kind?: string;
  tags?: string[];
  note?: string;
  confidential?: boolean;
  draft?: boolean;
  acts: ActRow[];
}

type ClosedRow = [number: string, content: string, given: string, ruled: string, underway: string, done: string];

/** What the cases of this year point to; keys as the data has them. */
export interface Sources {
  meeting(key: string): { id: Id; on: Day };
  motion(key: string): Id;
  question(key: string): Id;
}

/** With the key of its meeting, motion and question. */
export interface SourcedCase extends CaseFact {
  key: string;
  meeting: string | null;
  motion: string | null;
  question: string | null;
}

const deskOf = (unit: string): Desk => named(new Map(Object.entries(desks) as [string, Desk][]), unit);

const head = '許明淵';

const keysToUnits: ReadonlyMap<string, string> = new Map(Object.keys(desks).map((unit) => [unit.slice(0, 1), unit]));

const numberOf = (key: string, givenOn: Day): string => key.replace('-', `-${rocYear(givenOn)}-`);

class Reader {
  readonly #cast: Cast;
  readonly #sources: Sources;
  readonly #ids = new Map<string, Id>();

  constructor(cast: Cast, sources: Sources) {
    this.#cast = cast;
    this.#sources = sources;
  }

  #day(offset: number): Day {
    return addDays(this.#cast.today, offset);
  }

  #id(key: string): Id {
    const id = this.#ids.get(key) ?? newId();
    this.#ids.set(key, id);
    return id;
  }

  open(row: CaseRow): SourcedCase {
    const meeting = row.meeting ? this.#sources.meeting(row.meeting) : null;
    const givenOn = meeting?.on ?? this.#day(row.given ?? 0);
    const unit = row.leads[0] ?? '';
    return {
      key: row.number,
      meeting: row.meeting ?? null,
      motion: row.motion ?? null,
      question: row.question ?? null,
      id: this.#id(row.number),
      number: numberOf(row.number, givenOn),
      content: row.content,
      kind: row.kind ?? '列管事項',
      source: row.source ?? 'meeting',
      from: this.#from(row, meeting?.id ?? null),
      givenOn,
      givenBy: head,
      dueOn: this.#day(row.due),
      leads: row.leads,
      cos: row.cos ?? [],
      desks: deskOf,
      acts: row.acts.map((act) => this.#act(act, unit)),
      draft: row.draft ?? false,
      more: {
        confidential: row.confidential ?? false,
        tags: (row.tags ?? []).map((name) => this.#cast.tag(name)).sort(),
        note: row.note ?? null,
      },
    };
  }

  #from(row: CaseRow, meeting: Id | null): Record<string, unknown> {
    return {
      meeting,
      motion: row.motion ? this.#sources.motion(row.motion) : null,
      question: row.question ? this.#sources.question(row.question) : null,
      sourceNumber: row.sourceNumber ?? null,
      sourceNote: row.sourceNote ?? null,
      sourceDueOn: row.sourceDue === undefined ? null : this.#day(row.sourceDue),
    };
  }

  #act(row: ActRow, lead: string): Act {
    const unit = row.unit ?? lead;
    if (row.ask) return this.#ask(row, unit, row.ask);
    if (row.rule) return this.#rule(row, row.rule);
    return {
      act: 'report',
      on: this.#day(row.on),
      unit,
      percent: row.percent ?? null,
      text: datedText(row.text ?? '', this.#cast.today),
      files: row.files ?? [],
    };
  }

  #ask(row: ActRow, unit: string, kind: 'release' | 'extend'): Act {
    const { to, approved, consulted, advised, reviewed, returned } = row;
    return {
      act: 'ask',
      on: this.#day(row.on),
      unit,
      kind,
      reason: row.reason ?? '',
      ...(to === undefined ? {} : { newDueOn: this.#day(to) }),
      ...(approved === undefined ? {} : { approvedOn: this.#day(approved) }),
      ...(consulted ? { consulted: { unit: consulted[0], on: this.#day(consulted[1]), opinion: consulted[2] } } : {}),
      ...(advised ? { advised: { on: this.#day(advised[0]), advice: advised[1], text: advised[2] } } : {}),
      ...(reviewed ? { reviewed: { on: this.#day(reviewed[0]), text: reviewed[1] } } : {}),
      ...(returned ? { returned: { on: this.#day(returned[0]), text: returned[1] } } : {}),
    };
  }

  #rule(row: ActRow, decision: Decision): Act {
    const meeting = row.meeting ? this.#sources.meeting(row.meeting) : null;
    return {
      act: 'rule',
      on: meeting?.on ?? this.#day(row.on),
      decision,
      text: row.text ?? '',
      ...(row.units ? { units: row.units } : {}),
      ...(row.to === undefined ? {} : { dueOn: this.#day(row.to) }),
      ...(row.into ? { into: this.#id(row.into) } : {}),
      ...(row.planName ? { planName: row.planName } : {}),
      ...(meeting ? { meeting: meeting.id } : {}),
      ...(row.number ? { number: row.number } : {}),
    };
  }

  /** A case that went its way without a stop: half reported, done, asked for, advised, released in a meeting. */
  closed([key, content, given, ruled, underway, done]: ClosedRow): SourcedCase {
    const from = this.#sources.meeting(given);
    const { id: meeting, on } = this.#sources.meeting(ruled);
    const unit = named(keysToUnits, key.slice(0, 1));
    const reason = '辦理完成，申請解除列管。';
    const half = addDays(from.on, Math.floor(daysBetween(from.on, on) / 2));
    return {
      key,
      meeting: given,
      motion: null,
      question: null,
      id: this.#id(key),
      number: numberOf(key, from.on),
      content,
      kind: '列管事項',
      source: 'meeting',
      from: { meeting: from.id },
      givenOn: from.on,
      givenBy: head,
      dueOn: addDays(on, (Number(key.slice(-1)) % 4) * 10 - 10),
      leads: [unit],
      cos: [],
      desks: deskOf,
      acts: [
        { act: 'report', on: half, unit, percent: 50, text: underway },
        { act: 'report', on: addDays(on, -9), unit, percent: 100, text: done },
        {
          act: 'ask',
          on: addDays(on, -7),
          unit,
          kind: 'release',
          reason,
          approvedOn: addDays(on, -6),
          advised: { on: addDays(on, -4), advice: 'release', text: '成果資料齊備，建議解除列管。' },
          reviewed: { on: addDays(on, -3), text: '同意。' },
        },
        { act: 'rule', on, decision: 'release', text: '准予解除列管。', meeting },
      ],
    };
  }
}

/** The cases of this year: those still open with their whole story, the others on their plain way. */
export function casesOf(cast: Cast, sources: Sources): SourcedCase[] {
  const reader = new Reader(cast, sources);
  const rows = [...works, ...services] as unknown as CaseRow[];
  return [...(closed as ClosedRow[]).map((row) => reader.closed(row)), ...rows.map((row) => reader.open(row))];
}
