import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoPassword } from '#shared/demo.ts';
import { cli, cliHere } from '#test/support/cli.ts';
import { readDocx } from '#test/support/docx.ts';
import { testFolder } from '#test/support/folders.ts';
import { readOdt } from '#test/support/odt.ts';
import { demoOffice } from '#test/support/office.ts';
import { unzip } from '#test/support/zip.ts';

const office = demoOffice();
const half = ['--period', '110/4-110/9'];

describe('report', { timeout: 120_000 }, () => {
  it('writes a template over a period, every number reckoned', async () => {
    const { folder } = office.copy();
    const out = path.join(testFolder(), '業務報告.odt');
    const where = ['--office', folder, '--as', 'control'];
    const made = await cli(folder, ['report', 'session', ...half, '--out', out, ...where], demoPassword);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toEqual([{ file: out, name: 'session', format: 'odt' }]);
    const text = String(unzip(readFileSync(out)).get('content.xml')).replace(/<[^>]+>/g, '');
    expect(text).toContain('計407件，已結案405件，佔99.51%');
    expect(text).toContain('指裁示事項計25案，完成並解除列管15案，佔60%');
  });

  it('knows a template by part of its name, and a report that is there by its title', async () => {
    const { folder } = office.copy();
    const home = path.join(folder, '..');
    const where = ['--office', folder, '--as', 'control'];
    const sheet = path.join(testFolder(), '表.xlsx');
    const alike = ['report', '縣議會業務報告', ...half, '--out', sheet, ...where];
    expect(await cliHere(home, alike, demoPassword)).toMatchObject({ code: 0 });
    const kept = path.join(testFolder(), '定稿.docx');
    const there = ['report', '第七屆第六次定期會業務報告', '--out', kept, ...where];
    expect(await cliHere(home, there, demoPassword)).toMatchObject({ code: 0 });
    expect(readFileSync(kept).subarray(0, 2).toString()).toBe('PK');
  });

  it('makes a paper of what is named, or of what lies nearest, in each of its formats', async () => {
    const { folder } = office.copy();
    const home = path.join(folder, '..');
    const where = ['--office', folder, '--as', 'control'];
    const minutes = path.join(testFolder(), '紀錄.docx');
    const named = ['report', '會議紀錄', '--of', '115年第23次鄉務會議', '--out', minutes, ...where];
    expect(await cliHere(home, named, demoPassword)).toMatchObject({ code: 0, err: '' });
    expect(readDocx(readFileSync(minutes)).lines.slice(0, 2)).toEqual(['海澄鄉公所', '115年第23次鄉務會議紀錄']);
    const month = path.join(testFolder(), '月報.docx');
    const alike = ['report', '月報', '--out', month, ...where];
    expect(await cliHere(home, alike, demoPassword)).toMatchObject({ code: 0, err: '' });
    expect(readDocx(readFileSync(month)).lines.join()).toContain('預算執行月報表');
    const book = path.join(testFolder(), '預算.odt');
    const near = ['report', 'agency', '--unit', '千元', '--out', book, ...where];
    expect(await cliHere(home, near, demoPassword)).toMatchObject({ code: 0, err: '' });
    expect(readOdt(readFileSync(book)).lines.slice(0, 3)).toEqual([
      '海澄鄉公所',
      '115年度總預算歲出機關別預算表',
      '中華民國115年度（單位：千元）',
    ]);
  });

  it.each([
    [['report', '會議紀錄', '--of', '沒有這個會', '--out', 'x.docx'], '--of「沒有這個會」：沒有這個會議'],
    [['report', '會議紀錄', '--out', 'x.xlsx'], '以.docx、.odt、.pdf結尾'],
    [['report', '預算書', '--out', 'x.docx'], '文件的名稱有：議程、會議紀錄、'],
    [['report', '預算表', '--out', 'x.docx'], '文件的名稱有：議程、會議紀錄、'],
    [['report', '月報', ...half, '--out', 'x.docx'], '「月報」是文件，不用--period'],
    [['report'], '用法：report 名稱'],
    [['report', 'session', ...half, '--out', 'x.txt'], '--out'],
    [['report', 'session', '--period', '昨天', '--out', 'x.docx'], '--period「昨天」'],
    [['report', '不存在的範本', ...half, '--out', 'x.docx'], '沒有範本「不存在的範本」'],
    [['report', '不存在的報告', '--out', 'x.docx'], '沒有叫「不存在的報告」的報告'],
  ])('refuses %j in words', async (args, sentence) => {
    const { folder } = office.copy();
    const answer = await cliHere(
      path.join(folder, '..'),
      [...args, '--office', folder, '--as', 'control'],
      demoPassword,
    );
    expect(answer.code).toBe(2);
    expect(answer.err).toContain(sentence);
  });
});
