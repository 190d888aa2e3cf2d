import { textKey } from '#shared/base/text-key.ts';

export type Piece = { text: string; hit: boolean };

/**
 * Cuts a text into hit and missed pieces. Compared as search compares: width, case, 台/臺 and hyphens make no
 * difference, but letter by letter, so that the pieces are cut from the text as it is shown.
 */
export function matchedPieces(text: string, query: string): Piece[] {
  const letters = [...text];
  const hits = letters.map(() => false);
  const compared = letters.flatMap((letter, at) => (foldsAway(letter) ? [] : [{ letter: fold(letter), at }]));
  for (const term of query.split(/\s+/)) {
    const sought = [...term].filter((letter) => !foldsAway(letter)).map(fold);
    if (sought.length > 0) markTerm(compared, sought, hits);
  }
  return joinPieces(letters, hits);
}

type Compared = { letter: string; at: number };

function markTerm(text: readonly Compared[], term: readonly string[], hits: boolean[]): void {
  for (let from = 0; from + term.length <= text.length; from++) {
    const run = text.slice(from, from + term.length);
    if (!run.every(({ letter }, offset) => letter === term[offset])) continue;
    hits.fill(true, run[0]?.at ?? 0, (run.at(-1)?.at ?? -1) + 1);
  }
}

function joinPieces(letters: readonly string[], hits: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  letters.forEach((letter, at) => {
    const last = pieces.at(-1);
    const hit = hits[at] === true;
    if (last && last.hit === hit) last.text += letter;
    else pieces.push({ text: letter, hit });
  });
  return pieces;
}

function fold(letter: string): string {
  return textKey(letter) || letter;
}

function foldsAway(letter: string): boolean {
  return fold(letter) === '-';
}
