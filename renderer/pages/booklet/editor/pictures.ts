import { bridge, call, refused } from '#renderer/data/client.ts';
import { noticeRefused } from '#renderer/data/written.ts';
import type { InsertLine } from './schema.ts';

const captionOf = (name: string): string =>
  name
    .replace(/\.[^.]+$/, '')
    .replaceAll('|', '｜')
    .replaceAll(']', '］');

/** Chosen pictures are kept as attachments, and become lines of the text that name them. */
export async function choosePictures(): Promise<InsertLine[]> {
  const lines: InsertLine[] = [];
  try {
    for (const { file, name } of await bridge.chooseFiles({ accept: ['.png', '.jpg', '.jpeg'], many: true })) {
      const { id } = await call('attachment.add', { file });
      lines.push({ kind: 'insert', insert: 'picture', name: id, params: {}, caption: captionOf(name) });
    }
  } catch (error) {
    noticeRefused(refused(error));
  }
  return lines;
}
