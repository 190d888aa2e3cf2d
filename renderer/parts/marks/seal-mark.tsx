import { markTexts } from '../texts.ts';
import './marks.css';

/** 裁: a ruling by the chair or head, and nothing else. */
export function SealMark() {
  return (
    <span className="sealmark" role="img" aria-label={markTexts.ruling}>
      {markTexts.seal}
    </span>
  );
}
