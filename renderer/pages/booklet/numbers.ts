interface Placed {
  readonly id: string;
  readonly order: number | null;
}

/** The chapters with one of them a place further; undefined where it stands at the end already. */
export function moved<S extends Placed>(sections: readonly S[], id: string, step: -1 | 1): S[] | undefined {
  const at = sections.findIndex((one) => one.id === id);
  const [here, there] = [sections[at], sections[at + step]];
  if (!here || !there) return undefined;
  return sections.map((one) => {
    if (one === here) return there;
    return one === there ? here : one;
  });
}

/** A place behind one chapter and before the next; at the end where none is named. */
export function orderBehind(sections: readonly Placed[], id: string | undefined): number {
  const at = sections.findIndex((one) => one.id === id);
  const before = (at < 0 ? sections.at(-1) : sections[at])?.order ?? 0;
  const next = at < 0 ? undefined : sections[at + 1]?.order;
  return next === undefined || next === null ? before + 10 : Math.floor((before + next) / 2);
}
