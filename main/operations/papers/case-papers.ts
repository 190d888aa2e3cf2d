import type { Id } from '#shared/base/ids.ts';
import { Refusal } from '#shared/base/refusal.ts';
import { addWorkingDays } from '#shared/base/working-days.ts';
import { type Condition, everything } from '#shared/language/condition.ts';
import { directiveSources, standings } from '#shared/registers/directive.ts';
import { handover as handoverRegister } from '#shared/registers/handover.ts';
import { executions } from '#shared/registers/motion.ts';
import { chasingLetter } from '../../documents/papers/chasing-letter.ts';
import { type DirectiveLine, directiveList } from '../../documents/papers/directive-list.ts';
import { handover } from '../../documents/papers/handover.ts';
import { type ReviewLine, reviewPack } from '../../documents/papers/review-pack.ts';
import { officeSetting } from '../../store/office-setting.ts';
import { type Of, recordOf, recordsSeen, recordsWhere } from '../../store/records.ts';
import { workingCalendar } from '../../store/working-calendar.ts';
import { isOpenRequest } from '../directive/case-work.ts';
import { chasingUnits } from '../directive/desk.ts';
import { type Fill, type Filled, sessionOf, subjectOf } from './fill.ts';
import { motionStates, questionStates } from './words.ts';

type Directive = Of<'directive'>;

/** The cases asked for by id, else all that are tracked; confidential ones only where they were asked for. */
function casesOf({ context, wish }: Fill): Directive[] {
  const chosen: Condition = wish.records
    ? { field: 'id', is: 'oneOf', value: wish.records }
    : { field: 'state', is: 'equal', value: 'tracked' };
  const unit: Condition = wish.unit ? { field: 'leads', is: 'has', value: wish.unit } : everything;
  const open: Condition = wish.withheld ? everything : { field: 'confidential', is: 'equal', value: false };
  const cases = recordsSeen(context, 'directive', { all: [chosen, unit, open] });
  const place = new Map(wish.records?.map((id, index) => [id, index]));
  return place.size > 0 ? cases.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)) : cases;
}

/** 115年第23次鄉務會議, a letter's number, or the kind of source where there is nothing nearer. */
function sourceOf({ context }: Fill, one: Directive): string {
  const meeting = one.meeting ? recordOf(context.db, 'meeting', one.meeting)?.title : undefined;
  return meeting ?? one.sourceNumber ?? directiveSources[one.source];
}

const progressOf = (one: Directive): string | null => (one.percent === null ? null : `${one.percent}%`);

function caseLine(fill: Fill, one: Directive): DirectiveLine {
  return {
    number: one.number,
    source: sourceOf(fill, one),
    givenOn: one.givenOn,
    content: one.content,
    leads: one.leads.map((unit) => fill.names.unit(unit)),
    cos: one.cos.map((unit) => fill.names.unit(unit)),
    report: one.lastReport,
    reportedOn: one.lastReportOn,
    dueOn: one.dueOn,
    extensions: one.extensions ?? 0,
    progress: progressOf(one),
    advice: one.advice ?? (one.state === 'closed' ? standings[one.standing ?? 'released'] : null),
  };
}

export function directiveListPaper(fill: Fill): Filled {
  const unit = fill.wish.unit ? fill.names.unit(fill.wish.unit) : '';
  const title = `${unit}列管事項一覽表`;
  const cases = casesOf(fill);
  const confidential = cases.some((one) => one.confidential);
  const lines = cases.map((one) => caseLine(fill, one));
  return { paper: directiveList({ office: fill.office, title, asOf: fill.on, confidential, lines }), name: title };
}

/** What the control officer proposes on an open request to be released. */
function advices(fill: Fill): Map<Id, { advice: ReviewLine['advice']; text: string | null }> {
  const open = recordsSeen(fill.context, 'request', { field: 'advice', is: 'filled' }).filter(isOpenRequest);
  return new Map(
    open.map((one) => [
      one.directive,
      { advice: one.advice === 'release' || one.advice === 'continue' ? one.advice : null, text: one.adviceText },
    ]),
  );
}

export function reviewPackPaper(fill: Fill): Filled {
  const { context, wish } = fill;
  const meeting = wish.id ? subjectOf(fill, 'meeting') : undefined;
  const proposed = advices(fill);
  const chosen = casesOf(fill);
  const byUnit = Map.groupBy(chosen, (one) => one.leads[0] ?? '');
  const order = recordsWhere(context.db, 'unit', everything).toSorted((a, b) => (a.order ?? 9999) - (b.order ?? 9999));
  const units = order.flatMap((unit) => {
    const lines = byUnit.get(unit.id)?.map((one): ReviewLine => {
      const { advice: _words, extensions: _times, ...line } = caseLine(fill, one);
      const said = proposed.get(one.id);
      return { ...line, advice: said?.advice ?? null, adviceText: said?.text ?? null };
    });
    return lines ? [{ name: unit.name, lines }] : [];
  });
  const title = meeting?.title ?? '列管檢討會';
  const paper = reviewPack({
    office: fill.office,
    meeting: title,
    on: meeting?.on ?? null,
    at: meeting?.at ?? null,
    place: meeting?.place ?? null,
    chair: meeting ? fill.titled(meeting.chair) : null,
    asOf: fill.on,
    confidential: chosen.some((one) => one.confidential),
    units,
  });
  return { paper, name: `${title}資料` };
}

export function chasingPaper(fill: Fill): Filled {
  const { context, wish } = fill;
  const { unit } = wish;
  if (!unit) throw new Refusal('invalid', '選擇要稽催的單位。');
  const [found] = chasingUnits(context, fill.on, wish.records).filter((one) => one.unit === unit);
  if (!found) throw new Refusal('invalid', '這個單位沒有該稽催的案件。');
  const setting = officeSetting(context.db);
  const confidential = new Set(
    recordsSeen(context, 'directive', { field: 'confidential', is: 'equal', value: true }).map((one) => one.id),
  );
  const cases = found.cases
    .filter((one) => wish.withheld || !confidential.has(one.id))
    .map((one) => ({ ...one, unreported: one.unreported >= setting.unreportedLimit ? one.unreported : 0 }));
  const paper = chasingLetter({
    office: fill.office,
    unit: found.name,
    on: fill.on,
    number: null,
    replyBy: addWorkingDays(fill.on, setting.replyDays, workingCalendar(context.db)).day,
    confidential: cases.some((one) => confidential.has(one.id)),
    cases,
    signers: [{ role: '承辦人' }, { role: '單位主管' }, { role: '秘書' }, { role: '首長' }],
  });
  return { paper, name: `${found.name}列管案件稽催單` };
}

/** A handover lists what it was made with: the cases as they stand today. */
export function handoverPaper(fill: Fill): Filled {
  const { context, names } = fill;
  const one = subjectOf(fill, 'handover');
  const among = (ids: readonly Id[]): Condition => ({ field: 'id', is: 'oneOf', value: [...ids] });
  const open: Condition = fill.wish.withheld ? everything : { field: 'confidential', is: 'equal', value: false };
  const cases = recordsSeen(context, 'directive', { all: [among(one.cases), open] });
  const motions = recordsSeen(context, 'motion', { all: [among(one.motions), open] });
  const questions = recordsSeen(context, 'question', among(one.questions));
  const paper = handover({
    office: fill.office,
    kind: handoverRegister.fields.kind.choices?.[one.kind] ?? '',
    unit: one.unit ? names.unit(one.unit) : null,
    asOf: one.on,
    signedOn: one.signedOn,
    from: fill.titled(one.from),
    to: fill.titled(one.to),
    watcher: fill.titled(one.watcher),
    confidential: [...cases, ...motions].some((each) => each.confidential),
    cases: cases.map((each) => caseLine(fill, each)),
    motions: motions.map((each) => ({
      number: each.number,
      session: sessionOf(fill, each.council),
      title: each.title,
      unit: each.unit ? names.unit(each.unit) : null,
      dueOn: each.dueOn,
      execution: each.execution ? executions[each.execution] : motionStates(each.state),
    })),
    questions: questions.map((each) => ({
      number: each.number,
      session: sessionOf(fill, each.council),
      representative: each.representative,
      summary: each.summary,
      units: each.units.map((unit) => names.unit(unit)),
      dueOn: each.dueOn,
      standing: questionStates(each.state),
    })),
    note: one.note,
  });
  return { paper, name: '移交清冊' };
}
