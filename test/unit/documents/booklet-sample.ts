import { crc32, deflateSync } from 'node:zlib';
import type { Block, Chart, Paper, Picture } from '#main/documents/paper.ts';

/** A grey picture that falls from light to dark: nothing of it can be taken for paper. */
function png(width: number, height: number): Uint8Array {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const bytes = Buffer.alloc(named.length + 8);
    bytes.writeUInt32BE(data.length, 0);
    named.copy(bytes, 4);
    bytes.writeUInt32BE(crc32(named), named.length + 4);
    return bytes;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: height }, (_, y) =>
      Buffer.concat([Buffer.from([0]), Buffer.alloc(width, 200 - (150 * y) / height)]),
    ),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

export const pictureSample: Picture = {
  kind: 'picture',
  data: png(640, 400),
  type: 'png',
  width: 640,
  height: 400,
  caption: '圖1　東港村活動中心坡道完工',
};

export const monthsChart: Chart = {
  kind: 'chart',
  title: '資本門執行',
  unit: '萬元',
  labels: ['1月', '2月', '3月', '4月', '5月', '6月'],
  series: [
    { name: '實支', form: 'bar', values: [120, 340, 560, 910, 1_240, null] },
    { name: '預定', form: 'line', values: [150, 400, 700, 1_100, 1_500, 1_900] },
  ],
};

export const upDownChart: Chart = {
  kind: 'chart',
  title: '列管案件',
  unit: '案',
  labels: ['7月', '8月', '9月'],
  series: [
    { name: '新增列管', form: 'bar', values: [12, 9, 15] },
    { name: '解除列管', form: 'bar', values: [8, 11, 13], down: true },
  ],
};

export const unitsChart: Chart = {
  kind: 'chart',
  title: '各課室逾期案件',
  unit: '案',
  labels: ['民政課', '建設課', '社會課', '農業課', '清潔隊'],
  series: [{ name: '逾期', form: 'bar', values: [3, 12, 5.5, 0, 7] }],
  lying: true,
};

const text =
  '本期（110年4月至110年9月）受理採購案件監辦計408件（工程87件、財物228件、勞務93件），決標金額2億3,815萬9千元；均依政府採購法及相關規定辦理，並就履約管理、驗收及付款等作業加強查核，以期周妥。';

const chapter = (n: number, title: string): Block[] => [
  { kind: 'heading', level: 1, n, text: title },
  ...[1, 2, 3].flatMap((at): Block[] => [
    { kind: 'heading', level: 2, n: at, text: `${title}第${at}項工作` },
    { kind: 'body', under: 2, text: `${text}\n${text}` },
    { kind: 'bullet', under: 2, text },
    { kind: 'bullet', under: 2, text: '「廉政深耕」志工計120人次參與。' },
  ]),
];

/** A report of a session as it is bound: cover, contents, chapters, charts and a picture. */
export const bookletSample: Paper = {
  office: '海澄鄉公所',
  title: '施政報告',
  blocks: [
    {
      kind: 'cover',
      lines: ['海澄鄉民代表會', '第22屆第8次定期會', '施政報告'],
      foot: ['報告人：鄉長 許文昌', '中華民國115年11月26日'],
    },
    { kind: 'contents', title: '目次', levels: 2 },
    { kind: 'pageBreak' },
    ...chapter(1, '民政業務'),
    monthsChart,
    ...chapter(2, '建設業務'),
    pictureSample,
    upDownChart,
    ...chapter(3, '行政業務'),
    unitsChart,
  ],
};
