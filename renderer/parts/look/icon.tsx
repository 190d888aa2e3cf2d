import type { LucideIcon } from 'lucide-react';

/** A line drawing beside a word; it never speaks for itself. */
export function Icon({ of: Drawing }: { of: LucideIcon }) {
  return <Drawing className="ic" size={16} strokeWidth={1.75} aria-hidden="true" />;
}
