/** Why a move or a request does not go, and what does. */
export const limitWords = {
  short: (free: string, asked: string) => `流出細目的可用餘額為${free}元，不足${asked}元。減少金額，或改辦追加預算。`,
  bothLines: '須同時指明流出與流入的細目。',
  supplementOnly: '追加只指明流入的細目。',
  reduceOnly: '追減只指明流出的細目。',
  notThatReserve: {
    reserve1: '動支第一預備金，須由「第一預備金」的細目支應。',
    reserve2: '動支第二預備金，須由總預算「第二預備金」的細目支應。',
    disaster: '動支災害準備金，須由「災害準備金」的細目支應。',
  },
  intoReserve: '預備金與災害準備金不能流入歲入或另一筆預備金。選擇實際支用的歲出細目。',
  otherAgency: '第一預備金限本機關動支；其他機關改動支第二預備金，或辦理追加預算。',
  sameLine: '流出與流入是同一筆細目，不必流用。',
  expenditureOnly: '流用只在歲出細目之間辦理。',
  reserveByUse: '預備金不得流用；改以「動支預備金」辦理。',
  otherPlan: '不同工作計畫之間不得流用。改動支預備金，或辦理追加預算。',
  wasCut: '代表會刪減過的項目不得再流入。改辦追加預算，或由首長依法另行決定。',
  personnel: '不得流用為人事費。改動支預備金，或辦理追加預算。',
  over: (way: 'in' | 'out', percent: string, limit: string, used: string, excess: string) =>
    `全年流${way === 'in' ? '入' : '出'}以科目預算的${percent}%（${limit}元）為限，已流${way === 'in' ? '入' : '出'}${used}元，超過${excess}元。減少金額，或改動支預備金、辦理追加預算。`,
  notALine: '找不到這筆歲出細目。重新整理後再選一次。',
  notInForce: '這筆預算尚未發布，不能動支。發布後再申請。',
  newCapital: '總預算尚未完成審議，不得新增資本支出；待發布後再申請。',
  newItem: '總預算尚未完成審議，上年度沒有的項目不能先行動支；待發布後再申請。',
  overLastYear: (lastYear: string, held: string) =>
    `總預算尚未完成審議，只能在上年度預算${lastYear}元的範圍內動支，已控留${held}元。減少金額，或待發布後再申請。`,
  lastYearScale: '總預算尚未完成審議，依上年度之執行數範圍先行動支。',
  caseByCaseLate: '專案動支的細目，至遲於年度終了前一個月申請；這件已逾期。',
  frozen: (asked: string, left: string, held: string) =>
    `申請${asked}元，可用餘額${left}元；另有${held}元為代表會凍結或附條件，須有解凍或成就的文號才能動支。`,
  overdrawn: (asked: string, left: string) =>
    `申請${asked}元，超過可用餘額${left}元。減少金額，或先辦理流用、動支預備金。`,
} as const;
