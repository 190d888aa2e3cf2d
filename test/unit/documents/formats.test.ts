import { describe, expect, it } from 'vitest';
import { paperBytes } from '#main/documents/formats.ts';
import type { Paper } from '#main/documents/paper.ts';
import type { PdfEngine } from '#main/documents/pdf-engine.ts';
import { chromiumEngine } from '#main/printing/chromium-engine.ts';
import { printingWords } from '#shared/words/printing.ts';

const paper: Paper = { office: '海澄鄉公所', title: '會議紀錄', blocks: [{ kind: 'body', text: '照案通過' }] };
const { signal } = new AbortController();

describe('a paper as .pdf', () => {
  it('is printed by the engine of the door, with its page numbers', async () => {
    const pages: string[] = [];
    const pdf: PdfEngine = {
      async print(given) {
        pages.push(...given);
        return given.map(() => new TextEncoder().encode('%PDF-1.4 Skia/PDF m156'));
      },
    };
    expect(new TextDecoder().decode(await paperBytes(paper, 'pdf', { pdf, signal }))).toMatch(/^%PDF/);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('照案通過');
    expect(pages[0]).toContain('"第 " counter(page) " 頁，共 " counter(pages) " 頁"');
  });

  it('is refused in a sentence where there is no engine, while the others are written', async () => {
    const printing = { pdf: chromiumEngine({ find: () => undefined }), signal };
    await expect(paperBytes(paper, 'pdf', printing)).rejects.toMatchObject({ message: printingWords.noEngine });
    for (const format of ['docx', 'odt'] as const)
      expect(Buffer.from(await paperBytes(paper, format, printing)).toString('latin1', 0, 2)).toBe('PK');
  });
});
