import path from 'node:path';

/**
 * Of all that stands on Electron's command line (its own path, Chromium's switches) only what concerns the
 * office: a second start sends it to the first, which may stand in another folder.
 */
export function officeArguments(argv: readonly string[], cwd: string): string[] {
  const own: string[] = argv.includes('--demo') ? ['--demo'] : [];
  const at = argv.findIndex((word) => word === '--office' || word.startsWith('--office='));
  const word = argv[at];
  if (word === undefined) return own;
  const folder = word === '--office' ? argv[at + 1] : word.slice('--office='.length);
  return folder ? [...own, '--office', path.resolve(cwd, folder)] : own;
}
