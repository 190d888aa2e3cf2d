import { type Id, newId } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { mayClose, openStanding, summed } from '#shared/directive/summing.ts';
import type { Standing } from '#shared/registers/directive.ts';
import { registers } from '#shared/registers/index.ts';
import { directiveWords as words } from '#shared/words/directive.ts';
import { refusalWords } from '#shared/words/refusals.ts';
import type { Kept } from '../../store/columns.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { Draft } from '../../store/draft.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { unitName } from '../../store/people.ts';
import { isVisible } from '../../store/permits.ts';
import { type Of, recordOf, recordsWith, recordThere } from '../../store/records.ts';
import type { TaskContext } from '../carry.ts';
import { create, follow, move } from '../changes.ts';

export type Directive = Of<'directive'>;
export type Share = Of<'assignment'>;
export type Request = Of<'request'>;

const openStates = new Set(['asked', 'approved', 'advised', 'reviewed']);

export const isOpenRequest = (request: Request): boolean => openStates.has(request.state);

export const isActive = ({ state }: Pick<Share, 'state'>): boolean => state === 'ongoing' || state === 'asked';

/**
 * One case while an operation works on it: what is done to its units is gathered as drafts, and at the end
 * the case follows from them.
 */
export class CaseWork {
  readonly db: ReadableDb;
  readonly drafts: Draft[] = [];
  directive: Directive;
  shares: Share[];
  #patch: Record<string, unknown> = {};
  #move: string | undefined;

  constructor(db: ReadableDb, directive: Directive, shares?: readonly Share[]) {
    this.db = db;
    this.directive = directive;
    this.shares = [...(shares ?? recordsWith(db, 'assignment', 'directive', directive.id))];
  }

  get id(): Id {
    return this.directive.id;
  }

  get number(): string {
    return this.directive.number ?? this.directive.content.slice(0, 20);
  }

  get requests(): Request[] {
    return recordsWith(this.db, 'request', 'directive', this.id).filter(isOpenRequest);
  }

  mustBeTracked(): void {
    if (this.directive.state !== 'tracked') throw new Refusal('invalid', words.notTracked(this.number));
  }

  /** The share of a unit that is still at work. */
  active(unit: Id): Share {
    const share = this.shares.find((one) => one.unit === unit && isActive(one));
    if (!share) throw new Refusal('invalid', words.notOpenForUnit(this.number, unitName(this.db, unit)));
    return share;
  }

  /** Facts of a unit's share that follow from what was done. */
  setShare(share: Share, patch: Partial<Share>): void {
    this.drafts.push(follow('assignment', share.id, patch));
    this.#replace(share, patch);
  }

  moveShare(share: Share, name: string, to: Share['state'], patch: Partial<Share> = {}): void {
    this.drafts.push(move('assignment', share.id, name, patch));
    this.#replace(share, { ...patch, state: to });
  }

  addShare(unit: Id, role: 'lead' | 'co', handler: Id | null = null): void {
    const values = {
      name: `${this.number}　${unitName(this.db, unit)}`,
      directive: this.id,
      unit,
      role,
      handler,
      confidential: this.directive.confidential,
    };
    const id = newId();
    this.drafts.push(create('assignment', id, values));
    const fresh = {
      percent: null,
      lastReportOn: null,
      lastReport: null,
      askedOn: null,
      releasedOn: null,
      endedOn: null,
    };
    this.shares.push({ ...values, ...fresh, id, continued: false, state: 'ongoing', removed: false, version: 0 });
  }

  #replace(share: Share, patch: Partial<Share>): void {
    this.shares = this.shares.map((one) => (one.id === share.id ? { ...one, ...patch } : one));
  }

  /** What is written of the case itself, with the rest of it. */
  set(patch: Record<string, unknown>, moved?: string): void {
    Object.assign(this.#patch, patch);
    if (moved) this.#move = moved;
  }

  get closing(): boolean {
    return mayClose(this.shares, officeSetting(this.db).coUnitsToo);
  }

  /** All drafts, the case's own last. An open case stands as its units do. */
  done(): Draft[] {
    const own: Record<string, unknown> = { ...summed(this.shares), ...this.#patch };
    own.standing ??= openStanding(this.shares) satisfies Standing;
    const last = this.#move ? move('directive', this.id, this.#move, own) : follow('directive', this.id, own);
    return [...this.drafts, last];
  }
}

/** The case as the asking account may see it. */
export function caseOf(context: TaskContext, id: Id): CaseWork {
  const directive = recordOf(context.store.db, 'directive', id);
  const { who } = context.author;
  if (!directive || (who && !isVisible(registers.directive, who, directive as unknown as Kept)))
    throw new Refusal('missing', refusalWords.missing(registers.directive.label));
  return new CaseWork(context.store.db, directive);
}

export function requestOf(context: TaskContext, id: Id): { request: Request; work: CaseWork } {
  const request = recordThere(context.store.db, 'request', id);
  return { request, work: caseOf(context, request.directive) };
}
