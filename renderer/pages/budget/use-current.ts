import { useEffect, useEffectEvent, useState } from 'react';
import type { Id } from '#shared/base/ids.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import { type BudgetTree, nodeAt } from './book-tree.ts';
import { useSettled } from './pane/use-settled.ts';

const pause = 250;

/** Where one stands in the tree, across answers; the line of it goes into the address once it is stayed at. */
export function useCurrent(
  tree: BudgetTree,
  line: Id | undefined,
  onLine: (line: Id | undefined) => void,
): [BookNode | undefined, (node: BookNode | undefined) => void] {
  const [key, setKey] = useState<string | undefined>(line);
  const node = nodeAt(tree, key);
  const settled = useSettled(node?.line?.id, pause);
  const tell = useEffectEvent((id: Id | undefined) => {
    if (key !== undefined && id !== line && node?.line?.id === id) onLine(id);
  });
  useEffect(() => tell(settled), [settled]);
  return [node, (next) => next && setKey(next.key)];
}
