/** Sentences about meetings, motions and questions. */
export const meetingWords = {
  noTitle: '「會議名稱」未填。填寫名稱，或選擇會議系列。',
  noQuorum: (needed: number, present: number, members: number) =>
    `應出席${members}人，開會須${needed}人，目前出席${present}人，不足${needed - present}人。核對出席後再開會。`,
  noMembers: '這個會議須達開會人數，但沒有出席名單或應出席人數。先填寫，再開會。',
  notCarried: (needed: number, inFavour: number) =>
    `可決須${needed}票，贊成${inFavour}票，不足以通過。核對票數，或改選其他議決。`,
  onlyChair: '紀錄由主席或首長核定；由研考或秘書代為登錄時，選擇核定人並填依據。',
  notOpen: '會議進行中才能議畢。先開會。',
  strangeItem: '項目不屬於這個會議。重新整理後再試。',
  cancelled: '會議已取消。先恢復，再排入議程。',
  confirmed: '紀錄已核定，不能再排入議程。排入下一次會議。',
  notAssigned: (number: string) => `「${number}」尚未分文列管，或已結案，不能填報執行情形。`,
  notOfUnit: (number: string, unit: string) => `「${number}」不是${unit}主辦或協辦。核對案號與單位。`,
} as const;
