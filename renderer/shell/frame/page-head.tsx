import type { ReactNode } from 'react';
import './page-head.css';

type PageHeadProps = {
  title: string;
  /** Beside the title, quieter. */
  meta?: ReactNode;
  /** ViewTabs. */
  views?: ReactNode;
  /** One primary button at most, the last. */
  actions?: ReactNode;
};

export function PageHead({ title, meta, views, actions }: PageHeadProps) {
  return (
    <div className="head">
      <h1>{title}</h1>
      {meta && <span className="meta">{meta}</span>}
      {views}
      {actions && <div className="acts">{actions}</div>}
    </div>
  );
}
