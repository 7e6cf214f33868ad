import { startFakeDeepl } from '../tests/helpers/fakeDeepl.ts';

/** The fake DeepL in a process of its own, so that a bench does not measure it. Prints its address, ends with its parent. */
const fake = await startFakeDeepl({ latencyMs: Number(process.argv[2] ?? 150) });
console.log(fake.url);
process.stdin.on('end', () => process.exit(0)).resume();
