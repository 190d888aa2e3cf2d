import { fieldTexts } from '../texts.ts';
import { Matched } from './matched.tsx';
import type { Found } from './use-candidates.ts';
import './choose.css';

type CandidateListProps = {
  id: string;
  label: string;
  found: Found;
  cursor: number;
  onCursor: (at: number) => void;
  onPick: (at: number) => void;
};

/** What a type-ahead field offers. Focus stays in the text; the cursor is told by aria-activedescendant. */
export function CandidateList({ id, label, found, cursor, onCursor, onPick }: CandidateListProps) {
  if (found.state === 'failed') return <p className="no-match">{fieldTexts.findFailed}</p>;
  if (found.items.length === 0) return <p className="no-match">{fieldTexts.noMatch(found.query)}</p>;
  return (
    <div role="listbox" id={id} aria-label={label} className="options scroll" tabIndex={-1}>
      {found.items.map((item, at) => (
        <div
          key={item.id}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === cursor}
          className={at === cursor ? 'option on' : 'option'}
          ref={at === cursor ? keepInView : undefined}
          onPointerMove={() => onCursor(at)}
          onPointerDown={(event) => {
            // The text keeps the focus.
            event.preventDefault();
            onPick(at);
          }}
        >
          <span className="el">
            <Matched text={item.label} query={found.query} />
          </span>
          {item.hint && <span className="dim small el hint">{item.hint}</span>}
        </div>
      ))}
    </div>
  );
}

export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}

function keepInView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
