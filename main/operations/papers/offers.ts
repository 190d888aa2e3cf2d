import { type Day, rocYear, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import { lastFullMonth } from '#shared/budget/amounts.ts';
import type { PaperOffer } from '#shared/contract/paper-operations.ts';
import { everything } from '#shared/language/condition.ts';
import { titleOf } from '#shared/language/record.ts';
import { type PaperKey, paperEntry, paperKeys } from '#shared/papers/paper-list.ts';
import { registers } from '#shared/registers/index.ts';
import { may } from '#shared/rights.ts';
import { type Of, recordOf, recordsSeen } from '../../store/records.ts';
import { budgetName } from '../budget/book.ts';
import { type Read, type ReadContext, read } from '../carry.ts';
import { chasingUnits } from '../directive/desk.ts';

type Subject = NonNullable<PaperOffer['subject']>;

/** The papers that an account may make, each with the subject that lies nearest. */
export function paperOffers(context: ReadContext, today: Day = todayIn()): PaperOffer[] {
  if (!may(context.who, 'export')) return [];
  const near = new Near(context, today);
  return paperKeys
    .filter((key) => may(context.who, paperEntry(key).right))
    .map((key) => ({
      key,
      subject: near.subjectOf(key) ?? null,
      month: paperEntry(key).monthly ? lastFullMonth(today) : null,
    }));
}

/** What lies nearest to a day: the next meeting and session, the year's budget. */
class Near {
  readonly #context: ReadContext;
  readonly #today: Day;
  readonly #meetings: readonly Of<'meeting'>[];
  readonly #council: Of<'council'> | undefined;
  readonly #budget: Of<'budget'> | undefined;

  constructor(context: ReadContext, today: Day) {
    this.#context = context;
    this.#today = today;
    this.#meetings = recordsSeen(context, 'meeting', { not: { field: 'state', is: 'equal', value: 'cancelled' } });
    this.#council = nearest(recordsSeen(context, 'council', everything), ({ from }) => from, today);
    this.#budget = budgetOf(context, today);
  }

  subjectOf(key: PaperKey): Subject | undefined {
    switch (key) {
      case 'agenda':
        return this.#meeting(nearest(this.#meetings, ({ on }) => on, this.#today));
      case 'minutes':
        return this.#meeting(
          newest(
            this.#meetings.filter(({ on }) => on <= this.#today),
            ({ on }) => on,
          ),
        );
      case 'reviewPack':
        return this.#meeting(this.#nextReview());
      case 'directiveList':
        return may(this.#context.who, 'control') ? undefined : this.#ownUnit();
      case 'chasingLetter':
        return this.#behind();
      default:
        return this.#other(key);
    }
  }

  #other(key: PaperKey): Subject | undefined {
    switch (paperEntry(key).subject) {
      case 'council':
        return this.#council && { id: this.#council.id, title: titleOf(registers.council, { ...this.#council }) };
      case 'question':
        return this.#question();
      case 'handover': {
        const one = newest(recordsSeen(this.#context, 'handover', everything), ({ on }) => on);
        return one && { id: one.id, title: titleOf(registers.handover, { ...one }) };
      }
      case 'budget':
        return this.#budget && { id: this.#budget.id, title: budgetName(this.#budget) };
      default:
        return undefined;
    }
  }

  #nextReview(): Of<'meeting'> | undefined {
    const coming = this.#meetings.filter(({ kind, on }) => kind === 'review' && on >= this.#today);
    return nearest(coming, ({ on }) => on, this.#today);
  }

  #meeting = (one: Of<'meeting'> | undefined): Subject | undefined => one && { id: one.id, title: one.title };

  #ownUnit(): Subject | undefined {
    const [own] = this.#context.who.units;
    return own === undefined ? undefined : this.#unit(own);
  }

  #unit(id: Id): Subject | undefined {
    const unit = recordOf(this.#context.db, 'unit', id);
    return unit && { id, title: unit.name };
  }

  /** The unit with the most to be asked for. */
  #behind(): Subject | undefined {
    const units = chasingUnits(this.#context, this.#today, undefined);
    const most = units.toSorted((a, b) => b.cases.length - a.cases.length)[0];
    return most && { id: most.unit, title: most.name };
  }

  /** The last one that was answered in writing. */
  #question(): Subject | undefined {
    const answered = recordsSeen(this.#context, 'question', { field: 'answer', is: 'filled' });
    const one = newest(answered, ({ answeredOn, askedOn }) => answeredOn ?? askedOn);
    return one && { id: one.id, title: titleOf(registers.question, { ...one }) };
  }
}

/** The first that is still to come, else the last that was. */
function nearest<T>(all: readonly T[], dayOf: (one: T) => Day, today: Day): T | undefined {
  const ordered = all.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  return ordered.find((one) => dayOf(one) >= today) ?? ordered.at(-1);
}

const newest = <T>(all: readonly T[], dayOf: (one: T) => Day): T | undefined =>
  all.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)))[0];

/** The general budget of this year, else the newest. */
function budgetOf(context: ReadContext, today: Day): Of<'budget'> | undefined {
  const general = recordsSeen(context, 'budget', { field: 'kind', is: 'equal', value: 'general' });
  const ordered = general.toSorted((a, b) => b.year - a.year);
  return ordered.find(({ year }) => year === rocYear(today)) ?? ordered[0];
}

export const paperReads: Record<string, Read> = {
  'paper.list': read('paper.list', (context) => ({ papers: paperOffers(context) })),
};
