/** 820 B, 14 KB, 2.4 MB: as the system's own file list counts, in steps of 1,024. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  if (Math.round(kilo) < 1024) return `${Math.round(kilo)} KB`;
  const mega = kilo / 1024;
  return `${mega < 10 ? mega.toFixed(1) : Math.round(mega)} MB`;
}
