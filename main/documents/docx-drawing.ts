import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { chartTitle, chartWords, oneLine } from './chart-words.ts';
import { chartRelations, chartXml } from './chart-xml.ts';
import { styles } from './looks.ts';
import type { Chart, Picture } from './paper.ts';
import type { Drawing } from './pieces.ts';
import { drawnSeries } from './series-looks.ts';

const twipsInPixel = 15;

export function drawing({ of, width, height, keepNext }: Drawing): Paragraph {
  const transformation = { width: width / twipsInPixel, height: height / twipsInPixel };
  return new Paragraph({
    style: styles.picture,
    alignment: AlignmentType.CENTER,
    ...(keepNext ? { keepNext } : {}),
    children: [of.kind === 'chart' ? chartRun(of, transformation) : pictureRun(of, transformation)],
  });
}

interface Size {
  width: number;
  height: number;
}

function pictureRun({ data, type, caption }: Picture, transformation: Size): ImageRun {
  const words = oneLine(caption ?? '');
  return new ImageRun({
    type: type === 'jpeg' ? 'jpg' : 'png',
    data,
    transformation,
    altText: { name: words, title: words, description: words },
  });
}

/** The library writes drawing, workbook and what joins them; `chartParts` then says how it looks. */
function chartRun(chart: Chart, transformation: Size): ChartRun {
  return new ChartRun({
    type: 'column',
    categories: chart.labels.map(oneLine),
    series: drawnSeries(chart.series, chart.lying).map(({ name, values }) => ({
      name: oneLine(name),
      values: values.slice(0, chart.labels.length),
    })),
    transformation,
    altText: { name: chartTitle(chart), title: chartTitle(chart), description: chartWords(chart) },
  });
}

/** The charts' parts in the order of the paper, in place of the library's. */
export const chartParts = (charts: readonly Chart[]): { path: string; data: string }[] =>
  charts.flatMap((chart, at) => [
    { path: `word/charts/chart${at + 1}.xml`, data: chartXml(chart) },
    { path: `word/charts/_rels/chart${at + 1}.xml.rels`, data: chartRelations(at + 1) },
  ]);
