import type { Locator, Page } from 'playwright-core';

/** The review screen as a translator's eyes and hands. */
export interface ReviewPage {
  readonly editor: Locator;
  readonly live: Locator;
  /** The row whose source begins so. */
  row(beginning: string): Locator;
  open(): Promise<void>;
  /** Puts other words in the place of all in the live row. */
  rewrite(words: string): Promise<void>;
  /** Presses keys one after the other, a frame between them: the editor follows the browser's selection in its own time. */
  press(...keys: readonly string[]): Promise<void>;
  /** Waits until the server has everything. */
  saved(): Promise<void>;
}

const FRAME_MS = 60;

/** @param address of the screen */
export const reviewPage = (page: Page, address: string): ReviewPage => {
  const editor = page.locator('.vr .verso-editor');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(FRAME_MS);
    }
  };
  return {
    editor, press,
    live: page.locator('.vr-row--live'),
    row: (beginning) => page.locator('.vr-row').filter({ has: page.locator('.vr-source').getByText(beginning) }),
    open: async () => {
      await page.goto(address);
      await editor.waitFor();
    },
    rewrite: async (words) => {
      await editor.click();
      await press('Control+A');
      await page.keyboard.type(words);
      await page.waitForTimeout(FRAME_MS);
    },
    saved: async () => {
      await press('Control+S');
      await page.locator('.vr-saving--saved').waitFor();
    },
  };
};
