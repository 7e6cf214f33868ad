import { expect } from 'vitest';
import { startFakeDeepl } from '../helpers/fakeDeepl.ts';
import type { FakeDeepl } from '../helpers/fakeDeepl.ts';
import { moveIn } from './moveIn.ts';
import type { Residents } from './moveIn.ts';
import { openBrowser } from './openBrowser.ts';
import type { OpenBrowser } from './openBrowser.ts';
import { openHouse } from './openHouse.ts';
import type { OpenHouse } from './openHouse.ts';

export interface Stage extends OpenBrowser {
  readonly house: OpenHouse;
  readonly fake: FakeDeepl;
  readonly people: Residents;
  close(): Promise<void>;
}

/**
 * A fresh house that translates by a fake of DeepL, its first people, and a browser in front of it.
 * @param settings more of the house's environment
 */
export const openStage = async (settings: Readonly<Record<string, string>> = {}): Promise<Stage> => {
  const fake = await startFakeDeepl();
  const house = await openHouse([], { ENGINE: 'deepl', DEEPL_API_KEY: 'a-key', DEEPL_SERVER_URL: fake.url, ...settings });
  const people = await moveIn(house);
  const opened = await openBrowser();
  return {
    ...opened,
    house,
    fake,
    people,
    close: async () => {
      await opened.browser.close();
      const code = await house.close();
      await fake.close();
      expect(code).toBe(0);
    },
  };
};
