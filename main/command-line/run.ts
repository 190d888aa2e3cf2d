import { plainRefusal, Refusal, type RefusalCode } from '#shared/base/refusal.ts';
import { officeWords } from '#shared/words/office.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { call } from './call.ts';
import { exportList } from './export.ts';
import { figure, figures } from './figure.ts';
import { form } from './form.ts';
import { importFile } from './import.ts';
import { init } from './init.ts';
import { operations } from './operations.ts';
import type { Print } from './print.ts';
import { report } from './report.ts';
import { verify } from './verify.ts';

/** 0 done · 2 wrong usage · 3 refused or invalid · 4 damaged data */
const exitCodes: Partial<Record<RefusalCode, number>> = { usage: 2, damaged: 4 };

const usage = `施政簿命令列（輸出為JSON，結束碼：0完成 2用法不符 3拒絕或無效 4資料損壞）
  init --office 資料夾 [--demo] [--name 機關全名] [--prefix 代字] [--county 縣市] [--year 起始年度] [--admin 帳號]
  operations                                             每行一個操作：名稱、種類、權限、輸入的JSON Schema
  call 操作 [--input JSON|@檔案] --office 資料夾 --as 帳號  密碼放在環境變數SHIZHENGBU_PASSWORD
       [--file 檔案]…  輸入裡以file:1、file:2…指稱     [--save 檔案]  存下輸出的檔案
       [--behalf JSON]  代為登錄：person、day、basis
  export --register 登記簿 --out 檔案.(xlsx|ods|csv) [--filter JSON|@檔案] [--columns 欄位,欄位…] [--group 欄位]
       [--dates text|real] [--paper A4|A3] [--encoding utf8|cp950] [--known-at 歷程序號] [--withheld]
       --office 資料夾 --as 帳號                           匯出清單；cp950存不下的字列在lost
  figures [--office 資料夾 --as 帳號]                    每行一個統計數據：名稱、定義、參數、寫法；指定資料夾時含業務統計與自訂
  figure 名稱 --period 110/4-110/9 [--filter JSON|@檔案] [--as-of 基準日] [--known-at 歷程序號]
       [--group unit|kind|source|month|account|object|year] [--kind 類別] [--source 來源] [--unit 單位]
       [--account 科目] [--places 小數位數] [--style 寫法] --office 資料夾 --as 帳號
       數值、分子、分母、文句與所據紀錄；日期可用民國或西元
  import 檔案 --register 登記簿 [--sheet N] [--profile 匯入對照] [--fixed JSON] [--dry-run] [--bin-missing] --json --office 資料夾 --as 帳號
       試算表匯入；--dry-run只列出各列的結果、讀到的值與不能匯入的儲存格；檔案沒有的欄位以--fixed指定，--bin-missing將檔案沒有的紀錄移到回收桶，
       例如--register budgetLine --fixed '{"budget":"115年度總預算"}'
  form issue --register 登記簿 --name 名稱 --out 檔案.(zip|xlsx|docx|odt) [--columns 欄位,欄位…] [--by 單位欄位|none]
       [--due 回傳期限] [--note 填寫說明] [--filter JSON] [--kind xlsx|docx|odt] --office 資料夾 --as 帳號
       發出填報表：每單位一份；directive是辦理情形，budgetLine是單位概算
  form return 檔案 [--dry-run] [--take ours|theirs] [--behalf JSON] --office 資料夾 --as 帳號
       收回填報表；兩邊皆改的格子保留機關現值，--take theirs時採用單位填報
  report 名稱 --period 110/4-110/9 --out 檔案.(docx|odt|pptx|pdf|xlsx|ods) [--as-of 資料截止日] [--council 會期]
       --office 資料夾 --as 帳號                           依範本（work、session等）產生報告；未給--period時輸出同名的已編報告
  report 文件名稱 --out 檔案 [--of 會議|會期|單位|質詢|預算案] [--as-of 日期] [--unit 元|千元] --office 資料夾 --as 帳號
       議程、會議紀錄、公所提案、稽催單、歲出機關別預算表等文件；未給--of時取最近的一個
  verify --office 資料夾                                  檢查資料是否完整
  restore --office 資料夾 --backup 檔案                   以備份還原，原檔另存`;

const commands: Readonly<Record<string, (read: Arguments, print: Print) => Promise<number>>> = {
  init,
  operations,
  call,
  export: exportList,
  figures,
  figure,
  import: importFile,
  form,
  report,
  verify,
  restore: async (read, print) => (await import('./restore.ts')).restore(read, print),
};

const print: Print = (value) => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

/** A reader that has seen enough (`… | head`) closes the pipe; that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

export async function commandLine(given: readonly string[]): Promise<number> {
  try {
    const [name, ...rest] = given;
    if (name === undefined || name === '--help' || name === 'help') {
      process.stderr.write(`${usage}\n`);
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Refusal('usage', `沒有「${name}」這個命令。以--help列出用法。`);
    const read = readArguments(rest);
    if (read.flags.has('help')) {
      process.stderr.write(`${usage}\n`);
      return 0;
    }
    return await command(read, print);
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): number {
  const refusal = error instanceof Refusal ? error : new Refusal('fault', officeWords.fault);
  if (refusal !== error) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  print({ error: plainRefusal(refusal) });
  process.stderr.write(`${refusal.message}\n`);
  return exitCodes[refusal.code] ?? 3;
}
