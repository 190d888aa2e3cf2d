/** 列管類別 of a new office: all six that offices know, three of them in use. */
export const directiveKinds: readonly { name: string; idle: boolean; note: string }[] = [
  { name: '列管事項', idle: false, note: '會議指（裁）示及交辦事項' },
  { name: '選項列管', idle: true, note: '年度施政計畫選項列管' },
  { name: '活動管理', idle: true, note: '重要活動的籌辦與檢討' },
  { name: '首長政見', idle: false, note: '首長政見的推動' },
  { name: '鄉民服務', idle: false, note: '鄉民反映與服務案件' },
  { name: '重大建議', idle: true, note: '對上級機關與各界的重大建議' },
];
