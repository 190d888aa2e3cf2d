import { refused } from '#renderer/data/client.ts';
import { useCall } from '#renderer/data/queries.ts';
import type { Id } from '#shared/base/ids.ts';
import { useChapter } from './chip-state.tsx';
import { composerTexts as texts } from './texts.ts';

/** A picture of the report with its caption; where it cannot be had, why. */
export function PictureView({ id, caption }: { id: Id; caption: string | null }) {
  const { booklet } = useChapter();
  const { data, error } = useCall('booklet.picture', { booklet, id }, booklet !== '');
  return (
    <figure className="booklet-picture">
      {data && <img src={`data:${data.type};base64,${data.data}`} alt={caption ?? texts.pictureOf} />}
      {error && <p className="booklet-bad">{refused(error).message}</p>}
      {caption !== null && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
