import type { AccountRole, Scheme } from '../registers/budget-account.ts';

export interface StartingAccount {
  name: string;
  role?: AccountRole;
  below?: readonly StartingAccount[];
}

const named = (...names: readonly string[]): StartingAccount[] => names.map((name) => ({ name }));

/** 歲入來源別: names as local governments use them. */
const source = named(
  '稅課收入',
  '工程受益費收入',
  '罰款及賠償收入',
  '規費收入',
  '信託管理收入',
  '財產收入',
  '營業盈餘及事業收入',
  '補助及協助收入',
  '捐獻及贈與收入',
  '自治稅捐收入',
  '其他收入',
);

const functions: StartingAccount[] = [
  { name: '一般政務支出', below: named('政權行使支出', '行政支出', '民政支出', '財務支出') },
  { name: '教育科學文化支出', below: named('教育支出', '科學支出', '文化支出') },
  { name: '經濟發展支出', below: named('農業支出', '工業支出', '交通支出', '其他經濟服務支出') },
  {
    name: '社會福利支出',
    below: named('社會保險支出', '社會救助支出', '福利服務支出', '國民就業支出', '醫療保健支出'),
  },
  { name: '社區發展及環境保護支出', below: named('社區發展支出', '環境保護支出') },
  { name: '退休撫卹支出', below: named('退休撫卹給付支出') },
  { name: '債務支出', below: named('債務付息支出') },
  { name: '協助及補助支出', below: named('協助支出') },
  { name: '其他支出', below: named('其他支出', '第二預備金', '災害準備金') },
];

const objects: StartingAccount[] = [
  {
    name: '人事費',
    role: 'personnel',
    below: named(
      '民意代表待遇',
      '政務人員待遇',
      '法定編制人員待遇',
      '約聘僱人員待遇',
      '技工及工友待遇',
      '獎金',
      '其他給與',
      '加班值班費',
      '退休離職儲金',
      '保險',
    ),
  },
  {
    name: '業務費',
    below: named(
      '教育訓練費',
      '水電費',
      '通訊費',
      '資訊服務費',
      '其他業務租金',
      '稅捐及規費',
      '保險費',
      '兼職費',
      '臨時人員酬金',
      '按日按件計資酬金',
      '物品',
      '一般事務費',
      '房屋建築養護費',
      '車輛及辦公器具養護費',
      '設施及機械設備養護費',
      '國內旅費',
      '運費',
      '短程車資',
      '特別費',
      '委辦費',
    ),
  },
  {
    name: '設備及投資',
    below: named(
      '土地',
      '房屋建築及設備費',
      '公共建設及設施費',
      '機械設備費',
      '運輸設備費',
      '資訊軟硬體設備費',
      '雜項設備費',
      '投資',
    ),
  },
  {
    name: '獎補助費',
    below: named(
      '政府機關間之補助',
      '對國內團體之捐助',
      '對學生之獎助',
      '社會保險負擔',
      '社會福利津貼及濟助',
      '獎勵及慰問',
      '其他補助及捐助',
    ),
  },
  { name: '債務費', below: named('債務利息') },
  {
    name: '預備金',
    below: [
      { name: '第一預備金', role: 'reserve1' },
      { name: '第二預備金', role: 'reserve2' },
      { name: '災害準備金', role: 'disaster' },
    ],
  },
];

/** 款 are the agencies' superiors, 項 the agencies; business and work plans are each office's own. */
const agencies = (office: string, council: string): StartingAccount[] => [
  { name: `${council}主管`, below: named(council) },
  { name: `${office}主管`, below: named(office) },
  { name: '統籌支撥科目', below: named('第二預備金', '災害準備金') },
];

/** What an office starts its first budget year with; everything can be changed afterwards. */
export const startingAccounts = (office: string): Readonly<Record<Scheme, readonly StartingAccount[]>> => ({
  source,
  agency: agencies(office, `${office.replace(/公所$/, '')}民代表會`),
  function: functions,
  object: objects,
});
