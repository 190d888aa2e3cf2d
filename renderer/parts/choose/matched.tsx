import { matchedPieces } from './matching.ts';

/** A text with what was searched for in bold indigo. */
export function Matched({ text, query }: { text: string; query: string }) {
  let at = 0;
  return matchedPieces(text, query).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.hit ? <b key={key}>{piece.text}</b> : <span key={key}>{piece.text}</span>;
  });
}
