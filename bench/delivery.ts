import { benchLatency } from './delivery/latency.ts';
import { benchMemory } from './delivery/memory.ts';
import { openHouse } from './delivery/openHouse.ts';
import { benchThroughput } from './delivery/throughput.ts';

/**
 * Reading, side by side: `npm run bench:delivery [-- throughput|latency|memory] [OTHERS]`. Needs wrk.
 * Each server is a process of its own; OTHERS is how many further pages the log holds (default 2 000).
 */
const BENCHES = { throughput: benchThroughput, latency: benchLatency, memory: benchMemory };
const isBench = (name: string): name is keyof typeof BENCHES => Object.hasOwn(BENCHES, name);

const [named, others] = process.argv.slice(2);
const which = named !== undefined && isBench(named) ? named : 'throughput';
const house = await openHouse(Number(others ?? (named === which ? undefined : named) ?? 2000));
await BENCHES[which](house);
process.exit(0);
