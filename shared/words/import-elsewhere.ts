/** Why a file cannot fill a register, and how its records come about. */
export const importElsewhere: Readonly<Record<string, string>> = {
  assignment: '承辦分工隨列管案件而來；匯入列管清單，或在案件裡改分。',
  report: '辦理情形隨列管清單匯入：選「列管案件」，以編號找到案件。',
  request: '解列與展延由主辦單位在案件裡申請；列管清單裡改了期限的，匯入後成為展延申請。',
  ruling: '裁示是首長或主席的決定，在案件或會議裡逐案登錄，不由檔案代為決定。',
  motionReport: '執行情形隨議案清冊匯入：選「議案」，以屆次與案號找到議案。',
  account: '帳號有密碼，逐一建立。先匯入人員，再在「帳號」選人。',
  attachment: '附件是檔案本身，在所屬的紀錄裡加入。',
  importProfile: '匯入對照在匯入時記住，不必另外匯入。',
  form: '填報由程式發出；單位填回的檔案在「填報」收回。',
  formSheet: '單位填報表隨填報發出；填回的檔案在「填報」收回。',
  setting: '機關設定只有一份，在「設定」修改。',
};
