import { call } from '#renderer/data/client.ts';
import type { ExecutionPreview } from '#shared/contract/budget-answers.ts';
import { importTexts as texts } from '../texts.ts';
import type { ExecutionCorrections } from './use-reading.ts';

/** What a source calls itself above its table, without the year and the month that change. */
function sourceName({ sample, head, file }: ExecutionPreview): string {
  const titles = sample.slice(0, head.from).map((row) => row.find((cell) => /\S/.test(cell)) ?? '');
  const title = titles.find((text) => text !== '') ?? file.replace(/\.\w+$/, '');
  const bare = title.replace(/(?:中華民國)?\d+年?度?(?:\d+月份?)?/g, '').trim();
  return bare.slice(0, 60) || texts.source;
}

/** Columns that were corrected by hand are understood by themselves next time. */
export async function keepSource(preview: ExecutionPreview, { columns, unit }: ExecutionCorrections): Promise<void> {
  if (columns === undefined && unit === undefined) return;
  const headed = preview.columns.filter(({ head }) => head !== '');
  await call('importProfile.keep', {
    target: 'execution',
    name: preview.profile?.name ?? sourceName(preview),
    columns: headed.map(({ head, field }) => ({ head: head.slice(0, 200), field: field === 'level' ? null : field })),
    unit: unit ?? (preview.unitFrom === 'profile' ? preview.unit : null),
  });
}
