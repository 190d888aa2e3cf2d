import { Fragment } from 'react';
import './importing.css';

/** One value of a row: 進度 62%→68%. */
export interface ValueChange {
  id: string;
  label: string;
  /** Missing where nothing stood there, and nothing changes. */
  before?: string | undefined;
  after: string;
}

/** What a row brings; of a change what stood there before, struck out. */
export function ChangeText({ changes }: { changes: readonly ValueChange[] }) {
  return changes.map(({ id, label, before, after }, at) => (
    <Fragment key={id}>
      {at > 0 && '　'}
      <span className="dim">{label} </span>
      {before !== undefined && (
        <>
          <span className="import-was">{before}</span>
          <span className="import-to">→</span>
        </>
      )}
      {before === undefined ? after : <b>{after}</b>}
    </Fragment>
  ));
}
