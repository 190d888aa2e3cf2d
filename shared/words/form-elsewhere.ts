/** Why units are not asked for records of a register by a form, and what is done instead. */
export const formElsewhere: Readonly<Record<string, string>> = {
  request: '解列與展延隨「辦理情形」填報提出：製作report的填報表，單位填申請的欄位。',
  ruling: '裁示是首長或主席的決定，登錄後不再變更，沒有單位可以填寫的欄位。',
  budgetTerm: '審議意見是代表會的議決，由主計登錄，沒有單位可以填寫的欄位。',
  account: '帳號有密碼，由管理員在「設定」辦理。',
  attachment: '附件是檔案本身，在所屬的紀錄裡加入。',
  importProfile: '匯入對照在匯入時記住，不由單位填寫。',
  ownFigure: '自訂統計數是查詢條件，在「統計」訂定。',
  form: '填報由程式發出，在「填報」辦理。',
  formSheet: '單位填報表隨填報發出，在「填報」收回。',
  bookletFigure: '定稿數據隨報告定稿保存，不再變更。',
  bookletTemplate: '報告範本在「報告」編輯；各單位的文字，製作bookletSection（報告章節）的填報表。',
  setting: '機關設定只有一份，在「設定」修改。',
};
