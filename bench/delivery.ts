import { benchLatency } from './delivery/latency.ts';
import { benchMemory } from './delivery/memory.ts';
import { openHouse } from './delivery/openHouse.ts';
import { benchThroughput } from './delivery/throughput.ts';

/**
 * Reading, side by side: `npm run bench:delivery [-- throughput latency memory] [OTHERS]`. Needs wrk.
 * Each server is a process of its own; OTHERS is how many further pages the log holds (default 2 000).
 */
const BENCHES = { throughput: benchThroughput, latency: benchLatency, memory: benchMemory };
const OTHERS = 2000;
const isBench = (name: string): name is keyof typeof BENCHES => Object.hasOwn(BENCHES, name);

const args = process.argv.slice(2);
const named = args.filter(isBench);
const house = await openHouse(Number(args.find((arg) => !isBench(arg)) ?? OTHERS));
for (const name of named.length === 0 ? (['throughput'] as const) : named) await BENCHES[name](house);
process.exit(0);
