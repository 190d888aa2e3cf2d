import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedParagraphs, readSentence, sentencesOf } from '#shared/directive/sentences.ts';

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);
const pieces = fc.constantFrom(
  ...[
    '請建設課',
    '於11月30日前',
    '。',
    '；',
    '，',
    '「',
    '」',
    '（',
    ')',
    '\n',
    '\r\n',
    '\v',
    ' ',
    '　',
    '一、',
    '！？',
    '𠮷',
    '三日內',
    '年底',
  ],
  ...[
    '民國',
    '年',
    '月',
    '99999',
    '第',
    '季',
    '內',
    '前',
    '下次會議前',
    '每月',
    '2月30日前',
    '半',
    '廿',
    '億',
    '配合',
    '由',
    '- ',
    '•',
    '\t',
  ],
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
);

describe('sentencesOf', () => {
  it.each([
    ['修正通過。請財政課確認。', ['修正通過。', '請財政課確認。']],
    [
      '一、請建設課現勘；二、請民政課配合\n(一)清潔隊協助',
      ['一、請建設課現勘；', '二、請民政課配合', '(一)清潔隊協助'],
    ],
    ['鄉長說「先清淤。再施作。」並請建設課辦理。散會', ['鄉長說「先清淤。再施作。」並請建設課辦理。', '散會']],
    ['鄉長：「照辦。」財政課長：「好。」', ['鄉長：「照辦。」', '財政課長：「好。」']],
    ['照案通過（經費120萬元；如附件）。', ['照案通過（經費120萬元；如附件）。']],
    ['是否可行？！請研議。', ['是否可行？！', '請研議。']],
    ['「沒有收尾。請續辦。', ['「沒有收尾。', '請續辦。']],
    ['  \n　', []],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('names places in the text, in order, and leaves nothing but space between', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { from, to, text: sentence } of sentencesOf(text)) {
          expect(text.slice(from, to)).toBe(sentence);
          expect(text.slice(end, from).trim()).toBe('');
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

const units = [
  { id: 'm', name: '民政課' },
  { id: 'c', name: '建設課', formerNames: '工務課、土木課' },
  { id: 'f', name: '財政課', formerNames: null },
  { id: 's', name: '社會課' },
  { id: 'n', name: '臺東辦事處' },
  { id: 'q', name: '清潔隊', prefix: '清' },
  { id: 'z', name: '主計室' },
];
const read = (sentence: string) => readSentence(sentence, { units, today: '2026-11-20' });

describe('readSentence: units', () => {
  it.each([
    ['請建設課於11月30日前完成明溝段施作，並由清潔隊配合清淤。', 'c', 'q'],
    ['請民政課、社會課及財政課研提意見', 'm s f', ''],
    ['由工務課辦理契約變更，並副知財政課。', 'c', 'f'],
    ['請建設課會同社會課現勘', 'c', 's'],
    ['請社會課協助民政課辦理', 'm', 's'],
    ['一、建設課主辦、清潔隊協辦。', 'c', 'q'],
    ['主辦：民政課；協辦：財政課、主計室', 'm', 'f z'],
    ['請建設課核銷後送主計室審核', 'c', 'z'],
    ['由清潔隊於12月前派員協助，民政課辦理場地', 'm', 'q'],
    ['請清潔隊配合清運', 'q', ''],
    ['並副知財政課', '', 'f'],
    ['建設課所提變更設計照案通過', '', ''],
    ['請各課室配合', '', ''],
    ['請清潔隊員注意安全', '', ''],
    ['請建設課長督導', 'c', ''],
    ['請財政課撥付配合款', 'f', ''],
    ['請台東辦事處回報', 'n', ''],
    ['請 建 設 課　辦理', 'c', ''],
  ])('%s', (sentence, leads, cos) => {
    expect([read(sentence).leads.join(' '), read(sentence).cos.join(' ')]).toEqual([leads, cos]);
  });
});

describe('readSentence: due day', () => {
  it.each([
    ['請於11月30日前完成', '2026-11-30', '11月30日前'],
    ['請於１１月３０日前完成', '2026-11-30', '11月30日前'],
    ['請於3月15日前完成', '2027-03-15', '3月15日前'],
    ['請於11月20日前完成', '2026-11-20', '11月20日前'],
    ['請於2月29日前完成', '2028-02-29', '2月29日前'],
    ['於115年12月5日(星期六)前提報', '2026-12-05', '115年12月5日(星期六)前'],
    ['於中華民國一百十五年十二月一日以前', '2026-12-01', '中華民國一百十五年十二月一日以前'],
    ['11/30前', '2026-11-30', '11/30前'],
    ['1151231前', '2026-12-31', '1151231前'],
    ['115.12.31下班前回報', '2026-12-31', '115.12.31下班前'],
    ['明年1月15日前', '2027-01-15', '明年1月15日前'],
    ['期限：115.12.31', '2026-12-31', '115.12.31'],
    ['於11月27日完成報告', '2026-11-27', '11月27日'],
    ['11月1日至11月30日止', '2026-11-30', '11月30日止'],
    ['本月底前', '2026-11-30', '本月底前'],
    ['下個月底前', '2026-12-31', '下個月底前'],
    ['月底前', '2026-11-30', '月底前'],
    ['2月底前', '2027-02-28', '2月底前'],
    ['116年3月底前', '2027-03-31', '116年3月底前'],
    ['12月中旬前', '2026-12-20', '12月中旬前'],
    ['12月前提報', '2026-11-30', '12月前'],
    ['請於25日前', '2026-11-25', '25日前'],
    ['請於10日前', '2026-12-10', '10日前'],
    ['下月10日前', '2026-12-10', '下月10日前'],
    ['年底前', '2026-12-31', '年底前'],
    ['明年底前', '2027-12-31', '明年底前'],
    ['115年內完成', '2026-12-31', '115年內'],
    ['本季結束前', '2026-12-31', '本季結束前'],
    ['第1季底前', '2027-03-31', '第1季底前'],
    ['一週內', '2026-11-27', '一週內'],
    ['二週內', '2026-12-04', '二週內'],
    ['10日內', '2026-11-30', '10日內'],
    ['三個月內', '2027-02-20', '三個月內'],
    ['半個月內', '2026-12-05', '半個月內'],
    ['會後三日內', '2026-11-23', '會後三日內'],
    ['下週五前', '2026-11-27', '下週五前'],
    ['週三前', '2026-11-25', '週三前'],
    ['本週內', '2026-11-20', '本週內'],
    ['明日前', '2026-11-21', '明日前'],
    ['農曆年前', '2027-02-05', '農曆年前'],
    ['春節前', '2027-02-05', '春節前'],
    ['先於11月25日前現勘，12月10日前完工', '2026-11-25', '11月25日前'],
  ])('%s: %s', (sentence, dueOn, dueText) => {
    expect(read(sentence)).toMatchObject({ dueOn, dueText });
  });

  it.each([
    ['請社會課於下次會議前提出', '下次會議前'],
    ['下次鄉務會議前', '下次鄉務會議前'],
    ['請建設課驗收後10日內核銷', '驗收後10日內'],
    ['文到7日內', '文到7日內'],
    ['每月5日前填報', '每月5日前'],
    ['並於汛期前完工', '汛期前'],
    ['11月31日前', '11月31日前'],
    ['11月30日(二)前', '11月30日(二)前'],
    ['13月底前', '13月底前'],
  ])('%s: words without a day', (sentence, dueText) => {
    expect(read(sentence)).toMatchObject({ dueOn: null, dueText });
  });

  it.each(['照案通過', '於12月25日召開說明會', '11月30日起施工', '請於會中說明', '11月30日前往現勘', '本鄉境內各村'])(
    '%s: none',
    (sentence) => {
      expect(read(sentence)).toMatchObject({ dueOn: null, dueText: null });
    },
  );

  it('counts working days by the calendar, and says when it is not known', () => {
    const calendar = { years: new Set([2026]), off: new Set(['2026-11-24']), work: new Set<string>() };
    const context = { units, today: '2026-11-20' };
    expect(readSentence('3個工作日內', { ...context, calendar })).toMatchObject({ dueOn: '2026-11-26', certain: true });
    expect(readSentence('3個工作日內', context)).toMatchObject({ dueOn: '2026-11-25', certain: false });
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { leads, cos, dueOn } = read(text);
        expect(cos.filter((id) => leads.includes(id))).toEqual([]);
        expect(dueOn ?? '2026-11-20').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('pastedParagraphs', () => {
  it('cleans what a word processor brings', () => {
    const pasted =
      '決議：\r\n一、\t修正通過。\r\n\u00a0\r\n二、\r\n請建設課於\u000b年底前完成。\u000b請財政課確認。\r\n\uf06c\t散會\u0007\ufeff(一)　 附件';
    expect(pastedParagraphs(pasted)).toEqual([
      '決議：',
      '一、修正通過。',
      '二、請建設課於年底前完成。',
      '請財政課確認。',
      '散會',
      '(一)附件',
    ]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = pastedParagraphs(text);
        expect(pastedParagraphs(once.join('\n'))).toEqual(once);
      }),
    );
  });
});
