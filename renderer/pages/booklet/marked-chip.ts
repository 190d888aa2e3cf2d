const mark = 'booklet-marked';
/** Frames that a chapter may take until its text stands. */
const patience = 20;

const sheet = (): Element | null => document.querySelector('.booklet-sheet');

export function unmark(): void {
  for (const one of sheet()?.querySelectorAll(`.${mark}`) ?? []) one.classList.remove(mark);
}

/** Walks to a number in the open chapter and marks it wherever it stands; false where the chapter does not have it. */
function marked(key: string): boolean {
  const found = [...(sheet()?.querySelectorAll(`[data-chip="${CSS.escape(key)}"]`) ?? [])];
  for (const one of found) one.classList.add(mark);
  found[0]?.scrollIntoView({ block: 'center' });
  return found.length > 0;
}

/** The text of a chapter just opened may stand a moment later. Gives the way to stop looking. */
export function markChip(key: string): () => void {
  unmark();
  let frame = 0;
  let left = patience;
  const look = (): void => {
    left -= 1;
    if (!marked(key) && left > 0) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}
