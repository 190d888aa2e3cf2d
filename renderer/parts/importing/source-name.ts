import type { ReadSource } from '#shared/contract/import-operations.ts';

/** What a source calls itself above its table or by its file's name, without the year and the month that change. */
export function sourceName(
  { sample, head, file }: Pick<ReadSource, 'sample' | 'head' | 'file'>,
  other: string,
): string {
  const titles = sample.slice(0, head.from).map((row) => row.find((cell) => /\S/.test(cell)) ?? '');
  const title = titles.find((text) => text !== '') ?? file.replace(/\.\w+$/, '');
  const bare = title.replace(/(?:中華民國)?\d+年?度?(?:\d+月份?)?/g, '').trim();
  return bare.slice(0, 60) || other;
}
