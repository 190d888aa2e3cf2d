import type { Desk } from './desk.ts';

/** The chapter of the demo office's open report that is full of figures, on its sheet. */
export async function openChapter(desk: Desk) {
  const { page } = desk;
  await desk.book('報告').click();
  await page.getByRole('button', { name: /第22屆第8次定期會工作報告/ }).click();
  await page
    .getByRole('navigation', { name: '章節' })
    .getByRole('button', { name: /施政管考/ })
    .click();
  const sheet = page.getByRole('region', { name: /^施政管考/ });
  return { sheet, text: sheet.getByRole('textbox', { name: '內文' }), saved: sheet.getByRole('status') };
}
