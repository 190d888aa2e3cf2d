import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkExisting, prepareNew, realFolder, refuseUnsafe } from '#main/store/place.ts';
import { testFolder } from '#test/support/folders.ts';
import { refusalOf } from '#test/support/store.ts';

describe('a folder that would lose data', () => {
  it.each([
    ['\\\\server\\share\\施政簿', '網路共用資料夾'],
    ['//server/share/施政簿', '網路共用資料夾'],
    ['\\\\?\\UNC\\server\\share', '網路共用資料夾'],
    ['//?/UNC/server/share', '網路共用資料夾'],
    ['C:\\Users\\王\\OneDrive - 海澄鄉公所\\施政簿', 'OneDrive的同步資料夾'],
    ['C:\\Users\\王\\Dropbox\\施政簿', 'Dropbox的同步資料夾'],
    ['G:\\我的雲端硬碟\\施政簿', 'Google 雲端硬碟的同步資料夾'],
    ['/Users/wang/Library/Mobile Documents/施政簿', 'iCloud的同步資料夾'],
    ['/home/wang/Nextcloud/施政簿', '雲端服務的同步資料夾'],
  ])('is refused with the reason: %s', (folder, reason) => {
    expect(refusalOf(() => refuseUnsafe(folder, () => ''))).toMatchObject({ code: 'place' });
    expect(refusalOf(() => refuseUnsafe(folder, () => '')).sentence).toContain(reason);
  });

  it.each([
    ['server:/data /mnt/share nfs4 rw 0 0', '/mnt/share/施政簿', true],
    ['//server/data /mnt/share cifs rw 0 0', '/mnt/share', true],
    ['server:/data /mnt/share nfs4 rw 0 0', '/mnt/shared', false],
    ['server:/data /mnt/my\\040share nfs rw 0 0', '/mnt/my share/a', true],
    ['/dev/sda1 / ext4 rw 0 0\nserver:/x /mnt nfs rw 0 0\n/dev/sdb1 /mnt/local ext4 rw 0 0', '/mnt/local/a', false],
    ['sshfs /mnt/far fuse.sshfs rw 0 0', '/mnt/far/a', true],
  ])('is known by its mount: %s, %s', (mounts, folder, refused) => {
    const check = () => refuseUnsafe(folder, () => `/dev/sda1 / ext4 rw 0 0\n${mounts}\n`);
    if (refused) expect(refusalOf(check).sentence).toContain('網路磁碟');
    else expect(check).not.toThrow();
  });

  it.each(['/home/wang/施政簿', 'D:\\施政簿', 'C:\\Users\\王\\Documents\\onedrives'])('others pass: %s', (folder) => {
    expect(() => refuseUnsafe(folder, () => '')).not.toThrow();
  });

  it('is found behind a link, too', () => {
    const folder = testFolder();
    mkdirSync(path.join(folder, 'Dropbox'));
    symlinkSync(path.join(folder, 'Dropbox'), path.join(folder, 'link'));
    expect(realFolder(path.join(folder, 'link', 'new'))).toContain('Dropbox');
    expect(refusalOf(() => prepareNew(path.join(folder, 'link', 'new'))).sentence).toContain('Dropbox');
  });
});

describe('a folder for an office', () => {
  it('must be there, be a folder and hold an office to be opened', () => {
    const folder = testFolder();
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(refusalOf(() => checkExisting(path.join(folder, 'nowhere'))).sentence).toContain('找不到資料夾');
    expect(refusalOf(() => checkExisting(file)).sentence).toContain('是檔案，不是資料夾');
    expect(refusalOf(() => checkExisting(folder)).sentence).toContain('裡沒有施政簿的機關資料');
    expect(refusalOf(() => prepareNew(file)).sentence).toContain('是檔案，不是資料夾');
    expect(refusalOf(() => prepareNew(path.join(file, 'inside'))).code).toBe('place');
  });

  it('is made where it is not there, and never made over another office', () => {
    const folder = path.join(testFolder(), 'a', 'b');
    const place = prepareNew(folder);
    writeFileSync(place.office, '');
    expect(refusalOf(() => prepareNew(folder)).sentence).toContain('已有機關資料');
  });
});
