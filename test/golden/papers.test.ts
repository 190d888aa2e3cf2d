import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countInWords, formatMoney, moneyInWords, parseMoney } from '#shared/base/money.ts';
import { formatPercent, percentOf } from '#shared/base/percent.ts';
import { parsePeriod } from '#shared/base/period.ts';
import { plainText } from '#shared/base/plain-text.ts';

type Paper = '001' | '002' | '003' | '004';

/** The office's own words, without the spaces between Chinese and digits that each document sets its own way. */
const paper = (name: Paper): string =>
  plainText(readFileSync(new URL(`./papers/${name}.txt`, import.meta.url), 'utf8')).replace(/\s+/g, '');

const share = (part: number, whole: number, places: number): string =>
  formatPercent(percentOf(part, whole, places) ?? '', places);

describe('the figures of the source documents, as the base computes them', () => {
  const sentences: readonly [Paper, string][] = [
    ['001', `指裁示事項計25案,完成並解除列管15案,佔${share(15, 25, 0)},餘持續追蹤執行進度`],
    ['001', `計407件,已結案405件,佔${share(405, 407, 2)}。`],
    ['001', `委辦招標案${87 + 228 + 93}件(工程87件、財物228件、勞務93件)`],
    ['001', `審議決定者計${1 + 4 + 1 + 1}件,不受理1件,駁回4件,撤銷1件,一部撤銷一部駁回1件`],
    ['001', `發卡數達${countInWords(125_862, '張')}`],
    [
      '002',
      `指裁事項共計154案,完成並解除列管119案,佔${share(119, 154, 0)},需以較長時間規劃賡續辦理列管計${154 - 119}案`,
    ],
    ['002', `投書案件計1173件,其中1171件已結案,${1173 - 1171}件尚在列管中`],
    ['002', `核定經費${moneyInWords(238_159_000, 'thousands')}`],
    ['002', `預算執行率${share(19_867_906, 21_911_000, 0)}`],
    ['002', formatMoney(22_396_000 + 3_500_000)],
    ['002', formatMoney(19_035_971 + 3_500_000)],
    ['002', `${44 + 97 + 17 + 132 + 88}人`],
  ];
  it.each(sentences)('%s: %s', (name, sentence) => {
    expect(paper(name)).toContain(plainText(sentence));
  });

  it('reads an amount back from its words', () => {
    const [, words = ''] = /核定經費(.+?元)/.exec(paper('002')) ?? [];
    expect(parseMoney(words)).toMatchObject({ ok: true, value: 238_159_000 });
  });

  it('reads the period of the council report', () => {
    const [words = ''] = /110年4月至9月/.exec(paper('001')) ?? [];
    expect(parsePeriod(words)).toMatchObject({ ok: true, value: { from: '2021-04-01', to: '2021-09-30' } });
  });
});
