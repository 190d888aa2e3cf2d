/** One line of a folded forest, in the order it is shown. */
export interface Line<Node> {
  key: string;
  node: Node;
  level: number;
  hasChildren: boolean;
  folded: boolean;
  /** Place of the parent line, −1 at the top. */
  parent: number;
}

export interface Forest<Node> {
  roots: readonly Node[];
  childrenOf(node: Node): readonly Node[];
  keyOf(node: Node): string;
}

/** The lines to show when the nodes of `folded` are closed. */
export function unfolded<Node>(forest: Forest<Node>, folded: ReadonlySet<string>): Line<Node>[] {
  const lines: Line<Node>[] = [];
  const add = (nodes: readonly Node[], level: number, parent: number) => {
    for (const node of nodes) {
      const key = forest.keyOf(node);
      const children = forest.childrenOf(node);
      const closed = children.length > 0 && folded.has(key);
      const place = lines.push({ key, node, level, hasChildren: children.length > 0, folded: closed, parent }) - 1;
      if (!closed) add(children, level + 1, place);
    }
  };
  add(forest.roots, 0, -1);
  return lines;
}

/** The nodes to close so that the levels 1…level show and nothing deeper. */
export function foldedBelow<Node>(forest: Forest<Node>, level: number): Set<string> {
  const folded = new Set<string>();
  const visit = (nodes: readonly Node[], depth: number) => {
    for (const node of nodes) {
      const children = forest.childrenOf(node);
      if (children.length === 0) continue;
      if (depth >= level) folded.add(forest.keyOf(node));
      visit(children, depth + 1);
    }
  };
  visit(forest.roots, 1);
  return folded;
}
