import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { VersoError } from '../errors.ts';
import { sourcesHash } from './sourcesHash.ts';
import { startProgress } from './startProgress.ts';

/** Set only so that the build never asks for a real secret or database; nothing of it ends in the build. */
const BUILD_ENVIRONMENT = { NODE_ENV: 'production', PAYLOAD_SECRET: 'stands in during the build', DATABASE_URI: '', NEXT_TELEMETRY_DISABLED: '1' } as const;

/**
 * Builds the admin where there is no build, or one of other sources. A build that is there costs one hash of the sources.
 * @param root folder of the project
 * @throws VersoError `build` with what the build said
 */
export const ensureBuild = async (root: string): Promise<void> => {
  const stamp = path.join(root, '.next', 'verso-sources');
  const hash = sourcesHash(root);
  if (existsSync(stamp) && existsSync(path.join(root, '.next', 'BUILD_ID')) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(stamp, { force: true });
  const progress = startProgress('Building the admin, once for these sources (about a minute)');
  const { code, output } = await nextBuild(root);
  progress.end(code === 0 ? 'done' : 'failed');
  if (code !== 0) throw new VersoError('build', `The admin could not be built:\n${output}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
};

const nextBuild = (root: string): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    const next = createRequire(path.join(root, 'package.json')).resolve('next/dist/bin/next');
    const build = spawn(process.execPath, [next, 'build'], {
      cwd: root,
      env: { ...process.env, ...BUILD_ENVIRONMENT },
      stdio: ['ignore', 'pipe', 'pipe'] as const,
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    build.stdout.on('data', keep);
    build.stderr.on('data', keep);
    build.on('error', reject);
    build.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
