import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Id } from '#shared/base/ids.ts';
import type { BookNode } from '#shared/budget/tree.ts';
import { type BudgetTree, nodeAt } from './book-tree.ts';
import { useSettled } from './pane/use-settled.ts';

const pause = 250;

/** A line that a link asks for; a new object goes there anew. */
export interface Asked {
  line: Id | undefined;
}

interface Current {
  node: BookNode | undefined;
  setNode: (node: BookNode | undefined) => void;
  asked: Asked;
}

/** Where one stands in the tree, across answers; the line of it goes into the address once it is stayed at. */
export function useCurrent(tree: BudgetTree, line: Id | undefined, onLine: (line: Id | undefined) => void): Current {
  const [key, setKey] = useState<string | undefined>(line);
  const [asked, setAsked] = useState<Asked>({ line });
  const known = useRef(line);
  const node = nodeAt(tree, key);
  const settled = useSettled(node?.line?.id, pause);
  const tell = useEffectEvent((id: Id | undefined) => {
    if (key === undefined || id === line || node?.line?.id !== id) return;
    known.current = id;
    onLine(id);
  });
  useEffect(() => tell(settled), [settled]);
  useEffect(() => {
    if (line === known.current) return;
    known.current = line;
    setAsked({ line });
  }, [line]);
  return { node, setNode: (next) => next && setKey(next.key), asked };
}
