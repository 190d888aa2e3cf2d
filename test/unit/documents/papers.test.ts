import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { docxOf } from '#main/documents/docx.ts';
import { odtOf } from '#main/documents/odt.ts';
import type { Paper } from '#main/documents/paper.ts';
import { agenda } from '#main/documents/papers/agenda.ts';
import { answer } from '#main/documents/papers/answer.ts';
import { chasingLetter } from '#main/documents/papers/chasing-letter.ts';
import { directiveList } from '#main/documents/papers/directive-list.ts';
import { handover } from '#main/documents/papers/handover.ts';
import { minutes } from '#main/documents/papers/minutes.ts';
import { motionExecution } from '#main/documents/papers/motion-execution.ts';
import { clockWords } from '#main/documents/papers/parts.ts';
import { reviewPack } from '#main/documents/papers/review-pack.ts';
import { readDocx } from '#test/support/docx.ts';
import { testFolder } from '#test/support/folders.ts';
import { readOdt } from '#test/support/odt.ts';
import { findLibreOffice } from '../../../tools/setup/libreoffice.mjs';
import {
  agendaItems,
  agendaSample,
  answerSample,
  chasingLetterSample,
  directiveListSample,
  handoverSample,
  minutesSample,
  motionExecutionSample,
  reviewPackSample,
} from './samples.ts';

const read = async (paper: Paper) => readDocx(await docxOf(paper));

/** The lines from the one that is `first` on. */
const from = (lines: readonly string[], first: string, count: number): string[] => {
  const at = lines.indexOf(first);
  return at < 0 ? [] : lines.slice(at, at + count);
};

describe('議程', () => {
  it('names the meeting and takes its items in order', async () => {
    const { lines } = await read(agenda(agendaSample));
    expect(lines.slice(0, 6)).toEqual([
      '海澄鄉公所',
      '115年第23次鄉務會議議程',
      '時間：115年11月23日（星期一）下午2時',
      '地點：本所三樓會議室',
      '主席：鄉長 許文昌',
      '紀錄：行政室 蔡宜珊',
    ]);
    expect(lines.filter((line) => /^[壹貳參肆伍陸柒]、/.test(line))).toEqual([
      '壹、主席致詞',
      '貳、確認前次會議紀錄',
      '參、前次裁示事項執行情形',
      '肆、工作報告',
      '伍、討論提案',
      '陸、臨時動議',
      '柒、散會',
    ]);
    expect(from(lines, '肆、工作報告', 5)).toEqual([
      '肆、工作報告',
      '一、明溝段排水改善工程進度（建設課）',
      '二、冬令救濟名冊查核（社會課）',
      '附件：1、名冊',
      '2、查核表',
    ]);
    expect(from(lines, '案2（提案：清潔隊）', 5)).toEqual([
      '案2（提案：清潔隊）',
      '案由：本鄉清潔隊資源回收獎勵要點修正草案，提請討論。',
      '說明：現行要點自110年施行，獎勵金額已不符現況。',
      '辦法：討論通過後發布施行。',
      '附件：修正草案對照表',
    ]);
  });

  it('says of a confidential item only that it is handed out apart', async () => {
    const { lines } = await read(agenda(agendaSample));
    expect(lines).toContain('案3：密件，另行分送');
    expect(lines.join('')).not.toMatch(/續僱|名單如附件/);
    expect(lines[0]).not.toBe('密件');
  });

  it('prints it for those who may ask, and says 密件 on top', async () => {
    const { lines } = await read(agenda({ ...agendaSample, withConfidential: true }));
    expect(lines[0]).toBe('密件');
    expect(from(lines, '案3（提案：人事室）【密件】', 2)[1]).toBe('案由：約僱人員續僱案');
  });

  it('calls papers without the ending of their files, and numbers no motion that was not brought yet', async () => {
    const items = agendaItems.map((item) => (item.kind === 'floor' ? { ...item, title: '臨時動議' } : item));
    const told = items.map((item) => (item.kind === 'minutes' ? { ...item, papers: ['第22次紀錄.v2.docx'] } : item));
    const { lines } = await read(agenda({ ...agendaSample, items: told }));
    expect(lines).toContain('附件：第22次紀錄.v2');
    expect(from(lines, '陸、臨時動議', 2)).toEqual(['陸、臨時動議', '柒、散會']);
  });

  it('keeps the numbers of the cases behind a confidential one that came without its text', async () => {
    const [sealed, open] = [agendaItems[7], agendaItems[6]];
    if (sealed === undefined || open === undefined) throw new Error('樣本少了項目');
    const items = [{ ...sealed, title: null, unit: null, explain: null }, open];
    const { lines } = await read(agenda({ ...agendaSample, items, withConfidential: true }));
    expect(lines).toContain('案1：密件，另行分送');
    expect(lines).toContain('案2（提案：清潔隊）');
  });
});

describe('會議紀錄', () => {
  it('counts who came, and names who did not', async () => {
    const { lines } = await read(minutes(minutesSample));
    expect(from(lines, '出席：應到8人，實到7人', 4)).toEqual([
      '出席：應到8人，實到7人',
      '秘書 何志明、民政課 林佩君、財政課 葉國棟、建設課 陳建宏、農業課 吳淑芬（技士 王俊傑代理）、社會課 鄭雅文、清潔隊 洪正男',
      '請假：圖書館 許雅婷',
      '列席：主計室 楊美惠、人事室 周家豪',
    ]);
  });

  it('prints resolutions with votes and who stood aside', async () => {
    const { lines } = await read(minutes(minutesSample));
    expect(lines).toContain('決議：修正通過。東港村活動中心於本年底前完成發包，南屏村活動中心請財政課籌措財源。');
    expect(from(lines, '表決：贊成5票、反對1票、棄權0票', 3)).toEqual([
      '表決：贊成5票、反對1票、棄權0票',
      '迴避：洪正男（未參與討論及表決）',
      '決議：照案通過。',
    ]);
    expect(from(lines, '貳、確認前次會議紀錄', 4)[3]).toBe('裁示：洽悉。');
    expect(from(lines, '壹、主席致詞', 2)[1]).toBe('年底將屆，各課室請掌握預算執行進度。');
    expect(from(lines, '陸、臨時動議', 2)[1]).toBe('無。');
  });

  it('puts the vote word before a resolution that does not have it, and says what was put off', async () => {
    const [first] = minutesSample.items.filter((item) => item.kind === 'proposal');
    if (first === undefined) throw new Error('樣本少了提案');
    const printed = async (change: object) =>
      (await read(minutes({ ...minutesSample, items: [{ ...first, ...change }] }))).lines.find((line) =>
        line.startsWith('決議'),
      );
    expect(await printed({ decision: 'advanced', resolution: '請財政課辦理轉正。' })).toBe(
      '決議：同意墊付。請財政課辦理轉正。',
    );
    expect(await printed({ postponed: true, decision: null, resolution: null })).toBe('決議：本案延後再議。');
    expect(await printed({ decision: null, resolution: null })).toBe('決議：');
  });

  it('lists the directives, tells the closing time, and leaves room for the stamps', async () => {
    const { lines, tables } = await read(minutes(minutesSample));
    expect(tables[0]).toEqual({
      header: 1,
      rows: [
        ['編號', '裁示事項', '主辦', '協辦', '期限'],
        ['建-115-031', '請建設課於11月30日前完成明溝段施作，並由清潔隊配合清淤。', '建設課', '清潔隊', '115.11.30'],
        ['建-115-032', '東港村活動中心無障礙坡道於本年底前完成發包。', '建設課\n社會課', '', '115.12.31'],
      ],
    });
    expect(lines).toContain('另有密件1案，另行分送。');
    expect(lines).toContain('捌、散會：下午4時30分');
    expect(tables[1]?.rows).toEqual([
      ['紀錄', '主席'],
      ['行政室 蔡宜珊', '鄉長 許文昌'],
    ]);
  });
});

describe('lists', () => {
  it('列管事項一覽表 has the nine columns of the office, across', async () => {
    const paper = directiveList(directiveListSample);
    const { lines, tables } = await read(paper);
    expect(paper.landscape).toBe(true);
    expect(lines[2]).toBe('資料截止日：115年11月20日　計23案　列管中');
    expect(tables[0]?.header).toBe(1);
    expect(tables[0]?.rows[0]).toEqual([
      '編號',
      '會議/日期',
      '指裁示事項',
      '主辦',
      '協辦',
      '辦理情形',
      '預定\n完成日',
      '進度',
      '管考建議',
    ]);
    expect(tables[0]?.rows).toHaveLength(24);
    expect(tables[0]?.rows[2]).toEqual([
      '建-115-009',
      '115年第7次擴大主管會報\n115.02.11',
      '觀音亭前廣場路燈照度不足，請建設課改善。',
      '建設課',
      '',
      '已更換LED路燈12盞，照度量測均達20勒克斯以上，檢附量測紀錄及照片，申請解除列管。\n（115.11.18填報）',
      '115.12.31',
      '25%',
      '建議解除列管',
    ]);
  });

  it('議決案執行情形表 has its seven columns', async () => {
    const { lines, tables } = await read(motionExecution(motionExecutionSample));
    expect(lines[1]).toBe('海澄鄉民代表會第22屆第8次定期會議決案執行情形表');
    expect(tables[0]?.rows.slice(0, 2)).toEqual([
      ['屆次', '類別', '案號', '案由', '決議', '執行情形', '備註'],
      [
        '第22屆\n第7次定期會',
        '代表提案事項',
        '代表提案第1號',
        '請公所於環島南路增設人行道，以維行人安全。',
        '照案通過，送請公所辦理。',
        '【已完成】（115.11.05）\n已納入116年度工程計畫，設計完成後辦理發包。',
        '建設課',
      ],
    ]);
  });

  it('say 密件 on top where confidential cases are among them', async () => {
    const first = async (paper: Paper) => (await read(paper)).lines[0];
    expect(await first(directiveList(directiveListSample))).toBe('海澄鄉公所');
    expect(await first(directiveList({ ...directiveListSample, confidential: true }))).toBe('密件');
    expect(await first(reviewPack({ ...reviewPackSample, confidential: true }))).toBe('密件');
    expect(await first(handover({ ...handoverSample, confidential: true }))).toBe('密件');
  });

  it('say 無 when there is nothing to list', async () => {
    expect((await read(directiveList({ ...directiveListSample, lines: [], signers: [] }))).lines.at(-1)).toBe('無。');
    expect((await read(motionExecution({ ...motionExecutionSample, lines: [], signers: [] }))).lines.at(-1)).toBe(
      '無。',
    );
  });
});

describe('列管檢討會資料', () => {
  it('counts the proposals per unit and in all', async () => {
    const { lines } = await read(reviewPack(reviewPackSample));
    expect(lines).toContain('截至115年11月20日止，提會檢討23案：建議解除列管10案、建議繼續列管8案、未附建議5案。');
    expect(lines).toContain('民政課　計5案（建議解除列管2案、建議繼續列管2案、未附建議1案）');
  });

  it('fills the box that is proposed and leaves the other to be ticked', async () => {
    const { tables } = await read(reviewPack(reviewPackSample));
    const boxes = tables[0]?.rows.slice(2, 5).map((row) => row.slice(2));
    expect(boxes).toEqual([
      ['■', '□'],
      ['□', '■'],
      ['□', '□'],
    ]);
    expect(tables[0]?.rows[3]?.[1]).toContain('管考建議：坡道尚未發包，請於下次會議提報預定進度。');
  });

  it('prints the sentence of the figures where it is given', async () => {
    const sentence = '完成並解除列管119案，佔77%。';
    const { lines } = await read(reviewPack({ ...reviewPackSample, sentence }));
    expect(lines).toContain(sentence);
    expect(lines.join('')).not.toContain('提會檢討');
  });
});

describe('稽催單', () => {
  it('leaves the number blank to be stamped, and counts what is late and what is silent', async () => {
    const { lines, tables } = await read(chasingLetter(chasingLetterSample));
    expect(from(lines, '受文單位：建設課', 4)).toEqual([
      '受文單位：建設課',
      '發文日期：中華民國115年11月23日',
      '發文字號：',
      '回覆期限：115年11月30日（星期一）',
    ]);
    expect(lines).toContain('主旨：貴單位逾期未結、久未填報列管案件計5案，請於115年11月30日前填報辦理情形，請查照。');
    expect(lines).toContain('一、截至115年11月23日止，貴單位逾期未結4案、久未填報1案，明細如下表。');
    expect(tables[0]?.rows[4]).toEqual([
      '社-115-011',
      '社區共餐據點食品衛生查核',
      '115.11.03',
      '',
      '尚未填報\n逾46日未報',
    ]);
  });

  it('speaks only of what there is', async () => {
    const cases = chasingLetterSample.cases.filter(({ overdue }) => overdue > 0);
    const { lines } = await read(chasingLetter({ ...chasingLetterSample, cases }));
    expect(lines.join('')).not.toContain('久未填報');
  });
});

describe('書面答復', () => {
  it('sets the answer below the question', async () => {
    const { lines } = await read(answer(answerSample));
    expect(lines[1]).toBe('海澄鄉民代表會第22屆第7次定期會質詢事項書面答復');
    expect(from(lines, '壹、質詢事項', 4)).toEqual([
      '壹、質詢事項',
      '環島南路行道樹根系損壞路面多年，公所何時改善？經費來源為何？',
      '貳、答復內容',
      '一、環島南路損壞路段計320公尺，公所已於115年6月完成會勘。',
    ]);
    expect(lines).toContain('答復文號：');
  });
});

describe('移交清冊', () => {
  it('lists cases, motions and questions, sums them up, and has three to sign', async () => {
    const { lines, tables } = await read(handover(handoverSample));
    expect(lines.slice(0, 6)).toEqual([
      '海澄鄉公所',
      '移交清冊',
      '建設課主管移交',
      '移交人：課長 陳建宏',
      '接收人：課長 郭育誠',
      '監交人：秘書 何志明',
    ]);
    expect(from(lines, '參、未結質詢（0件）', 2)[1]).toBe('無。');
    expect(tables.map(({ rows }) => rows.length)).toEqual([7, 2, 2]);
    expect(lines).toContain('以上計列管案件6案、議案1案、質詢0件，經移交人、接收人、監交人核對無誤。');
    expect(tables[2]?.rows[0]).toEqual(['移交人', '接收人', '監交人']);
  });
});

describe('every paper', () => {
  const papers: readonly (readonly [string, Paper])[] = [
    ['議程', agenda(agendaSample)],
    ['會議紀錄', minutes(minutesSample)],
    ['列管事項一覽表', directiveList(directiveListSample)],
    ['列管檢討會資料', reviewPack(reviewPackSample)],
    ['議決案執行情形表', motionExecution(motionExecutionSample)],
    ['稽催單', chasingLetter(chasingLetterSample)],
    ['書面答復', answer(answerSample)],
    ['移交清冊', handover(handoverSample)],
  ];

  it.each(papers)('%s prints what is not known as blank', async (_, paper) => {
    const { lines } = await read(paper);
    expect(lines.filter((line) => /null|undefined|NaN|\[object/.test(line))).toEqual([]);
  });

  it.each(papers)('%s says the same as .odt', async (_, paper) => {
    const [docx, odt] = [await read(paper), readOdt(await odtOf(paper))];
    expect(odt.lines).toEqual(docx.lines);
    expect(odt.tables.map(({ header }) => header)).toEqual(docx.tables.map(({ header }) => header));
  });

  it('opens in LibreOffice, with the same text in the same order', { timeout: 120_000 }, async ({ skip }) => {
    const libreOffice = findLibreOffice();
    if (libreOffice === undefined) return skip('這部機器沒有 LibreOffice 與 poppler，略過以它們檢查文件的測試');
    const texts = await shownBy(libreOffice.soffice, papers);
    if (texts === undefined) return skip('這部機器的 LibreOffice 沒有 Writer，略過以它檢查文件的測試');
    for (const [at, [name, paper]] of papers.entries()) {
      let rest = squeezed(texts[at] ?? '');
      for (const line of (await read(paper)).lines.map(squeezed)) {
        expect(rest, name).toContain(line);
        rest = rest.slice(rest.indexOf(line) + line.length);
      }
    }
  });
});

/** What Writer reads in the papers, all at once: starting it takes longer than reading. Undefined: there is no Writer. */
async function shownBy(soffice: string, papers: readonly (readonly [string, Paper])[]): Promise<string[] | undefined> {
  const folder = testFolder();
  const files = papers.map((_, at) => join(folder, `${at}.docx`));
  for (const [at, [, paper]] of papers.entries()) writeFileSync(files[at] ?? '', await docxOf(paper));
  writeFileSync(join(folder, 'probe.rtf'), '{\\rtf1 probe}');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const order = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
  execFileSync(soffice, [...order, join(folder, 'probe.rtf'), ...files], { stdio: 'ignore' });
  if (!existsSync(join(folder, 'probe.txt'))) return undefined;
  return papers.map((_, at) => readFileSync(join(folder, `${at}.txt`), 'utf8'));
}

const squeezed = (text: string): string => text.replace(/[\s\ufeff]+/g, '');

it.each([
  ['00:30', '上午0時30分'],
  ['09:00', '上午9時'],
  ['12:00', '中午12時'],
  ['12:05', '中午12時5分'],
  ['14:30', '下午2時30分'],
  ['下午茶後', '下午茶後'],
])('%s is read %s', (clock, words) => expect(clockWords(clock)).toBe(words));
