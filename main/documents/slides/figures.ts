import { oneLine } from '../chart-words.ts';
import type { Chart, Picture } from '../paper.ts';
import type { SlideBlock } from '../slides.ts';
import { heightOf } from './fill.ts';
import { type Box, bodyWidth, lineOf, wrapped } from './measure.ts';
import type { Para } from './paras.ts';
import type { Area } from './slide.ts';

export type Figure = Chart | Picture;

export const isFigure = (block: SlideBlock): block is Figure => block.kind === 'chart' || block.kind === 'picture';

const gutter = 28;
/** The part of the slide that text beside a figure takes, and the sizes it may have there: few words leave a chart more room. */
const shares: readonly { share: number; sizes: readonly number[] }[] = [
  { share: 0.36, sizes: [22, 20] },
  { share: 0.5, sizes: [22, 20, 18, 16] },
];
const narrowest = bodyWidth * 0.5 - gutter;

/** Text at the left and its figure at the right, where the text has room there. */
export function besideFigure(paras: readonly Para[], figure: Figure, body: Box): Area[] | undefined {
  for (const { share, sizes } of shares) {
    const width = bodyWidth * share;
    const size = sizes.find((one) => heightOf(paras, one, width) <= body.height);
    if (size === undefined) continue;
    const left = { ...body, width, height: heightOf(paras, size, width) };
    const right = { ...body, x: body.x + width + gutter, width: body.width - width - gutter };
    return [{ kind: 'text', box: left, size, paras }, ...figureAreas(figure, right)];
  }
  return undefined;
}

export const captionSize = 16;
const captionGap = 8;
const longestCaption = 4 * lineOf(captionSize);

const captionOf = ({ caption }: Picture): string => oneLine(caption ?? '');

const captionHeight = (picture: Picture, width: number): number =>
  captionOf(picture) === '' ? 0 : wrapped(captionOf(picture), width / captionSize - 0.5).length * lineOf(captionSize);

/** A caption as long as a text is one. */
export function withCaption(block: SlideBlock): SlideBlock[] {
  if (block.kind !== 'picture' || captionHeight(block, narrowest) <= longestCaption) return [block];
  const { caption = '', ...picture } = block;
  return [{ kind: 'body', text: caption }, picture];
}

/** A chart fills its room; a picture keeps its proportions, its caption below. */
export function figureAreas(figure: Figure, box: Box): Area[] {
  if (figure.kind === 'chart') return [{ kind: 'chart', box, chart: figure }];
  const height = captionHeight(figure, box.width);
  const room = box.height - (height === 0 ? 0 : height + captionGap);
  const picture = contained(figure, { ...box, height: room });
  const below = { ...box, y: picture.y + picture.height + captionGap, height };
  const caption: Area[] = height === 0 ? [] : [{ kind: 'caption', box: below, text: captionOf(figure) }];
  return [{ kind: 'picture', box: picture, picture: figure }, ...caption];
}

/** Points of a pixel of the screen, and how far a picture may be enlarged. */
const pixel = 0.75;
const largest = 2;

/** As large as the box allows; in the middle, at the top. */
function contained(picture: Picture, box: Box): Box {
  const own = { width: Math.max(1, picture.width) * pixel, height: Math.max(1, picture.height) * pixel };
  const scale = Math.min(box.width / own.width, box.height / own.height, largest);
  const width = own.width * scale;
  return { x: box.x + (box.width - width) / 2, y: box.y, width, height: own.height * scale };
}
