/** A table that is read into a register: its heads, and its rows by their number. */
export interface Table {
  register: string;
  label: string;
  heads: readonly string[];
  row: (at: number) => (string | number)[];
  /** By what the row of this number is found. */
  last: (at: number) => string;
}

/** The hardest register: every row of it goes through steps of its own. */
export const motions: Table = {
  register: 'motion',
  label: '議案',
  heads: [
    '案號',
    '來源',
    '類別',
    '案由',
    '說明',
    '辦法',
    '連署人',
    '函送文號',
    '提案人',
    '主辦單位',
    '備考一',
    '備考二',
  ],
  row: (at) => [
    `量測第${at}號`,
    '代表提案',
    '代表提案事項',
    `第${at}案道路改善工程請公所辦理`,
    `本鄉第${at}段路面破損，影響行車安全`,
    '請公所儘速辦理',
    `代表${at % 7}、代表${at % 5}`,
    `試代字第${at}號`,
    `代表${at % 11}`,
    '建設課',
    `${at % 97}`,
    '無',
  ],
  last: (at) => `第${at}案`,
};

/** A plain register with fields of most kinds, one of them unique. */
export const series: Table = {
  register: 'series',
  label: '會議系列',
  heads: [
    '會議名稱',
    '類別',
    '擴大會議名稱',
    '週期',
    '星期',
    '第幾週',
    '時間',
    '地點',
    '召集單位',
    '應出席人數',
    '會議名稱格式',
    '停辦',
  ],
  row: (at) => [
    `量測第${at}次工作協調會報`,
    '課務會議',
    `擴大量測第${at}次會報`,
    '每月',
    '週二',
    (at % 4) + 1,
    `${String(8 + (at % 9)).padStart(2, '0')}:30`,
    `第${at % 23}會議室`,
    '建設課',
    (at % 30) + 3,
    `{年}年第{次}次會報之${at}`,
    '否',
  ],
  last: (at) => `量測第${at}次`,
};

export const tables: readonly Table[] = [motions, series];
