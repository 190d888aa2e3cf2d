import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeDelimited } from '#shared/base/csv.ts';
import { type Id, newId } from '#shared/base/ids.ts';
import type { Draft } from '../store/draft.ts';
import { attachmentPath, hashFile } from '../store/verify.ts';
import { create } from './drafts.ts';
import figures from './figures.json' with { type: 'json' };
import papers from './papers.json' with { type: 'json' };

const figuresText = writeDelimited([['期間', '項目', '數據', '結果'], ...figures]);

const texts: readonly { name: string; text: string; note: string | null }[] = [
  { name: '重要施政數據.csv', text: figuresText, note: '示範數據，取自公開的施政報告' },
  ...papers.map(({ name, lines }) => ({ name, text: lines.join('\r\n'), note: null })),
];

interface Paper {
  id: Id;
  file: string;
  name: string;
  note: string | null;
  size: number;
  hash: string;
}

/** Files of the demo on their way into an office that is not there yet. */
export class Papers {
  readonly #folder: string;
  readonly #papers: readonly Paper[];

  private constructor(folder: string, made: readonly Paper[]) {
    this.#folder = folder;
    this.#papers = made;
  }

  static async write(): Promise<Papers> {
    const folder = await mkdtemp(path.join(tmpdir(), 'shizhengbu-demo-'));
    const made = await Promise.all(
      texts.map(async ({ name, text, note }, index): Promise<Paper> => {
        const file = path.join(folder, `${index}${path.extname(name)}`);
        const content = `\ufeff${text}`;
        await writeFile(file, content);
        return { id: newId(), file, name, note, size: Buffer.byteLength(content), hash: await hashFile(file) };
      }),
    );
    return new Papers(folder, made);
  }

  get drafts(): Draft[] {
    return this.#papers.map(({ id, name, note, size, hash }) =>
      create('attachment', { name, type: path.extname(name).slice(1), size, hash, note }, id),
    );
  }

  idOf(name: string): Id {
    const paper = this.#papers.find((one) => one.name === name);
    if (!paper) throw new RangeError(`示範資料沒有附件「${name}」。`);
    return paper.id;
  }

  async keepIn(attachments: string): Promise<void> {
    for (const { file, hash } of this.#papers) {
      const target = attachmentPath(attachments, hash);
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(file, target);
    }
  }

  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
