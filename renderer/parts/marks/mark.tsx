import type { ReactNode } from 'react';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 } as const;
const knock = { fill: 'none', stroke: 'var(--knock, var(--sheet))', strokeWidth: 1.75 } as const;

/** The marks of look.md §5, drawn on 14 × 14. `--knock` is the ground a check is cut out to. */
const drawings = {
  draft: <circle cx="7" cy="7" r="5.5" {...line} strokeWidth={1.5} strokeDasharray="2.2 2.1" />,
  ongoing: <circle cx="7" cy="7" r="5.5" {...line} />,
  asked: (
    <>
      <circle cx="7" cy="7" r="5.5" {...line} />
      <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </>
  ),
  released: (
    <>
      <circle cx="7" cy="7" r="6.4" fill="currentColor" />
      <path d="M4.1 7.2l2 2 3.8-4.2" {...knock} />
    </>
  ),
  continued: (
    <>
      <path d="M2.2 4.6A5.5 5.5 0 1 1 1.5 7" {...line} />
      <path d="M1.2 1.6l.9 3.4 3.4-.8" {...line} />
    </>
  ),
  merged: (
    <>
      <circle cx="5" cy="7" r="4" {...line} strokeWidth={1.5} />
      <circle cx="9" cy="7" r="4" {...line} strokeWidth={1.5} />
    </>
  ),
  moved: <path d="M1 7h9M7 3.2L11 7l-4 3.8M13 1.5v11" {...line} />,
  closed: (
    <>
      <rect x=".8" y=".8" width="12.4" height="12.4" rx="1.5" fill="currentColor" />
      <path d="M4 7.2l2 2 4-4.4" {...knock} />
    </>
  ),
  good: <circle cx="7" cy="7" r="5" fill="currentColor" />,
  behind: <path d="M7 1.2L13.2 12.4H.8z" fill="currentColor" />,
  farBehind: <path d="M7 .2L13.8 7 7 13.8.2 7z" fill="currentColor" />,
  added: <path d="M7 2v10M2 7h10" {...line} strokeWidth={2.2} />,
  changed: (
    <>
      <path d="M1.5 4.5h11M1.5 9.5h11" {...line} strokeWidth={2.2} />
      <path d="M9.5 1.5l-5 11" {...line} strokeWidth={1.6} />
    </>
  ),
  same: <path d="M1.5 4.8h11M1.5 9.2h11" {...line} strokeWidth={1.8} />,
  bothChanged: <path d="M7 1.2L13.2 12.4H.8z" fill="currentColor" />,
  refused: <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" {...line} strokeWidth={2.2} />,
} satisfies Record<string, ReactNode>;

export type MarkName = keyof typeof drawings;

export function Mark({ name }: { name: MarkName }) {
  return (
    <svg className="mk" viewBox="0 0 14 14" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
