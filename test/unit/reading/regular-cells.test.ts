import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberFormat } from '#main/reading/number-format.ts';
import { ReadingBudget } from '#main/reading/row-batches.ts';
import { SharedTexts } from '#main/reading/shared-texts.ts';
import { xlsxNamespaces } from '#main/reading/xlsx-names.ts';
import { type CellContext, SheetHandler } from '#main/reading/xlsx-sheet.ts';
import { StringsHandler } from '#main/reading/xlsx-strings.ts';
import { type XmlHandler, XmlScanner } from '#main/reading/xml.ts';
import { Refusal } from '#shared/base/refusal.ts';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const shared = new SharedTexts();
for (const text of ['零', 'one', '_x0041_二', '']) shared.add(text);

const context: CellContext = {
  texts: shared,
  formats: [undefined, numberFormat('yyyy/m/d'), numberFormat('0.0%'), numberFormat('0000')],
  is1904: false,
};

/** The same handler without what it takes whole: everything is told event by event. */
const eventsOnly = (handler: XmlHandler): XmlHandler => ({
  open: (name, attributes) => handler.open(name, attributes),
  text: (text) => handler.text(text),
  close: (name) => handler.close(name),
});

function scanned(xml: string, cuts: readonly number[], handler: XmlHandler): string | undefined {
  const scanner = new XmlScanner(handler, xlsxNamespaces);
  const bytes = Buffer.from(xml);
  const places = [...new Set(cuts.map((cut) => cut % bytes.length))].sort((a, b) => a - b);
  try {
    for (const [at, from] of [0, ...places].entries()) scanner.write(bytes.subarray(from, places[at]));
    scanner.end();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function sheetIn(xml: string, cuts: readonly number[], way: (handler: XmlHandler) => XmlHandler): unknown {
  const handler = new SheetHandler('表', context, new ReadingBudget());
  const refused = scanned(xml, cuts, way(handler));
  return refused ?? { rows: [...handler.batches.take(true)], merges: handler.merges };
}

function stringsIn(xml: string, cuts: readonly number[], way: (handler: XmlHandler) => XmlHandler): unknown {
  const handler = new StringsHandler();
  const { texts } = handler;
  return scanned(xml, cuts, way(handler)) ?? Array.from({ length: texts.count }, (_, at) => texts.at(at));
}

const whole = (handler: XmlHandler): XmlHandler => handler;

const seldom = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const texts = fc.constantFrom(
  '0',
  '1',
  '2',
  '3',
  '12',
  '007',
  '45000',
  '45000.5',
  '-3',
  '1E3',
  '1234567890123456789',
  '',
  ' ',
  '甲',
  'a&amp;b',
  '&#65;',
  'x\ry',
  'x\r\ny',
  '_x000D_',
  '<![CDATA[<c r="A1"/>]]>',
  '<!-- c -->4',
  '2026-11-27',
  '#N/A',
  '9'.repeat(40_000),
);

const content = fc.oneof(
  { weight: 8, arbitrary: texts.map((text) => `<v>${text}</v>`) },
  { weight: 4, arbitrary: texts.map((text) => `<is><t>${text}</t></is>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '<v/>',
      '<v xml:space="preserve"> 1 </v>',
      '<is><t xml:space="preserve"> 甲 </t></is>',
      '<is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>ㄐ</t></rPh></is>',
      '<f>SUM(A1)</f><v>3</v>',
      '<f>A1&gt;2</f>',
      '<v>1</v><extLst/>',
      '<v>1</v ><v>2</v>',
      '<c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c>',
      '<x:v xmlns:x="urn:other">5</x:v>',
    ),
  },
);

const attributes = fc
  .record({
    type: fc.constantFrom('', ' t="s"', ' t="n"', ' t="str"', ' t="inlineStr"', ' t="b"', ' t="e"', ' t="d"'),
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="99"'),
    odd: seldom('', ' cm="1"', " t='s'", '  t="s"', ' xmlns="urn:other"', ' t = "s"', ' r="A1"', ' t=""', '\n'),
    turned: fc.boolean(),
  })
  .map(({ type, style, odd, turned }) => (turned ? type + style : style + type) + odd);

const ref = (column: number, row: number): fc.Arbitrary<string> => {
  const letter = String.fromCharCode(65 + column);
  return seldom(
    ` r="${letter}${row}"`,
    '',
    ` r="${letter.toLowerCase()}${row}"`,
    ` r="${letter}${row + 1}"`,
    ` r="A${row}"`,
    ` r="ZZZZ${row}"`,
    ` r="XFD${row}"`,
    ` r="${letter}"`,
    ` r='${letter}${row}'`,
    ` r="${letter}0${row}"`,
    ` r="$${letter}${row}"`,
  );
};

const cell = (column: number, row: number): fc.Arbitrary<string> =>
  fc
    .tuple(ref(column, row), attributes, content, seldom('open', 'empty', 'spaced'), seldom('', ' ', '<t>x</t>', 'x'))
    .map(([where, said, within, form, behind]) => {
      if (form === 'empty') return `<c${where}${said}/>${behind}`;
      return `<c${where}${said}${form === 'spaced' ? ' ' : ''}>${within}</c${form === 'spaced' ? ' ' : ''}>${behind}`;
    });

const row = (at: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      seldom(` r="${at + 1}"`, '', ` r="${at}"`, ' r="x"', ` spans="1:3" r="${at + 1}"`),
      fc
        .integer({ min: 0, max: 4 })
        .chain((width) => fc.tuple(...Array.from({ length: width }, (_, i) => cell(i, at + 1)))),
      seldom('</row>', '</row><c r="A9"><v>1</v></c>'),
    )
    .map(([said, cells, end]) => `<row${said}>${cells.join('')}${end}`);

const sheet = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => row(at)))),
    seldom(`xmlns="${spreadsheet}"`, '', 'xmlns="urn:other"'),
    seldom('', '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
  )
  .map(([rows, space, merges]) => `<worksheet ${space}><sheetData>${rows.join('')}</sheetData>${merges}</worksheet>`);

const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');

const cuts = fc.array(fc.nat(), { maxLength: 4 });

describe('cells that are taken whole', () => {
  it('say what they say when they are told event by event', () => {
    fc.assert(
      fc.property(sheet, cuts, seldom(false, true), (plain, places, withPrefix) => {
        const xml = withPrefix ? prefixed(plain) : plain;
        expect(sheetIn(xml, places, whole)).toEqual(sheetIn(xml, places, eventsOnly));
      }),
      { numRuns: 1_500 },
    );
  });

  it('are what a sheet of Excel has', () => {
    const xml = `<worksheet xmlns="${spreadsheet}"><sheetData><row r="2"><c r="A2" s="1"><v>46000</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="str"><v>_x0041_</v></c><c r="E2" s="2"/></row></sheetData></worksheet>`;
    const told: string[] = [];
    const handler = new SheetHandler('表', context, new ReadingBudget());
    const listening: XmlHandler = {
      ...eventsOnly(handler),
      open: (name, said) => {
        told.push(name);
        handler.open(name, said);
      },
      whole: (source, tag) => handler.whole(source, tag),
    };
    expect(scanned(xml, [], listening)).toBeUndefined();
    expect(told).toEqual(['worksheet', 'sheetData', 'row']);
    expect([...handler.batches.take(true)]).toEqual([
      { part: 'rows', first: 1, rows: [[{ day: '2025-12-09' }, 'one', null, 'A']] },
    ]);
  });
});

const item = fc.oneof(
  { weight: 6, arbitrary: texts.map((text) => `<si><t>${text}</t></si>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<si/>',
      '<si><t/></si>',
      '<si><t xml:space="preserve"> 甲 </t></si>',
      '<si><r><t>甲</t></r><r><t>乙</t></r><rPh sb="0"><t>ㄐ</t></rPh></si>',
      '<si><si><t>甲</t></si><t>乙</t></si>',
      '<t>丙</t>',
      '\n',
      '<si><t>丁</t></si >',
    ),
  },
);

it('shared texts that are taken whole are what they are when they are told', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), cuts, seldom(false, true), (items, places, withPrefix) => {
      const plain = `<sst xmlns="${spreadsheet}">${items.join('')}</sst>`;
      const xml = withPrefix ? prefixed(plain) : plain;
      expect(stringsIn(xml, places, whole)).toEqual(stringsIn(xml, places, eventsOnly));
    }),
    { numRuns: 1_000 },
  );
});
