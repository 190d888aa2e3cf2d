import path from 'node:path';
import { demoPassword } from '#shared/demo.ts';
import { Desk } from './pages/desk.ts';
import { expectAccessible, expectPictures } from './pages/looks.ts';
import { expect, test } from './pages/office.ts';
import { SignInPage } from './pages/sign-in-page.ts';

test.describe('signing in', () => {
  test('goes by keyboard alone: arrows choose who, Enter goes in', async ({ office, page }) => {
    const door = await new SignInPage(page).go(office.program.address);
    await expect(door.password).toBeFocused();
    await door.press('Shift+Tab', 'Home', 'ArrowDown', 'ArrowDown');
    await expect(door.user('林佩珊')).toHaveAttribute('aria-selected', 'true');
    await door.press('Enter');
    await expect(door.password).toBeFocused();
    await door.attempt(demoPassword);
    await expect(page.locator('.title .me b')).toHaveText('林佩珊');
  });

  test('a wrong password is said at its field and stays there to be typed over', async ({ office, page }) => {
    const door = await new SignInPage(page).go(office.program.address);
    await door.attempt('大概是這個');
    await expect(door.problem('密碼')).toHaveText('帳號或密碼不符。檢查大寫鎖定與輸入法後再輸入一次。');
    await expect(door.password).toBeFocused();
    await expect(door.password).toHaveValue('大概是這個');
    await page.keyboard.type(demoPassword);
    await expect(door.problem('密碼')).toBeHidden();
    await door.press('Enter');
    await new Desk(page).books.waitFor();
  });

  test('after many wrong passwords the seconds count down', async ({ office, page }) => {
    const door = await new SignInPage(page).go(office.program.address);
    for (let tries = 0; tries < 8; tries += 1) {
      await door.attempt(`錯的${tries}`);
      await expect(door.problem('密碼')).toBeVisible();
      if (/請等/.test(await door.problem('密碼').innerText())) break;
    }
    await expect(door.problem('密碼')).toHaveText(/^密碼錯誤次數過多，請等\d+秒後再試。$/);
    await expect(door.button(/^登入/)).toBeDisabled();
    await expect(door.button(/^登入/)).toBeEnabled({ timeout: 20_000 });
    await expect(door.problem('密碼')).toBeHidden();
    await door.attempt(demoPassword);
    await new Desk(page).books.waitFor();
  });

  test('asks for what is missing, shows what is typed, and warns of caps lock', async ({ office, page }) => {
    const door = await new SignInPage(page).go(office.program.address);
    await door.press('Enter');
    await expect(door.problem('密碼')).toHaveText('「密碼」未填，請填寫。');
    await door.password.fill('Haicheng');
    await door.button('顯示密碼').click();
    await expect(door.password).toHaveAttribute('type', 'text');
    await door.password.dispatchEvent('keyup', { key: 'A', modifierCapsLock: true });
    await expect(page.getByText('大寫鎖定已開啟。')).toBeVisible();
    await expect(page.getByText(`示範機關：各帳號的密碼都是${demoPassword}`)).toBeVisible();
  });

  test('the desk says whose data it is, where it lies, and that it is backed up', async ({ office, page }) => {
    const door = await new SignInPage(page).go(office.program.address);
    await expect(door.facts).toContainText('海澄鄉公所');
    await expect(door.facts).toContainText(office.folder);
    await expect(door.facts).toContainText('完整');
    await expect(door.facts).toContainText('離線使用');
  });
});

test.describe('a session', () => {
  test('is locked and opened again by its own password, or left to somebody else', async ({ office, page }) => {
    const door = await new SignInPage(page).go(office.program.address);
    await door.user('吳建霖').click();
    await door.attempt(demoPassword);
    await door.fromMenu('鎖定畫面');
    await expect(door.title).toHaveText('畫面已鎖定');
    await expectAccessible(page);
    await door.attempt('不是這個');
    await expect(door.problem('密碼')).toContainText('密碼不符');
    await door.attempt(demoPassword);
    await new Desk(page).books.waitFor();
    await door.fromMenu('鎖定畫面');
    await door.button('換人登入').click();
    await expect(door.title).toHaveText('登入');
    await expect(door.user('吳建霖')).toHaveAttribute('aria-selected', 'true');
  });

  test('with a password set by a manager begins with choosing an own one', async ({ office, page }) => {
    const { rows } = office.ask<{ rows: { id: string; name: string }[] }>('account.list', {});
    const id = rows.find((row) => row.name === 'viewer')?.id ?? '';
    office.ask('account.resetPassword', { id, password: 'first-step-in' });
    const door = await new SignInPage(page).go(office.program.address);
    await door.user('李淑惠').click();
    await door.attempt('first-step-in');
    await expect(door.title).toHaveText('更改密碼');
    await expectAccessible(page);
    await door.field('目前的密碼').fill('first-step-in');
    await door.field('新密碼').fill('short');
    await door.press('Enter');
    await expect(door.problem('新密碼')).toContainText('密碼至少8字');
    await expect(door.problem('再輸入一次')).toBeVisible();
    await door.field('新密碼').fill('圖書館的門今天開了');
    await door.field('再輸入一次').fill('圖書館的門今天開');
    await door.press('Enter');
    await expect(door.problem('再輸入一次')).toHaveText('兩次輸入不同。再輸入一次新密碼。');
    await door.field('再輸入一次').fill('圖書館的門今天開了');
    await door.press('Enter');
    await new Desk(page).books.waitFor();
  });
});

test('another office is opened by its folder; a folder without one is refused at the field', async ({
  office,
  page,
}) => {
  const door = await new SignInPage(page).go(office.program.address);
  await door.button('開啟其他機關資料').click();
  await expectAccessible(page);
  await door.press('Enter');
  await expect(door.problem('資料夾')).toHaveText('「資料夾」未填，請輸入路徑。');
  const empty = path.dirname(office.folder);
  await door.field('資料夾').fill(empty);
  await door.press('Enter');
  await expect(door.problem('資料夾')).toContainText('裡沒有施政簿的機關資料');
  await expect(door.field('資料夾')).toHaveValue(empty);
  await door.button('返回登入').click();
  await expect(door.users).toBeVisible();
});

test('the recovery form says what is missing and refuses a wrong key', async ({ office, page }) => {
  const door = await new SignInPage(page).go(office.program.address);
  await door.button('忘記密碼').click();
  await door.press('Enter');
  await expect(door.problem('復原金鑰')).toHaveText('「復原金鑰」未填，請照紙本輸入。');
  await expectAccessible(page);
  await door.field('復原金鑰').fill('ABCD-1234');
  await expect(door.problem('復原金鑰')).toContainText('目前8字');
  await door.recover({ key: 'ABCD-'.repeat(8), account: 'admin', password: '全新的一組密碼' });
  await expect(door.problem('新密碼')).toContainText('密碼至少8字');
  await door.recover({ key: 'ABCD-'.repeat(8), account: 'admin', password: '全新的一組密碼喔' });
  await expect(door.problem('復原金鑰')).toHaveText('復原金鑰不符。核對紙本上的每一組字後再試。');
});

test('looks as drawn', async ({ office, page }) => {
  const door = await new SignInPage(page).go(office.program.address);
  await expectAccessible(page);
  const changing = [door.page.locator('time.today'), door.facts];
  await expectPictures(page, 'sign-in', changing);
  await door.attempt('wrong');
  await expect(door.problem('密碼')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1093, height: 614 });
  await expectPictures(page, 'sign-in-wrong-125', changing);
});
