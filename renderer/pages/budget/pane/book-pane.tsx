import type { ReactNode } from 'react';
import type { Day } from '#shared/base/day.ts';
import type { Id } from '#shared/base/ids.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import type { BudgetTree } from '../book-tree.ts';
import { LinePane } from './line-pane.tsx';
import { NodePane } from './node-pane.tsx';
import type { PaneUse } from './use-pane.ts';

interface BookPaneProps {
  use: PaneUse;
  budget: Id;
  asOf: Day;
  tree: BudgetTree;
  node: BookNode | undefined;
  drafting?: boolean;
  problem?: string | undefined;
  onClose: () => void;
  actions?: ReactNode;
}

/** What stands below the sheet: the line one is at, or what an account's lines come to. */
export function BookPane({ use, node, tree, budget, asOf, onClose, ...of }: BookPaneProps) {
  if (!use.open || !node) return null;
  const where = { place: use.place, onPlace: use.setPlace, onClose };
  if (node.line)
    return (
      <LinePane
        {...where}
        node={node}
        line={node.line}
        asOf={asOf}
        drafting={of.drafting ?? false}
        problem={of.problem}
        actions={of.actions}
      />
    );
  return <NodePane {...where} budget={budget} asOf={asOf} tree={tree} node={node} drafting={of.drafting ?? false} />;
}
