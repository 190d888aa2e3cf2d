import {
  ArrowLeftRight,
  BellRing,
  Check,
  ClipboardCheck,
  FilePlus2,
  FileText,
  type LucideIcon,
  MessageSquareText,
  Paperclip,
  Search,
  Split,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { takeFileOut } from '#renderer/data/files-entry.tsx';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import { Timeline } from '#renderer/parts/show/timeline.tsx';
import { type Day, formatDay, rocYear } from '#shared/base/day.ts';
import type { TimelineEntry } from '#shared/contract/directive-answers.ts';
import { directiveTexts as texts } from './texts.ts';

type Kind = TimelineEntry['kind'];

const icons: Partial<Record<Kind, LucideIcon>> = {
  given: FilePlus2,
  report: FileText,
  approved: Check,
  consulted: MessageSquareText,
  advised: ClipboardCheck,
  reviewed: Check,
  returned: Undo2,
  withdrawn: Undo2,
  inspection: Search,
  chase: BellRing,
  source: ArrowLeftRight,
  split: Split,
};

function markOf(kind: Kind): ReactNode {
  if (kind === 'request') return <Mark name="asked" />;
  return <Icon of={icons[kind] ?? FileText} />;
}

/** Steps that a person takes, whichever unit it is about. */
const personal: ReadonlySet<Kind> = new Set(['approved', 'consulted', 'advised', 'reviewed', 'returned', 'ruling']);

/** What happened to a case, newest first; rulings carry the seal. */
export function CaseTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { today } = useOfficeDays();
  return (
    <Timeline
      entries={entries.map((entry, at) => ({
        id: `${entry.kind} ${entry.id} ${at}`,
        mark: markOf(entry.kind),
        ...headOf(entry, today),
        body: bodyOf(entry),
        after: entry.enteredBy === undefined ? undefined : texts.enteredBy(entry.enteredBy, ownBasis(entry)),
        ruling: entry.kind === 'ruling',
      }))}
    />
  );
}

const dayText = (day: Day, today: Day): string => formatDay(day, rocYear(day) === rocYear(today) ? 'short' : 'dots');

/** A ruling's basis stands with its day. */
const ownBasis = ({ kind, basis = '' }: TimelineEntry): string => (kind === 'ruling' ? '' : basis);

function headOf(entry: TimelineEntry, today: Day): { who: string; what: string; when: string } {
  const { kind, title, unit = '', by = '', basis = '' } = entry;
  const day = dayText(entry.on, today);
  if (kind === 'ruling') return { who: by, what: texts.facts.ruled, when: [day, basis].filter(Boolean).join('　') };
  if (personal.has(kind) && by !== '') return { who: by, what: unit === '' ? title : `${title}（${unit}）`, when: day };
  const person = unit !== '' && by !== '' ? by : '';
  return { who: unit === '' ? by : unit, what: title, when: [day, person].filter(Boolean).join('　') };
}

function bodyOf({ kind, title, text, files }: TimelineEntry): ReactNode {
  const said = kind === 'ruling' ? [title, text].filter(Boolean).join('；') : text;
  if (said === '' && files.length === 0) return undefined;
  return (
    <span className="case-said">
      {said}
      {files.map(({ id, name }) => (
        <span key={id} className="case-file code small">
          <LinkButton icon={Paperclip} onPress={() => takeFileOut(id)}>
            {name}
          </LinkButton>
        </span>
      ))}
    </span>
  );
}
