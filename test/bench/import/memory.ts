import { readFileSync } from 'node:fs';

/** The most memory that this process and its reading child had while something ran, in MB; of the child only where /proc tells. */
export async function peaksDuring<T>(
  work: () => Promise<T>,
  childNow: () => number | undefined,
): Promise<{ value: T; own: number; child: number }> {
  let [own, child] = [0, 0];
  const look = (): void => {
    own = Math.max(own, process.memoryUsage.rss() / 1e6);
    child = Math.max(child, memoryOf(childNow()));
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

/** A process may end while it is looked at. */
function memoryOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return (Number(kilobytes ?? 0) * 1024) / 1e6;
  } catch {
    return 0;
  }
}
