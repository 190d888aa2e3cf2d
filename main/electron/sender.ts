import type { WebFrameMain } from 'electron';
import { isOwnPage } from './address.ts';

type Frame = Pick<WebFrameMain, 'parent' | 'url'>;

/** Only the program's own page, and of it only the outermost frame, may ask anything of this process. */
export const mayAsk = <F extends Frame>(frame: F | null): frame is F =>
  frame !== null && frame.parent === null && isOwnPage(frame.url);
