import type { ReactNode } from 'react';
import { SealMark } from '../marks/seal-mark.tsx';
import { showTexts } from '../texts.ts';
import './timeline.css';

export type FieldChange = { id: string; label: string; before: string; after: string };

export type TimelineEntry = {
  id: string;
  /** An Icon or a Mark; a ruling shows the seal instead. */
  mark?: ReactNode;
  who: string;
  /** 「申請解除列管」 */
  what: ReactNode;
  when: string;
  body?: ReactNode;
  changes?: readonly FieldChange[];
  /** Below the text: attachments, who approved. */
  after?: ReactNode;
  ruling?: boolean;
};

/** Newest first: who, what, when. */
export function Timeline({
  entries,
  label = showTexts.history,
}: {
  entries: readonly TimelineEntry[];
  label?: string;
}) {
  return (
    <ul className="tl" aria-label={label}>
      {entries.map((entry) => (
        <TimelineLine key={entry.id} entry={entry} />
      ))}
    </ul>
  );
}

function TimelineLine({ entry }: { entry: TimelineEntry }) {
  const { mark, who, what, when, body, changes, after, ruling } = entry;
  return (
    <li>
      <span className="dot">{ruling ? <SealMark /> : mark}</span>
      <div className="when">
        <b>{who}</b> {what}　{when}
      </div>
      {body && <div className={ruling ? 'body seal' : 'body'}>{body}</div>}
      {changes?.map((change) => (
        <div key={change.id} className="body change">
          <span className="dim">{change.label}</span>　<s>{change.before || showTexts.empty}</s> →{' '}
          {change.after || showTexts.empty}
        </div>
      ))}
      {after && <div className="when">{after}</div>}
    </li>
  );
}
