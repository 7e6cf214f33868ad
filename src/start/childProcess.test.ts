import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { childProcess } from './childProcess.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verso-child-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A life that the test ends. */
const life = () => {
  const stop = new AbortController();
  const ends: (() => Promise<void>)[] = [];
  return {
    lifetime: { stopping: stop.signal, atEnd: (end: () => Promise<void>) => void ends.push(end) },
    end: async () => {
      stop.abort();
      for (const end of ends) await end();
    },
  };
};

it('starts again what dies, passes its lines on, and lets it end when this process does', async () => {
  const written: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const error = vi.spyOn(console, 'error').mockImplementation((text) => void written.push(String(text)));
  const log = path.join(folder, 'log');
  const script = `
    const { appendFileSync, readFileSync } = require('node:fs');
    appendFileSync(${JSON.stringify(log)}, 'begun ');
    if (readFileSync(${JSON.stringify(log)}, 'utf8') === 'begun ') process.exit(3);
    console.log('first\\nsecond');
    process.once('disconnect', () => { appendFileSync(${JSON.stringify(log)}, 'ended'); process.exit(0); });
    process.send('ready');
    setInterval(() => {}, 1000);`;
  writeFileSync(log, '');
  const { lifetime, end } = life();
  expect(await childProcess({ name: 'tiny', args: ['-e', script], env: process.env, cwd: folder }, lifetime, 60_000)).toBe(true);
  await vi.waitFor(() => expect(written).toContain('[tiny] second\n'), { timeout: 30_000 });
  await end();
  out.mockRestore();
  error.mockRestore();
  expect(written).toContain('[tiny] first\n');
  expect(written.join('')).toMatch(/The tiny ended \(exit code 3\)\. It starts again in 0\.5 s\./);
  expect(readFileSync(log, 'utf8')).toBe('begun begun ended');
});

it('waits no longer than it is told for one that never serves', async () => {
  const { lifetime, end } = life();
  expect(await childProcess({ name: 'silent', args: ['-e', 'process.once("disconnect", () => process.exit(0)); setInterval(() => {}, 1000)'], env: process.env, cwd: folder }, lifetime, 10)).toBe(false);
  await end();
});

it('takes a program along that knows nothing of its parent', async () => {
  const { lifetime, end } = life();
  const leash = new URL('endWithParent.ts', import.meta.url).href;
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const args = ['--conditions=production', '--import', import.meta.resolve('tsx'), '--import', leash, '-e', 'process.send("ready"); setInterval(() => {}, 1000)'];
  expect(await childProcess({ name: 'stranger', args, env: process.env, cwd: folder }, lifetime, 60_000)).toBe(true);
  await end();
  out.mockRestore();
});
