import { homedir } from 'node:os';
import path from 'node:path';

/** Where the program keeps what concerns this machine; never an office's data. */
export function defaultHome(): string {
  const { SHIZHENGBU_HOME, APPDATA, XDG_CONFIG_HOME } = process.env;
  if (SHIZHENGBU_HOME) return SHIZHENGBU_HOME;
  if (process.platform === 'win32') return path.join(APPDATA ?? homedir(), 'Shizhengbu');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Shizhengbu');
  return path.join(XDG_CONFIG_HOME ?? path.join(homedir(), '.config'), 'shizhengbu');
}
