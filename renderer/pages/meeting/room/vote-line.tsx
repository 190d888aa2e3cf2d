import type { Item } from '../meeting-data.ts';
import { roomTexts as texts } from './texts.ts';

/** 表決：贊成8、反對2、棄權1 */
export function VoteLine({ item }: { item: Item }) {
  if (!item.voted) return null;
  return (
    <span className="small sub nw">{texts.votes.line(item.inFavour ?? 0, item.against ?? 0, item.abstained ?? 0)}</span>
  );
}
