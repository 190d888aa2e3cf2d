import { useState } from 'react';
import { type Column, type Edit, Grid, plainLayout, treeSource } from '#renderer/parts/grid/index.ts';
import { readMoney } from './many.ts';

interface Subject {
  code: string;
  name: string;
  level: number;
  figures: (number | undefined)[];
  below: Subject[];
}

const subject = (
  code: string,
  name: string,
  level: number,
  figures: Subject['figures'],
  below: Subject[] = [],
): Subject => ({
  code,
  name,
  level,
  figures,
  below,
});

const no = undefined;
const roots: Subject[] = [
  subject(
    '01',
    '海澄鄉民代表會主管',
    0,
    [14_077_000, no, no, no, 14_077_000, 11_950_000, 11_053_706, 118_000, 152_300, no],
    [
      subject('01', '海澄鄉民代表會', 1, [
        14_077_000,
        no,
        no,
        no,
        14_077_000,
        11_950_000,
        11_053_706,
        118_000,
        152_300,
        no,
      ]),
    ],
  ),
  subject(
    '02',
    '海澄鄉公所主管',
    0,
    [229_848_000, 20_570_000, no, no, 250_418_000, 203_252_000, 174_004_064, 6_332_700, 1_590_000, 9_200_000],
    [
      subject(
        '01',
        '海澄鄉公所',
        1,
        [229_848_000, 20_570_000, no, no, 250_418_000, 203_252_000, 174_004_064, 6_332_700, 1_590_000, 9_200_000],
        [
          subject('01', '一般行政', 2, [
            40_810_000,
            no,
            no,
            no,
            40_810_000,
            33_770_000,
            32_058_222,
            212_000,
            660_000,
            no,
          ]),
          subject(
            '03',
            '農業支出',
            2,
            [23_140_000, 4_150_000, no, 300_000, 27_590_000, 22_270_000, 17_210_428, 1_305_000, no, 2_400_000],
            [
              subject('01', '農漁業管理', 3, [
                8_940_000,
                650_000,
                no,
                300_000,
                9_890_000,
                8_120_000,
                7_336_128,
                145_000,
                no,
                no,
              ]),
              subject('02', '海岸與漁港維護', 3, [
                14_200_000,
                3_500_000,
                no,
                no,
                17_700_000,
                14_150_000,
                9_874_300,
                no,
                no,
                2_400_000,
              ]),
            ],
          ),
          subject(
            '04',
            '交通支出',
            2,
            [53_920_000, 12_800_000, 0, 1_500_000, 68_220_000, 54_160_000, 36_717_627, 4_193_200, 310_000, 6_800_000],
            [
              subject(
                '01',
                '道路橋梁工程',
                3,
                [46_500_000, 12_800_000, 0, 1_500_000, 60_800_000, 48_200_000, 31_286_540, 4_120_000, no, 6_800_000],
                [
                  subject('20', '業務費', 4, [
                    4_100_000,
                    no,
                    -200_000,
                    no,
                    3_900_000,
                    3_420_000,
                    3_106_540,
                    120_000,
                    no,
                    no,
                  ]),
                  subject('30', '設備及投資', 4, [
                    42_400_000,
                    12_800_000,
                    200_000,
                    1_500_000,
                    56_900_000,
                    44_780_000,
                    28_180_000,
                    4_000_000,
                    no,
                    6_800_000,
                  ]),
                ],
              ),
            ],
          ),
        ],
      ),
    ],
  ),
];

const source = treeSource(
  roots,
  (row) => row.below,
  (row) => `${row.level} ${row.code} ${row.name}`,
);
const shown = (value: number | undefined) =>
  value === undefined ? '' : `${value < 0 ? '△' : ''}${Math.abs(value).toLocaleString('en-US')}`;

const heads: [title: string, width: number, group: string | undefined, divider: boolean, total: string][] = [
  ['原預算', 96, '預算', false, '243,925,000'],
  ['追加減', 88, '預算', false, '20,570,000'],
  ['流用', 76, '預算', false, '0'],
  ['預備金', 84, '預算', false, '0'],
  ['預算現額', 98, undefined, true, '264,495,000'],
  ['累計分配\n至10月', 96, undefined, true, '215,202,000'],
  ['實現', 96, '執行（累計至10月）', true, '185,057,770'],
  ['應付', 80, '執行（累計至10月）', false, '6,450,700'],
  ['節餘', 78, '執行（累計至10月）', false, '1,742,300'],
  ['擬保留', 80, undefined, true, '9,200,000'],
];

const columns: Column<Subject>[] = [
  {
    id: 'name',
    title: '款項目節　科目',
    width: 260,
    grow: 1,
    frozen: true,
    value: (row) => `${row.code} ${row.name}`,
    render: (row) => (
      <span>
        <span className="bench-code">{row.code}</span>
        {row.name}
      </span>
    ),
    total: '歲出合計',
  },
  ...heads.map(
    ([title, width, group, divider, total], at): Column<Subject> => ({
      id: `f${at}`,
      title,
      width,
      divider,
      total,
      ...(group ? { group } : {}),
      kind: 'number',
      tint: at === 4,
      value: (row) => shown(row.figures[at]),
      editable: (row) => row.below.length === 0 && at < 4,
      parse: readMoney,
    }),
  ),
  {
    id: 'rate',
    title: '執行率',
    width: 74,
    align: 'right',
    divider: true,
    value: (row) => `${(((row.figures[6] ?? 0) / (row.figures[5] ?? 1)) * 100).toFixed(1)}%`,
    total: '89.8%',
  },
];

const toneOf = ({ level }: Subject) => {
  if (level < 2) return 'strong';
  return level === 4 ? 'quiet' : undefined;
};

/** The budget book (歲出機關別), as on screen c. */
export function BudgetPage() {
  const [layout, setLayout] = useState(() => plainLayout('book'));
  window.record.layout = layout;
  const onEdits = async (edits: readonly Edit<Subject>[]) => {
    for (const { row, column, value } of edits) row.figures[Number(column.slice(1))] = Number(value);
    source.replace(roots);
    return undefined;
  };
  return (
    <Grid
      label="歲出機關別預算"
      columns={columns}
      source={source}
      layout={layout}
      onLayout={setLayout}
      rowTone={toneOf}
      onEdits={onEdits}
      onCurrent={(_, key) => {
        window.record.current = key;
      }}
      onStatus={(status) => {
        window.record.status = status;
      }}
      onMessage={(message) => {
        window.record.message = message;
      }}
    />
  );
}
