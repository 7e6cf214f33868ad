import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePorts } from './role.ts';

/**
 * Runs a script that listens on `PORT` and says so, as long as it is used.
 * @param use is given its address, and what it has complained of so far
 */
export const withScript = async (file: string, environment: Readonly<Record<string, string>>, use: (url: string, logged: () => string) => Promise<void>): Promise<void> => {
  const { port } = await freePorts();
  const running = spawn(process.execPath, [file], { cwd: path.dirname(file), env: { ...process.env, ...environment, PORT: String(port) }, stdio: 'pipe' });
  let said = '';
  running.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  try {
    await once(running.stdout, 'data');
    await use(`http://127.0.0.1:${port}`, () => said);
  } finally {
    running.kill();
  }
};

/** An answer of a site, after its redirects. */
export interface SitePage {
  readonly status: number;
  /** The path it led to. */
  readonly url: string;
  readonly text: string;
}

export type AskSite = (address: string) => Promise<SitePage>;

/** Runs a site of one file. */
export const withSite = (file: string, use: (page: AskSite, logged: () => string) => Promise<void>): Promise<void> =>
  withScript(file, {}, (url, logged) => use(async (address) => {
    const answer = await fetch(url + address);
    return { status: answer.status, url: new URL(answer.url).pathname, text: await answer.text() };
  }, logged));
