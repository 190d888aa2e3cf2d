import { AxeBuilder } from '@axe-core/playwright';
import { MeetingPage, RoomPage } from './pages/meeting-pages.ts';
import { expect, test } from './pages/office.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a meeting's places are accessible, ${colorScheme}`, async ({ office }) => {
    // Six places, each looked at whole.
    test.slow();
    const desk = await office.open('control', { colorScheme });
    const faults = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page: desk.page }).analyze();
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
      );
    };
    const meeting = await MeetingPage.ofUnits(desk);
    await meeting.items.first().getByRole('button').click();
    await expect(meeting.field('案由')).toBeVisible();
    expect.soft(await faults(), 'agenda').toEqual([]);
    await meeting.tab('出席').click();
    await expect(desk.page.getByRole('region', { name: '出席' })).toBeVisible();
    expect.soft(await faults(), 'attendance').toEqual([]);
    const room = await RoomPage.enter(meeting);
    await desk.press('F9');
    await expect(desk.page.getByRole('dialog')).toBeVisible();
    expect.soft(await faults(), 'opening').toEqual([]);
    await desk.press('Control+Enter');
    await expect(room.text).toBeFocused();
    await desk.type('請財政課於11月27日前確認標餘款可支用數額。');
    await desk.press('F4');
    await expect(room.line).toBeVisible();
    expect.soft(await faults(), 'room').toEqual([]);
    await desk.press('Enter');
    await expect(room.ruling('確認標餘款可支用數額')).toBeVisible();
    await desk.press('F3');
    await expect(room.attendance).toBeVisible();
    expect.soft(await faults(), 'roll call').toEqual([]);
    await desk.press('F3', 'F11');
    await expect(room.given).toBeHidden();
    expect.soft(await faults(), 'wall').toEqual([]);
  });
}
