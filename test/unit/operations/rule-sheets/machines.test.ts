import { describe, expect, it } from 'vitest';
import { type Move, statesOf } from '#shared/language/register.ts';
import { type RegisterName, registers } from '#shared/registers/index.ts';
import { rights } from '#shared/rights.ts';

/**
 * The office's own rule sheet, written by hand: 動作 | 自哪些狀態 | 至 | 權限 | 附註.
 * 隨程序: only as part of an operation. 不可復原: only a new ruling changes it.
 */
const sheets: Partial<Record<RegisterName, string>> = {
  directive: `
    列管          | 暫存              | 列管中     | 管考         | 隨程序
    結案          | 列管中            | 結案       | 首長裁示     | 隨程序 不可復原
    恢復列管      | 結案              | 列管中     | 首長裁示     | 隨程序 不可復原`,
  assignment: `
    申請解除列管  | 辦理中            | 待解列     | 登錄資料     | 隨程序
    撤回申請      | 待解列            | 辦理中     | 登錄資料     | 隨程序
    退回補正      | 待解列            | 辦理中     | 檢視資料     | 隨程序
    繼續列管      | 待解列            | 辦理中     | 首長裁示     | 隨程序 不可復原
    解除列管      | 辦理中、待解列    | 已解列     | 首長裁示     | 隨程序 不可復原
    恢復列管      | 已解列            | 辦理中     | 首長裁示     | 隨程序 不可復原
    移出          | 辦理中、待解列    | 已移出     | 管考         | 隨程序
    移回          | 已移出            | 辦理中     | 管考         | 隨程序`,
  request: `
    主管核可      | 待主管核可                                   | 待研考建議 | 單位主管核可 | 隨程序
    管考建議      | 待研考建議、待秘書核閱                       | 待秘書核閱 | 管考         | 隨程序
    秘書核閱      | 待秘書核閱                                   | 待首長裁示 | 單位主管核可 | 隨程序
    退回補正      | 待主管核可、待研考建議、待秘書核閱           | 退回補正   | 檢視資料     | 隨程序
    撤回          | 待主管核可、待研考建議、待秘書核閱           | 已撤回     | 登錄資料     | 隨程序
    准            | 待主管核可、待研考建議、待秘書核閱、待首長裁示 | 已准       | 首長裁示     | 隨程序 不可復原
    未准          | 待主管核可、待研考建議、待秘書核閱、待首長裁示 | 未准       | 首長裁示     | 隨程序 不可復原`,
  meeting: `
    發議程        | 籌備中            | 議程已發   | 登錄資料     |
    收回議程      | 議程已發          | 籌備中     | 登錄資料     |
    開會          | 籌備中、議程已發  | 進行中     | 登錄資料     | 隨程序
    散會          | 進行中            | 紀錄待核定 | 登錄資料     | 隨程序
    續開          | 紀錄待核定        | 進行中     | 登錄資料     | 隨程序
    核定紀錄      | 紀錄待核定        | 紀錄已核定 | 首長裁示     | 隨程序 不可復原
    取消會議      | 籌備中、議程已發  | 取消       | 登錄資料     |
    恢復          | 取消              | 籌備中     | 登錄資料     |`,
  item: `
    開始討論      | 未議、已議、延後  | 討論中     | 登錄資料     |
    議畢          | 未議、討論中      | 已議       | 登錄資料     | 隨程序
    延後再議      | 未議、討論中      | 延後       | 登錄資料     |
    暫不討論      | 討論中            | 未議       | 登錄資料     |`,
  motion: `
    交付審查      | 收案                       | 審查       | 管考     |
    大會議決      | 收案、審查                 | 大會議決   | 管考     |
    函送          | 大會議決                   | 函送       | 管考     |
    下次會再議    | 大會議決                   | 審查       | 管考     |
    逕予結案      | 大會議決                   | 結案       | 管考     |
    分文列管      | 函送                       | 分文列管   | 管考     |
    開始辦理      | 分文列管                   | 辦理中     | 登錄資料 | 隨程序
    辦理完成      | 分文列管、辦理中、窒礙難行 | 完成       | 登錄資料 | 隨程序
    窒礙難行      | 分文列管、辦理中、完成     | 窒礙難行   | 登錄資料 | 隨程序
    續辦          | 完成、窒礙難行             | 辦理中     | 登錄資料 | 隨程序
    送請覆議      | 窒礙難行                   | 覆議中     | 首長裁示 |
    維持原決議    | 覆議中                     | 辦理中     | 管考     |
    覆議成立結案  | 覆議中                     | 結案       | 管考     |
    提報下次會    | 完成、窒礙難行             | 提報下次會 | 管考     |
    結案          | 提報下次會                 | 結案       | 管考     |`,
  question: `
    交擬書面答復  | 已登錄            | 擬答中     | 登錄資料     |
    送出書面答復  | 擬答中            | 已答復     | 單位主管核可 |
    補充答復      | 已答復            | 擬答中     | 登錄資料     |
    結案          | 已登錄、已答復    | 結案       | 管考         |`,
  plan: `
    送審           | 提報                 | 審查     | 登錄資料 |
    退回修正       | 審查                 | 提報     | 管考     |
    核定列管       | 審查                 | 核定列管 | 首長裁示 | 不可復原
    開始執行       | 核定列管             | 執行中   | 登錄資料 |
    完工報驗       | 執行中               | 完工待驗 | 登錄資料 |
    開始驗收       | 完工待驗             | 驗收中   | 登錄資料 |
    驗收不合格續辦 | 驗收中               | 執行中   | 登錄資料 |
    解除列管       | 完工待驗、驗收中     | 解除列管 | 首長裁示 | 不可復原
    修正計畫       | 核定列管、執行中     | 審查     | 登錄資料 |
    撤回           | 提報、審查           | 撤案     | 登錄資料 |
    撤案           | 核定列管、執行中     | 撤案     | 首長裁示 | 不可復原`,
  form: `
    結束          | 回收中            | 已結束     | 登錄資料     | 隨程序
    重新回收      | 已結束            | 回收中     | 登錄資料     | 隨程序`,
  formSheet: `
    收回          | 未回傳、免填      | 已回傳     | 登錄資料     | 隨程序
    免填          | 未回傳            | 免填       | 登錄資料     | 隨程序
    仍須填報      | 免填              | 未回傳     | 登錄資料     | 隨程序`,
  booklet: `
    陳核          | 編寫中            | 陳核中     | 管考         |
    取回          | 陳核中            | 編寫中     | 管考         |
    退回修改      | 陳核中、已核定    | 編寫中     | 首長裁示     |
    核定          | 陳核中            | 已核定     | 首長裁示     |
    定稿          | 已核定            | 已定稿     | 管考         | 隨程序 不可復原`,
  bookletSection: `
    完成          | 撰寫中            | 已完成     | 登錄資料     |
    續寫          | 已完成            | 撰寫中     | 登錄資料     |`,
  bookletComment: `
    已處理        | 待處理            | 已處理     | 登錄資料     |
    再提出        | 已處理            | 待處理     | 登錄資料     |`,
  handover: `
    完成移交      | 準備中            | 已移交     | 管考         | 不可復原`,
  budget: `
    送審查小組       | 編製                 | 審查概算   | 主計審核 | 隨程序
    首長核定         | 審查概算             | 核定       | 首長裁示 | 隨程序
    送代表會         | 核定                 | 送審       | 主計審核 | 隨程序
    一讀             | 送審                 | 一讀       | 主計審核 | 隨程序
    二讀             | 一讀                 | 二讀       | 主計審核 | 隨程序
    三讀議決         | 二讀                 | 三讀       | 主計審核 | 隨程序
    發布             | 三讀                 | 發布       | 主計審核 | 隨程序 不可復原
    開始執行         | 發布                 | 執行       | 主計審核 | 隨程序
    辦理決算         | 執行                 | 決算       | 主計審核 | 隨程序
    決算送代表會     | 決算                 | 審議       | 主計審核 | 隨程序
    公告決算         | 審議                 | 公告       | 主計審核 | 隨程序 不可復原
    登錄已發布的預算 | 編製、審查概算、核定 | 執行       | 主計審核 | 隨程序 不可復原
    退回各單位       | 審查概算             | 編製       | 主計審核 | 隨程序
    退回審查         | 核定                 | 審查概算   | 主計審核 | 隨程序
    代表會退回       | 送審、一讀、二讀     | 核定       | 主計審核 | 隨程序
    退回執行         | 決算                 | 執行       | 主計審核 | 隨程序
    退回決算         | 審議                 | 決算       | 主計審核 | 隨程序`,
  budgetMove: `
    主計審核         | 擬議                 | 主計審核   | 主計審核 | 隨程序
    首長核定         | 主計審核             | 核定       | 首長裁示 | 隨程序 不可復原
    依法定預算入帳   | 擬議                 | 核定       | 主計審核 | 隨程序 不可復原
    退回             | 擬議、主計審核       | 退回       | 檢視資料 | 隨程序
    撤回             | 擬議、主計審核       | 撤回       | 登錄資料 | 隨程序
    註銷             | 核定                 | 註銷       | 首長裁示 | 隨程序 不可復原`,
  budgetTerm: `
    解除             | 有效                 | 已解除     | 主計審核 | 隨程序 不可復原`,
  control: `
    控留             | 申請                 | 控留中     | 主計審核 | 隨程序
    退回             | 申請                 | 退回       | 主計審核 | 隨程序
    核銷完畢         | 控留中               | 已核銷     | 主計審核 | 隨程序 不可復原
    註銷             | 申請、控留中         | 註銷       | 登錄資料 | 隨程序 不可復原`,
  carryOver: `
    主管核可         | 申請                     | 主管核可   | 單位主管核可 | 隨程序
    主計審核         | 主管核可                 | 主計審核   | 主計審核     | 隨程序
    首長核定         | 主計審核                 | 核定執行   | 首長裁示     | 隨程序 不可復原
    退回             | 申請、主管核可、主計審核 | 退回       | 檢視資料     | 隨程序
    撤回             | 申請、主管核可、主計審核 | 撤回       | 登錄資料     | 隨程序
    結清             | 核定執行                 | 結清       | 主計審核     | 隨程序
    註銷             | 核定執行                 | 註銷       | 主計審核     | 隨程序 不可復原`,
  advance: `
    提請代表會審議   | 擬辦                       | 提請審議   | 主計審核 | 隨程序
    代表會同意       | 提請審議                   | 同意墊付   | 主計審核 | 隨程序
    代表會不同意     | 提請審議                   | 不同意     | 主計審核 | 隨程序
    轉正             | 同意墊付                   | 已轉正     | 主計審核 | 隨程序 不可復原
    註銷             | 擬辦、提請審議、同意墊付   | 註銷       | 主計審核 | 隨程序`,
};

const rowsOf = (sheet: string): string[] =>
  sheet
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    )
    .filter((line) => line !== '')
    .toSorted();

/** What the program has, in the words of the sheet. */
function builtIn(name: RegisterName): string[] {
  const of = registers[name];
  const states = statesOf(of);
  const { moves = {} }: { moves?: Readonly<Record<string, Move>> } = of.options;
  return Object.values(moves)
    .map((move) => {
      const { label, from, to, right } = move;
      const inner = move.inner ? '隨程序' : '';
      const lasting = move.undo === false ? '不可復原' : '';
      const sources = typeof from === 'string' ? [from] : [...from];
      return [
        label,
        sources.map((one) => states[one]).join('、'),
        states[to],
        rights[right],
        `${inner} ${lasting}`.trim(),
      ].join(' | ');
    })
    .toSorted();
}

describe('the moves of each machine are those of the rule sheet', () => {
  it.each(Object.entries(sheets))('%s', (name, sheet) => {
    expect(builtIn(name as RegisterName)).toEqual(rowsOf(sheet));
  });
});

describe('no machine is without its sheet', () => {
  it('every register whose records move is on one', () => {
    const moving = Object.values(registers).filter((of) => 'moves' in of.options);
    expect(moving.map((of) => of.name).toSorted()).toEqual(Object.keys(sheets).toSorted());
  });
});

describe('what no rule sheet knows', () => {
  it('a ruling has no states, and no operation makes, changes or removes one by itself', () => {
    expect(registers.ruling.options).not.toHaveProperty('moves');
    expect(registers.ruling.options.lasting).toBe(true);
  });
});
