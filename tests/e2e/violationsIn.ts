import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong inside the elements of `selectors`: one line per rule and element; those not on the page count for nothing. */
export const violationsIn = async (page: Page, selectors: readonly string[]): Promise<string[]> => {
  await page.evaluate(source);
  const found = await page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: { run(context: object, options: RunOptions): Promise<AxeResults> } };
    const include = wanted.filter((selector) => document.querySelector(selector) !== null).map((selector) => [selector]);
    if (include.length === 0) throw new Error(`None of ${wanted.join(', ')} is on the page.`);
    return (await axe.run({ include }, { resultTypes: ['violations'] })).violations;
  }, [...selectors]);
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
};
