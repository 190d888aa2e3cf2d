import { expect, test } from './pages/office.ts';

test('an input of 50 MB is answered in words, and the window goes on', async ({ office }) => {
  const { page } = await office.open('handler');
  const answers = await page.evaluate(async () => {
    const ask = async (input: unknown): Promise<string> => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/call/tag.create', { method: 'POST', headers, body: JSON.stringify({ input }) });
      return response.text();
    };
    const large = await ask({ values: { name: '大', note: 'x'.repeat(50 * 1024 * 1024) } });
    return [large, await ask({ values: { name: '小' } })];
  });
  expect(answers[0]).toContain('輸入超過上限8MB，沒有處理。');
  expect(answers[1]).toContain('"name":"小"');
});
