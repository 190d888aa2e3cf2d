import { Buffer } from 'node:buffer';
import { chartSvg } from '../chart-svg.ts';
import { chartWords } from '../chart-words.ts';
import type { Chart, Picture } from '../paper.ts';
import { pictureData } from '../picture-data.ts';
import type { Box } from './measure.ts';
import { pictureWords } from './spoken.ts';

interface Shown {
  words: string;
  source: string | null;
}

/** Letters of a chart on a slide beside those on paper, as the .pptx has them. */
const larger = 1.4;
/** Bytes of the photographs of a whole set: what comes after them is told in words. */
const most = 24 * 1024 * 1024;

const faces = "'Noto Sans TC', 'Noto Sans CJK TC', 'Microsoft JhengHei', 'PingFang TC', sans-serif";

/** Charts and pictures as addresses that a page shows without asking for anything. */
export class Pictures {
  #left = most;

  chart(chart: Chart, { width, height }: Box): Shown {
    const drawn = chartSvg(chart, width / larger, height / larger);
    const svg = drawn.replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" font-family="${faces}" `);
    const source = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
    return { words: chartWords(chart), source };
  }

  picture(picture: Picture): Shown {
    this.#left -= picture.data.byteLength;
    return { words: pictureWords(picture), source: this.#left < 0 ? null : pictureData(picture) };
  }
}
