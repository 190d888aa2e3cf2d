import { commandLine } from './command-line/run.ts';

process.exitCode = await commandLine(process.argv.slice(2));
