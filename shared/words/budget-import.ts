/** Why a row of a budget table cannot come in. */
export const budgetImportWords = {
  noAccount: (year: number, text: string) => `${year}年度沒有科目「${text}」。先新增或匯入科目，或核對編號與名稱。`,
  otherName: (code: string, name: string, said: string) =>
    `編號${code}的科目是「${name}」，檔案寫的是「${said}」。核對編號與名稱。`,
  whichSide: (name: string) => `歲入與歲出都有科目「${name}」。補上「收支」欄，或指定收支。`,
  nothingAbove: '上面沒有這一列所屬的科目。核對款、項、目、節的編號。',
  severalLines: (name: string, count: number) => `「${name}」有${count}筆細目。補上用途別或細目名稱。`,
  calcOff: (cell: string, sum: string, amount: string) =>
    `${cell}的計算加總是${sum}元，金額是${amount}元，不列為計算項目；金額與文字照檔案保留。`,
  calcUnread: (cell: string, formula: string) =>
    `${cell}的算式「${formula}」看不懂或與結果不符，不列為計算項目；金額與文字照檔案保留。`,
  noLine: (text: string) => `這本預算沒有細目「${text}」。核對科目編號與名稱。`,
  someLines: (text: string, count: number) => `有${count}筆細目叫「${text}」。改用完整的科目編號，例如04-01-30。`,
  settled: (label: string) => `${label}與施政簿不同。異動提出後不能改；撤回或註銷後另行提出。`,
  approvalBoth: '已核定的異動須有核定日與文號。補上另一項；還沒有核定的，清空核定日。',
  approvalWhose: '核定是首長的決定，由研考或秘書代為登錄。請他們匯入，或不匯入「核定日」，匯入後為擬議。',
  approvalLasts: (count: number) => `有${count}筆已核定的異動，匯入後即生效；要撤回時，復原整批匯入，或逐筆註銷。`,
  moveStanding: (label: string) => `這一筆是「${label}」，不再影響預算。刪去這一列。`,
  moveBasis: (file: string) => (file === '' ? '貼上的預算異動表' : `預算異動檔案「${file.slice(0, 120)}」`),
  advanceSettled: (label: string) => `${label}與施政簿不同。在墊付案裡辦理，或在「欄位對應」不匯入這一欄。`,
  consentBoth: '同意墊付須有同意日與同意文號。補上另一項。',
  payBeforeConsent: '代表會同意墊付後才能支付。補上同意日與同意文號。',
  advanceLater: (label: string) => `${label}在墊付案裡登錄，不由檔案匯入。清空這一格，或在「欄位對應」不匯入這一欄。`,
  controlSettled: (label: string) =>
    `${label}與施政簿不同。申請後不能改；註銷後另行申請，或在「欄位對應」不匯入這一欄。`,
  termSettled: (label: string) =>
    `${label}與施政簿不同。議決的意見不由檔案更改；在審議意見裡辦理，或在「欄位對應」不匯入這一欄。`,
  noParent: (path: string) => `找不到上級科目${path}。先列上級科目，下級列在其後。`,
  noPath: '款、項、目、節的編號都是空白。補上科目的編號。',
  accountCode: (text: string) => `看不懂科目編號「${text}」。以連字號分開各級，例如02-01-04。`,
} as const;
