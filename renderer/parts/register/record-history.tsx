import { Archive, ArchiveRestore, FileText, Paperclip, Pencil, Plus } from 'lucide-react';
import { LinkButton } from '#renderer/parts/buttons/link-button.tsx';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { Timeline, type TimelineEntry } from '#renderer/parts/show/timeline.tsx';
import { formatDay, todayIn } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { HistoryAnswer, HistoryEntry } from '#shared/contract/register-operations.ts';
import { type Register, statesOf } from '#shared/language/register.ts';
import { shownText } from '#shared/language/shown-text.ts';
import { type LabelOf, labelsFrom } from './names.ts';
import { registerTexts } from './texts.ts';

const icons = { created: Plus, changed: Pencil, moved: FileText, removed: Archive, restored: ArchiveRestore } as const;

/** 11.19 16:20; the year only where it is not this one. */
export function momentText(iso: string): string {
  const at = new Date(iso);
  const day = todayIn('Asia/Taipei', at);
  const clock = new Intl.DateTimeFormat('zh-TW', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Taipei',
  }).format(at);
  const style = day.slice(0, 4) === todayIn().slice(0, 4) ? 'short' : 'dots';
  return `${formatDay(day, style)} ${clock}`;
}

interface RecordHistoryProps {
  of: Register;
  history: HistoryAnswer;
  /** Opens a scan. */
  onFile: (id: Id) => void;
}

/** What happened to a record, newest first: who, what, when, and old → new. */
export function RecordHistory({ of, history, onFile }: RecordHistoryProps) {
  const labelOf = labelsFrom(history.labels);
  return (
    <Timeline
      entries={history.entries.map((entry, at) => ({
        ...timelineEntry(of, entry, labelOf, at),
        ...(entry.behalf ? { after: <Lent behalf={entry.behalf} onFile={onFile} /> } : {}),
      }))}
    />
  );
}

interface LentProps {
  behalf: NonNullable<HistoryEntry['behalf']>;
  onFile: (id: Id) => void;
}

/** Who decided, on which day, and the paper, which can be opened. */
function Lent({ behalf, onFile }: LentProps) {
  const { name, day, basis, scans } = behalf;
  return (
    <>
      {registerTexts.behalf(name, formatDay(day, 'dots'), basis)}
      {scans.map((scan) => (
        <div key={scan.id} className="code small">
          <LinkButton icon={Paperclip} onPress={() => onFile(scan.id)}>
            {scan.name}
          </LinkButton>
        </div>
      ))}
    </>
  );
}

function timelineEntry(of: Register, entry: HistoryEntry, labelOf: LabelOf, at: number): TimelineEntry {
  const said: TimelineEntry = {
    id: `${entry.position}-${at}`,
    mark: <Icon of={icons[entry.kind]} />,
    who: entry.by,
    what: entry.undoes === undefined ? registerTexts.kinds[entry.kind] : registerTexts.undo,
    when: momentText(entry.at),
  };
  if (entry.kind !== 'created' && entry.kind !== 'removed' && entry.kind !== 'restored')
    said.changes = entry.fields.map(({ field, before, after }) => ({
      id: field,
      label: of.fields[field]?.label ?? registerTexts.state,
      before: textOf(of, field, before, labelOf),
      after: textOf(of, field, after, labelOf),
    }));
  return said;
}

function textOf(of: Register, name: string, value: unknown, labelOf: LabelOf): string {
  if (name === 'state') return statesOf(of)[String(value)] ?? String(value ?? '');
  const field = of.fields[name];
  return field ? shownText(field, value, labelOf) || registerTexts.none : '';
}
