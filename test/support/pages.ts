import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testFolder } from './folders.ts';

/** A page as it is printed. */
export interface PrintedPage {
  /** What stands on it, without blanks. */
  text: string;
  /** The share of dark points in each field of a grid laid over it, row by row. */
  ink: number[];
}

interface Programs {
  soffice: string;
  pdftoppm: string;
}

/** Fields of the grid: as wide as a column of a table, as high as a few lines. */
const fields = { across: 4, down: 6 } as const;

/** The pages of documents as LibreOffice prints them, all files at once. Undefined: there is no Writer. */
export function printedPages(
  { soffice, pdftoppm }: Programs,
  files: Readonly<Record<string, Uint8Array>>,
): Record<string, PrintedPage[]> | undefined {
  const folder = testFolder();
  // Names of their own: what is printed of two kinds of one file would have one name.
  const named = Object.entries(files).map(([name, bytes], at) => {
    const path = join(folder, `${at}${extname(name)}`);
    writeFileSync(path, bytes);
    return { name, path, pdf: join(folder, 'out', `${at}.pdf`) };
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const order = [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'out')];
  execFileSync(soffice, [...order, ...named.map(({ path }) => path)], { stdio: 'ignore' });
  if (named.some(({ pdf }) => !existsSync(pdf))) return undefined;
  return Object.fromEntries(named.map(({ name, pdf }) => [name, pagesOf(pdf, pdftoppm)]));
}

function pagesOf(pdf: string, pdftoppm: string): PrintedPage[] {
  const text = execFileSync(join(dirname(pdftoppm), 'pdftotext'), ['-layout', '-enc', 'UTF-8', pdf, '-'], {
    encoding: 'utf8',
  });
  const pictures = drawn(execFileSync(pdftoppm, ['-gray', '-r', '60', pdf], { maxBuffer: 256 * 1024 * 1024 }));
  return pictures.map((picture, at) => ({
    text: (text.split('\f')[at] ?? '').replace(/\s+/g, ''),
    ink: inkOf(picture),
  }));
}

interface Picture {
  width: number;
  height: number;
  points: Buffer;
}

/** Grey pictures one behind the other, as pdftoppm writes them where no file is named. */
function drawn(bytes: Buffer): Picture[] {
  const pictures: Picture[] = [];
  let at = 0;
  while (at < bytes.length) {
    const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 40));
    if (head === null) throw new Error('看不懂的圖');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + width * height;
    pictures.push({ width, height, points: bytes.subarray(from, at) });
  }
  return pictures;
}

function inkOf({ width, height, points }: Picture): number[] {
  const dark = Array.from({ length: fields.across * fields.down }, () => 0);
  const all = [...dark];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const field = Math.floor((y * fields.down) / height) * fields.across + Math.floor((x * fields.across) / width);
      all[field] = (all[field] ?? 0) + 1;
      if ((points[y * width + x] ?? 255) < 160) dark[field] = (dark[field] ?? 0) + 1;
    }
  }
  return dark.map((count, at) => count / (all[at] ?? 1));
}
