export const dataTexts = {
  undo: '復原',
  redo: '取消復原',
  undone: (records: number) => `已復原${records}筆變更`,
  redone: (records: number) => `已取消復原，回到${records}筆變更後`,
} as const;
