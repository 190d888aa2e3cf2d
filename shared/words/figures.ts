/** Which date decides; the help and every definition say it in these words. */
export const figureRules = {
  directive: '案件屬於哪一期間，以裁示日為準',
  standing: '解除、繼續或逾期，以基準日當天的狀態為準',
  meeting: '會議屬於哪一期間，以開會日為準',
  motion: '議案屬於哪一期間，以大會議決日為準',
  question: '質詢屬於哪一期間，以質詢日為準',
  budget: '取期間最後一日所屬年度已發布的總預算與特別預算，以基準日的數額為準',
  indicator: '期間的統計加總期間內各月，累計或現況的統計取最近一月，都以基準日的月份為準',
  own: '記錄屬於哪一期間，以所選的日期欄位為準',
} as const;

export const figureWords = {
  unknown: (name: string) => `沒有「${name}」這個統計數據。以figures列出全部名稱。`,
  noGroup: (label: string, group: string, offered: readonly string[]) =>
    `「${label}」不能按${group}分組；可用的分組：${offered.join('、')}。`,
  noLabel: '請填名稱。',
  noMeasure: '請填計數單位，例如件。',
  backwards: '期間的結束早於開始。請檢查起訖。',
  noParameter: (label: string, parameter: string) => `「${label}」沒有${parameter}可選。去掉這個條件。`,
  tooManyYears: (most: number) => `按年度分列最多${most}年。縮短期間。`,
  year: (year: number) => `${year}年度`,
  unfilled: '未填',
  and: '、',
  comma: '，',
  noIndicator: (key: string) => `業務統計沒有代碼「${key}」的項目。先在業務統計新增，或改用別的代碼。`,
  unfitField: '這個欄位不能這樣用。改選別的欄位。',
  noSum: '加總要選一個數字或金額欄位。',
  noWhole: '比率要有母數的條件。選擇母數。',
  unknownCondition: (register: string) => `條件用到「${register}」沒有的欄位。重新由清冊的檢視設定。`,
  noRegister: (name: string) => `沒有「${name}」這個清冊。重新選擇清冊。`,
  conditionTooLong: '條件太長，不能存成統計數。減少逐筆挑選的資料，改用欄位條件。',
  noOwn: (key: string) => `沒有代碼「${key}」的自訂統計數。以figures列出全部名稱，或在統計數據新增。`,
  hiddenRegister: (label: string, register: string) => `「${label}」取自${register}，這個帳號不能檢視。`,
  ownMeaning: (register: string, counting: string) => `${register}中符合條件的${counting}`,
  ownNoDay: '不分期間，以目前的狀態為準',
  ownDay: (field: string) => `記錄屬於哪一期間，以「${field}」為準`,
  ownShare: (whole: string) => `占${whole}的百分比，四捨五入`,
  indicatorShare: (part: string, whole: string) => `${part}佔${whole}比率`,
  shareMeaning: (part: string, whole: string, meaning: string) =>
    `「${part}」對「${whole}」所佔百分比，四捨五入。${meaning}`,
  sumMeaning: (names: readonly string[]) => `${names.join('、')}的合計；${figureRules.indicator}。`,
  otherMeasure: (name: string, measure: string, other: string, otherMeasure: string) =>
    `「${name}」以${measure}計，「${other}」以${otherMeasure}計，不能相加。分開列出。`,
} as const;
