import { odsAttribute as attributeText } from '../excel/ods-xml.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** The names that a text and its charts are written with. */
export const odfNames = [
  ...['office', 'style', 'text', 'table', 'chart', 'drawing:draw', 'xsl-fo-compatible:fo', 'svg-compatible:svg'].map(
    (one) => {
      const [name = one, prefix = name] = one.split(':');
      return `xmlns:${prefix}="${oasis}:${name}:1.0"`;
    },
  ),
  `xmlns:number="${oasis}:datastyle:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Lengths of the layout are twips; 20 make a point. */
export const length = (twips: number): string => `${Number((twips / 20).toFixed(2))}pt`;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An empty element, or one around what is given; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const own = Object.entries(attributes)
    .filter(([, one]) => one !== undefined)
    .map(([key, one]) => ` ${key}="${attributeText(String(one))}"`)
    .join('');
  return inside === '' ? `<${name}${own}/>` : `<${name}${own}>${inside}</${name}>`;
}
