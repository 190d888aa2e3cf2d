import { tables } from './tables.ts';
import { bareRead, writeTable } from './workbook.ts';

/** What the library does, in a process of its own: neither it nor the program collects the other's garbage. */
const [work, register = '', file = '', rows = '0'] = process.argv.slice(2);
const table = tables.find((one) => one.register === register);
if (!table) throw new Error(`no table of ${register}`);

let most = 0;
const look = (): void => {
  most = Math.max(most, process.memoryUsage.rss() / 1e6);
};
const timer = setInterval(look, 100);
const start = performance.now();
const before = process.cpuUsage();
if (work === 'write') await writeTable(file, table, Number(rows));
else await bareRead(file);
const { user, system } = process.cpuUsage(before);
const ms = performance.now() - start;
look();
clearInterval(timer);
console.log(JSON.stringify({ ms, own: most, cpu: (user + system) / 1e6 }));
