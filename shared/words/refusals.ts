/** Sentences of the store and the operations: what is, then what to do. */
export const refusalWords = {
  forbidden: (what: string) => `此帳號沒有「${what}」的權限。洽管理員，或由有權限的人辦理。`,
  fieldForbidden: (label: string, right: string) => `「${label}」須有「${right}」權限才能修改。洽管理員。`,
  rowForbidden: (title: string) => `「${title}」不屬於此帳號可修改的範圍。洽主辦單位或管理員。`,
  missing: (label: string) => `找不到這筆${label}，可能已移除或無權檢視。重新整理清單後再試。`,
  /** In place of a title the account may not see. */
  hiddenTitle: '（無權檢視）',
  withheldTitle: '（密件）',
  missingReference: (label: string) => `「${label}」指向的紀錄不存在或已移除，請重新選擇。`,
  twin: (label: string, value: string, title: string) => `「${label}」${value}已由「${title}」使用，請改用其他的。`,
  conflict: (title: string, by: string, labels: readonly string[]) =>
    `「${title}」的${labels.map((one) => `「${one}」`).join('、')}已由${by}改過。比對兩邊的內容後再存。`,
  removedAlready: (title: string) => `「${title}」已在回收桶，取回後才能修改。`,
  notRemoved: (title: string) => `「${title}」不在回收桶。`,
  inUse: (title: string, count: number, label: string) =>
    `「${title}」仍有${count}筆${label}使用，不能移至回收桶。先改掉那些紀錄。`,
  isProof: (title: string, count: number) => `「${title}」是${count}次代為登錄的掃描檔，不能移至回收桶。`,
  wrongState: (title: string, state: string, label: string) => `「${title}」目前為「${state}」，不能${label}。`,
  moveNeeds: (label: string, fields: readonly string[]) => `「${label}」前，先填寫「${fields.join('」、「')}」。`,
  nothingToUndo: '沒有可以復原的變更。',
  nothingToRedo: '沒有可以取消的復原。',
  notUndoable: (label: string) => `「${label}」不能復原，須以新的變更處理。`,
  undoneAlready: '這次變更已經復原。',
  changedSince: (title: string, labels: readonly string[]) =>
    `「${title}」的「${labels.join('」、「')}」在那之後又改過，無法復原。先處理較新的變更。`,
  createdInUse: (title: string) => `「${title}」建立之後又改過，無法復原。`,
  lasting: (label: string) => `${label}成立後不能修改或移除；以新的${label}處理。`,
  filterTooLong: (most: number) => `篩選條件超過${most}項，無法處理。減少條件，或分次篩選。`,
  unknownField: (name: string) => `沒有「${name}」這個欄位，或無權使用。`,
  noSort: (label: string) => `「${label}」不能用來排序或篩選。`,
} as const;
