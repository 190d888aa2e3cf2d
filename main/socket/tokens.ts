/** `file:1` in an input stands for the first file given. */
export function withTokens(input: unknown, tokens: readonly string[]): unknown {
  if (typeof input === 'string') {
    const [, number] = /^file:(\d+)$/.exec(input) ?? [];
    return number === undefined ? input : (tokens[Number(number) - 1] ?? input);
  }
  if (Array.isArray(input)) return input.map((one) => withTokens(one, tokens));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, withTokens(value, tokens)]));
}
