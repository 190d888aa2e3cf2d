import { Lock } from 'lucide-react';
import { Icon } from '#renderer/parts/look/icon.tsx';
import { Mark } from '#renderer/parts/marks/mark.tsx';
import type { BookNode } from '#shared/budget/tree.ts';
import { budgetTexts as texts } from './texts.ts';

interface NameCellProps {
  node: BookNode;
  /** The council holds some of it back. */
  held?: boolean;
  /** What does not add up, in a sentence. */
  problem?: string | undefined;
}

/** A line's own name first: what it has in common with its neighbours says the number already. */
function partsOf({ line, name }: BookNode): [own: string, rest: string] {
  const own = line?.name ?? '';
  return own !== '' && name.endsWith(own) ? [own, name.slice(0, -own.length).trim()] : [name, ''];
}

/** Code and name of a row, and what one has to know before touching it. */
export function NameCell({ node, held = false, problem }: NameCellProps) {
  const [own, rest] = partsOf(node);
  return (
    <span className="budget-name">
      {node.code !== '' && <span className="budget-code">{node.code}</span>}
      <span className="el" title={node.name}>
        {own}
        {rest !== '' && <span className="dim">　{rest}</span>}
      </span>
      {held && (
        <span className="budget-held" role="img" aria-label={texts.held} title={texts.held}>
          <Icon of={Lock} />
        </span>
      )}
      {problem !== undefined && (
        <span className="st warn" role="img" aria-label={problem} title={problem}>
          <Mark name="behind" />
        </span>
      )}
    </span>
  );
}
