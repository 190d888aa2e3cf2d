import { ZipWriter } from '../../excel/zip-writer.ts';

/** One file of a package: its name and what is in it. */
export interface Part {
  name: string;
  content: string | Uint8Array;
}

/** The parts as one file, in their order. Pictures and workbooks are packed already. */
export async function packed(parts: readonly Part[]): Promise<Buffer> {
  const { zip, bytes } = ZipWriter.held();
  for (const { name, content } of parts) {
    if (typeof content === 'string') await zip.add(name, content);
    else await zip.store(name, content);
  }
  await zip.done();
  return bytes();
}
