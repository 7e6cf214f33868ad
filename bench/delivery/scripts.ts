import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'verso-bench-wrk-'));
const keep = (name: string, lua: string): string => {
  const file = path.join(folder, `${name}.lua`);
  writeFileSync(file, lua);
  return file;
};

/** wrk asks for one of these addresses after the other, from a shuffled list. */
export const walkThrough = (name: string, addresses: readonly string[]): string => {
  const list = path.join(folder, `${name}.txt`);
  writeFileSync(list, [...addresses].sort(() => Math.random() - 0.5).join('\n'));
  return keep(name, `local all = {}\nfor line in io.lines("${list}") do all[#all + 1] = line end\nlocal n = 0\nrequest = function() n = n + 1; return wrk.format("GET", all[(n % #all) + 1]) end\n`);
};

/** wrk asks for an address that nobody asked for before, each time. */
export const neverTwice = (name: string, prefix: string): string =>
  keep(name, `math.randomseed(os.time())\nrequest = function() return wrk.format("GET", "${prefix}" .. math.random(1, 1000000000)) end\n`);
