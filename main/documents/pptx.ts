import { chartRelations } from './chart-xml.ts';
import type { Chart, Paper, Picture } from './paper.ts';
import { chartBook, slideChartXml } from './pptx/chart.ts';
import { packageOf } from './pptx/package.ts';
import type { Part } from './pptx/packed.ts';
import { drawnSlide } from './pptx/slide.ts';
import { laidOut } from './slides/layout.ts';
import { type SlideChoices, type SlideSet, slidesOf } from './slides.ts';

/**
 * A paper as slides in a .pptx. Written by hand: what pptxgenjs writes of charts, of paragraphs of several runs and of the
 * presentation itself is against the format's own schema, which PowerPoint then wants to repair, and zeros and blanks get lost.
 */
export const pptxOf = (paper: Paper, choices: SlideChoices = {}): Promise<Buffer> =>
  pptxOfSlides(slidesOf(paper, choices));

export async function pptxOfSlides(set: SlideSet): Promise<Buffer> {
  const slides = laidOut(set);
  const files = new Files();
  const drawn = slides.map((slide, at) =>
    drawnSlide(slide, {
      number: at + 1,
      of: slides.length,
      foot: `${set.office}　${set.title}`,
      ...(set.mark === undefined ? {} : { mark: set.mark }),
      slideOf: (section) =>
        `slide${slides.findIndex((one) => one.kind === 'section' && one.section === section) + 1}.xml`,
      chartFile: (chart) => files.chart(chart),
      pictureFile: (picture) => files.picture(picture),
    }),
  );
  return packageOf({
    title: `${set.office}${set.title}`,
    office: set.office,
    slides: drawn,
    files: await files.parts(),
  });
}

/** Charts and pictures in the order of the slides; a picture that is shown twice is there once. */
class Files {
  readonly #charts: Chart[] = [];
  readonly #pictures: Picture[] = [];

  chart(chart: Chart): string {
    return `../charts/chart${this.#charts.push(chart)}.xml`;
  }

  picture(picture: Picture): string {
    const known = this.#pictures.findIndex(({ data }) => data === picture.data) + 1;
    return `../media/${fileOf(picture, known > 0 ? known : this.#pictures.push(picture))}`;
  }

  async parts(): Promise<Part[]> {
    const charts = await Promise.all(this.#charts.map((chart, at) => chartParts(chart, at + 1)));
    const pictures = this.#pictures.map((picture, at) => ({
      name: `ppt/media/${fileOf(picture, at + 1)}`,
      content: picture.data,
    }));
    return [...charts.flat(), ...pictures];
  }
}

const fileOf = ({ type }: Picture, n: number): string => `picture${n}.${type}`;

const chartParts = async (chart: Chart, n: number): Promise<Part[]> => [
  { name: `ppt/charts/chart${n}.xml`, content: slideChartXml(chart) },
  { name: `ppt/charts/_rels/chart${n}.xml.rels`, content: chartRelations(n) },
  { name: `ppt/embeddings/Microsoft_Excel_Worksheet${n}.xlsx`, content: await chartBook(chart) },
];
