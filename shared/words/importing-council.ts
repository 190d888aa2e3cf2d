/** Sentences about lists of meetings, motions and questions that come from files. */
export const councilImportWords = {
  basis: (label: string, file: string) =>
    file === '' ? `貼上的${label}清冊` : `${label}清冊檔案「${file.slice(0, 120)}」`,
  noDecision: (names: readonly string[]) =>
    `決議裡看不出議決。另加「大會議決」欄，填${names.join('、')}之一；或不匯入決議。`,
  decisionSent: (label: string) =>
    `議案已函送，${label}與施政簿不同。在議案裡核對後更正；或在「欄位對應」不匯入這一欄。`,
  notedExecution: (text: string) => `執行情形：${text}`,
  noted: (count: number) =>
    `有${count}件的執行情形先記在備註：檔案沒有函送或主辦單位。在「固定內容」指定函送日、函送文號、送達日與主辦單位，即成為填報。`,
  executionEarly: (lacking: readonly string[]) =>
    `議決通過並函送、分文後才有執行情形，尚缺${lacking.join('、')}。補上這些欄位；或在「欄位對應」不匯入執行情形。`,
  executionClosed: (number: string) => `「${number}」不在辦理中，不能填報執行情形。先在議案裡續辦；或不匯入這一列。`,
  executionAlone: '執行情形有變動，而沒有新的執行說明。補上說明；或不匯入執行情形。',
  answered: (label: string) =>
    `書面答復已送出，${label}與施政簿不同。在質詢裡以「補充答復」修改；或在「欄位對應」不匯入這一欄。`,
  meetingNumber: '編號與施政簿不同，編號不改。核對是否同一個會議；或在「欄位對應」不匯入編號。',
  notYetHeld: '會議日期還沒到，不能登錄為已開會。核對日期與狀態。',
  meetingTime: (label: string) =>
    `${label}與施政簿不同，開會之後不由清冊更正。核對後在會議裡修改；或在「欄位對應」不匯入這一欄。`,
  itemConfirmed: '這個會議的紀錄已核定，不能再改議程項目。',
  notOpen: '會議還沒開會，不能有議決。先在會議裡開會，或匯入會議的狀態；或不匯入議決與決議。',
  session: (text: string) => `看不出「${text}」是哪一次會。寫成「第22屆第8次定期會」，或分成屆、次、類別三欄。`,
} as const;
