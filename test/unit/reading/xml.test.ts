import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlScanner } from '#main/reading/xml.ts';

const known = new Map([
  ['urn:sheet', ''],
  ['urn:relations', 'r'],
]);

type Event = string | [open: string, attributes: Record<string, string>];

/** What a scanner tells of these pieces; text that comes in pieces is put together. */
function events(pieces: readonly Uint8Array[], asked: readonly string[] = []): Event[] {
  const told: Event[] = [];
  const scanner = new XmlScanner(
    {
      open: (name, attributes) => {
        const values = asked.flatMap((one) => {
          const value = attributes.get(one);
          return value === undefined ? [] : [[one, value] as const];
        });
        told.push([name, Object.fromEntries(values)]);
      },
      text: (text) => {
        const last = told.at(-1);
        if (typeof last === 'string' && last.startsWith('"')) told[told.length - 1] = last + text;
        else told.push(`"${text}`);
      },
      close: (name) => told.push(`/${name}`),
    },
    known,
  );
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return told;
}

const read = (xml: string, asked: readonly string[] = []): Event[] => events([Buffer.from(xml)], asked);

describe('the scanner', () => {
  it('tells elements, attributes and text', () => {
    expect(
      read('<?xml version="1.0"?><!-- a > b --><a b="1" c = \'x"y\' ><d/>甲&amp;<![CDATA[<&]]></a >\n', ['b', 'c']),
    ).toEqual([['a', { b: '1', c: 'x"y' }], ['d', {}], '/d', '"甲&<&', '/a']);
  });

  it('knows five entities and numbers, and one line end', () => {
    expect(read('<a b="&lt;&#65;&#x4e2D;">&gt;&quot;&apos;&#128512;\r\nx\ry</a>', ['b'])).toEqual([
      ['a', { b: '<A中' }],
      '">"\'😀\nx\ny',
      '/a',
    ]);
  });

  it('names elements by their namespace, whatever the prefix', () => {
    const xml =
      '<x:a xmlns:x="urn:sheet" xmlns:q="urn:relations" q:id="1" id="2"><b xmlns="urn:other"><x:c/></b><d xmlns="urn:sheet" xmlns:x="urn:other"><x:e/></d><x:f/></x:a>';
    expect(read(xml, ['r:id', 'id']).filter((event) => typeof event !== 'string')).toEqual([
      ['a', { 'r:id': '1', id: '2' }],
      ['?:b', {}],
      ['c', {}],
      ['d', {}],
      ['?:e', {}],
      ['f', {}],
    ]);
  });

  it('does not take a foreign attribute for its own', () => {
    expect(read('<a xmlns="urn:sheet" xmlns:r="urn:other" r:id="1"/>', ['r:id', 'id'])).toEqual([['a', {}], '/a']);
  });

  it.each([
    ['utf16le', Buffer.from('\ufeff<a>甲</a>', 'utf16le')],
    ['utf16be', Buffer.from('\ufeff<a>甲</a>', 'utf16le').swap16()],
    ['utf16le without its mark', Buffer.from('<a>甲</a>', 'utf16le')],
    ['UTF-8 with its mark', Buffer.from('\ufeff<a>甲</a>')],
  ])('reads %s', (_, bytes) => {
    expect(events([bytes])).toEqual([['a', {}], '"甲', '/a']);
  });

  it.each([
    ['an end that never comes', '<a><b></b>'],
    ['tags that do not nest', '<a><b></a></b>'],
    ['a closing tag that only begins alike', '<row></rows>'],
    ['two roots', '<a/><b/>'],
    ['text outside', '<a/>b'],
    ['nothing at all', ''],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without a value', '<a b/>'],
    ['a quote that is missing', '<a b="1 c="2"/>'],
    ['attributes run together', '<a b="1"c="2"/>'],
    ['a bare ampersand', '<a>x & y</a>'],
    ['an entity nobody knows', '<a>&nbsp;</a>'],
    ['a number that is no character', '<a>&#x110000;</a>'],
    ['a tag within a tag', '<a <b/>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['a tag that is cut', '<a><b c="'],
    ['bytes that are not UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xa4, 0xa4, 0x3c, 0x2f, 0x61, 0x3e])],
    ['a character that is cut', Buffer.from('<a/>甲').subarray(0, 6)],
    ['nesting without end', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ])('refuses %s', (_, xml) => {
    expect(() => events([Buffer.from(xml)])).toThrow('檔案內容不完整');
  });

  it('refuses a tag that does not end for a long time', () => {
    const piece = Buffer.alloc(64 * 1024, 'x');
    expect(() => events([Buffer.from('<a b="'), ...Array.from({ length: 20 }, () => piece)])).toThrow('不完整');
  });

  it.each(['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<!DOCTYPE a SYSTEM "file:///etc/hosts"><a/>'])(
    'refuses declarations: %s',
    (xml) => {
      expect(() => read(xml)).toThrow('DTD');
    },
  );

  it('tells long text in pieces without cutting what belongs together', () => {
    const text = `${'甲&amp;乙\r\n'.repeat(30_000)}&#x1F600;`;
    const bytes = Buffer.from(`<a>${text}</a>`);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 40_009) }, (_, at) =>
      bytes.subarray(at * 40_009, (at + 1) * 40_009),
    );
    expect(events(pieces)).toEqual([['a', {}], `"${'甲&乙\n'.repeat(30_000)}😀`, '/a']);
  });
});

const word = fc.constantFrom(
  '甲',
  'row',
  '😀',
  'a b',
  '\r\n',
  '\r',
  '&amp;',
  '&#x4E2D;',
  '<![CDATA[<a>]]>',
  '<!-- - -->',
  '<?p i?>',
  '>',
);
const attribute = fc
  .tuple(fc.constantFrom('r', 's', 'q:t', 'xmlns', 'xmlns:q'), fc.constantFrom('1', '甲&lt;', 'urn:sheet', '> /'))
  .map(([name, value]) => ` ${name}="${value}"`);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    word,
    fc
      .tuple(
        fc.constantFrom('a', 'q:row', '列'),
        fc.array(attribute, { maxLength: 2 }),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([name, attributes, inside]) =>
        inside.length === 0
          ? `<${name}${attributes.join('')} />`
          : `<${name}${attributes.join('')}>${inside.join('')}</${name}>`,
      ),
  ),
}));

describe('the scanner, however the bytes are cut', () => {
  const asked = ['r', 's', 'q:t', 't'];

  it.each(['utf8', 'utf16le'] as const)('tells the same of %s', (encoding) => {
    fc.assert(
      fc.property(tree, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (inside, sizes) => {
        const bytes = Buffer.from(`<root>${inside}</root>`, encoding);
        const pieces: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          pieces.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(events(pieces, asked)).toEqual(events([bytes], asked));
      }),
    );
  });

  it('tells every character as it is', () => {
    const written = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\u0000-\u001f\ufffe\uffff<&]/g, '甲'));
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const bytes = Buffer.from(`<a>${text}</a>`);
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        expect(events(pieces)).toEqual([['a', {}], ...(text === '' ? [] : [`"${text}`]), '/a']);
      }),
    );
  });

  it('never takes a document that is cut short for a whole one', () => {
    fc.assert(
      fc.property(tree, fc.double({ min: 0, max: 1, noNaN: true }), (inside, share) => {
        const bytes = Buffer.from(`<root>${inside}</root>`);
        const cut = bytes.subarray(0, Math.min(bytes.length - 1, Math.floor(bytes.length * share)));
        expect(() => events([cut])).toThrow('檔案內容不完整');
      }),
    );
  });
});
