import type { ReactNode } from 'react';
import './show.css';

type EmptyStateProps = {
  /** 「沒有逾期的案件」 */
  title: string;
  /** What would stand here. */
  sentence: string;
  /** One button, where to go. */
  action?: ReactNode;
};

export function EmptyState({ title, sentence, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <b>{title}</b>
      <p>{sentence}</p>
      {action && <div className="row">{action}</div>}
    </div>
  );
}
