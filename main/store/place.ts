import { accessSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '#shared/base/refusal.ts';

/** Where an office lies: one folder, and nothing of it elsewhere. */
export interface Place {
  folder: string;
  office: string;
  access: string;
  scratch: string;
  lock: string;
  attachments: string;
  backups: string;
}

export const placeAt = (folder: string): Place => ({
  folder,
  office: path.join(folder, 'office.sqlite'),
  access: path.join(folder, 'access.sqlite'),
  scratch: path.join(folder, 'scratch.sqlite'),
  lock: path.join(folder, 'lock.sqlite'),
  attachments: path.join(folder, 'attachments'),
  backups: path.join(folder, 'backups'),
});

const synchronised: readonly [RegExp, string][] = [
  [/^onedrive\b/i, 'OneDrive'],
  [/^dropbox\b/i, 'Dropbox'],
  [/^(google ?drive|我的雲端硬碟|my drive|googledrive.*)$/i, 'Google 雲端硬碟'],
  [/^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(nextcloud|owncloud|synologydrive|pcloud ?drive|box ?sync|box|mega|nutstore|seafile|syncthing)$/i, '雲端服務'],
];

const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|9p|ncpfs|davfs2?|fuse\.(sshfs|rclone|davfs|gvfsd-fuse|s3fs|smbnetfs))$/;

const risk = '資料庫放在這種地方會遺失資料。改放到本機磁碟，例如「文件」以外的D:\\施政簿。';

/** Network shares and synchronised folders are where programs of this kind lose data. */
export function refuseUnsafe(folder: string, mounts: () => string = readMounts): void {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(folder) || /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(folder))
    throw new Refusal('place', `「${folder}」是網路共用資料夾。${risk}`);
  for (const part of folder.split(/[\\/]+/)) {
    const service = synchronised.find(([pattern]) => pattern.test(part));
    if (service) throw new Refusal('place', `「${folder}」在${service[1]}的同步資料夾裡。${risk}`);
  }
  const type = mountType(folder, mounts());
  if (type && networkTypes.test(type)) throw new Refusal('place', `「${folder}」在網路磁碟（${type}）上。${risk}`);
}

function readMounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}

/** The file system of the longest mount point above the folder. */
function mountType(folder: string, mounts: string): string | undefined {
  let best: { point: string; type: string } | undefined;
  for (const line of mounts.split('\n')) {
    const [, rawPoint, type] = line.split(' ');
    if (!rawPoint || !type) continue;
    const point = rawPoint.replace(/\\040/g, ' ');
    const inside = folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`);
    if (inside && point.length >= (best?.point.length ?? 0)) best = { point, type };
  }
  return best?.type;
}

/** The folder with links resolved as far as it exists. */
export function realFolder(folder: string): string {
  const full = path.resolve(folder);
  if (existsSync(full)) return realpathSync(full);
  const parent = path.dirname(full);
  return parent === full ? full : path.join(realFolder(parent), path.basename(full));
}

export const holdsOffice = (folder: string): boolean => existsSync(placeAt(folder).office);

export function checkExisting(folder: string): Place {
  refuseUnsafe(folder);
  const real = realFolder(folder);
  refuseUnsafe(real);
  const place = placeAt(real);
  if (!existsSync(real)) throw new Refusal('place', `找不到資料夾「${folder}」。檢查路徑，或先建立機關資料。`);
  if (!statSync(real).isDirectory())
    throw new Refusal('place', `「${folder}」是檔案，不是資料夾。改選存放機關資料的資料夾。`);
  if (!existsSync(place.office))
    throw new Refusal('place', `「${folder}」裡沒有施政簿的機關資料。改選其他資料夾，或建立新的機關。`);
  checkWritable(real);
  return place;
}

export function prepareNew(folder: string): Place {
  refuseUnsafe(folder);
  const real = realFolder(folder);
  refuseUnsafe(real);
  if (holdsOffice(real)) throw new Refusal('place', `「${folder}」已有機關資料。開啟它，或改選空的資料夾。`);
  if (existsSync(real) && !statSync(real).isDirectory())
    throw new Refusal('place', `「${folder}」是檔案，不是資料夾。改選資料夾。`);
  try {
    mkdirSync(real, { recursive: true });
  } catch (error) {
    throw notWritable(real, error);
  }
  checkWritable(real);
  return placeAt(real);
}

function checkWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

function notWritable(folder: string, error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC') return new Refusal('full', '磁碟空間不足，無法建立資料夾。清出空間後再試一次。');
  return new Refusal('place', `資料夾「${folder}」不能寫入。檢查權限，或改選其他資料夾。`);
}
