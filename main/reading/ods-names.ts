const odf = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;

/** The namespaces of .ods, by the prefixes that every description of the format uses. */
export const odsNamespaces: ReadonlyMap<string, string> = new Map([
  ...['office', 'table', 'text', 'style'].map((name) => [odf(name), name] as const),
  [odf('datastyle'), 'number'],
  [odf('drawing'), 'draw'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
]);
