import { readdirSync, readFileSync } from 'node:fs';

const kilobytes = (status: string, name: string): number =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);

/** The most memory that this process and its reading child had while something ran, in MB; only where /proc tells. */
export async function peaksDuring<T>(work: () => Promise<T>): Promise<{ value: T; own: number; child: number }> {
  let [own, child] = [0, 0];
  const look = (): void => {
    own = Math.max(own, process.memoryUsage.rss() / 1e6);
    child = Math.max(child, childMemory());
  };
  // Looking takes its share of what is measured.
  const timer = setInterval(look, 100);
  try {
    const value = await work();
    return { value, own, child };
  } finally {
    clearInterval(timer);
  }
}

function childMemory(): number {
  let most = 0;
  for (const pid of processes()) {
    const status = textOf(`/proc/${pid}/status`);
    if (kilobytes(status, 'PPid') !== process.pid) continue;
    most = Math.max(most, (kilobytes(status, 'VmRSS') * 1024) / 1e6);
  }
  return most;
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** A process may end while it is looked at. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
