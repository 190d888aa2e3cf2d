import { Buffer } from 'node:buffer';
import type { Picture } from './paper.ts';

/** A picture as an address that a page shows by itself: nothing is fetched. */
export const pictureData = ({ type, data }: Picture): string =>
  `data:image/${type};base64,${Buffer.from(data).toString('base64')}`;
