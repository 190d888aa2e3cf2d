import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';

export interface GridFile {
  name: string;
  bytes: Buffer;
}

/** The file that 匯出 makes of the sheet on the page. */
export async function exported({ page }: Desk, kind: string): Promise<GridFile> {
  const coming = page.waitForEvent('download');
  await open(page, kind);
  return fileOf(await coming);
}

/** By the dialog: its kind and settings. */
export async function exportedAs({ page }: Desk, ...choices: string[]): Promise<GridFile> {
  await open(page, '其他格式與設定…');
  const dialog = page.getByRole('dialog', { name: /^匯出/ });
  for (const choice of choices) await dialog.getByText(choice, { exact: true }).click();
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '匯出', exact: true }).click();
  const file = await fileOf(await coming);
  await expect(dialog).toBeHidden();
  return file;
}

async function open(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: '匯出', exact: true }).click();
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
}

const fileOf = async (file: Download): Promise<GridFile> => ({
  name: file.suggestedFilename(),
  bytes: await readFile(await file.path()),
});
