import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

/** The form of an article, as the hands and eyes of an editor. */
export interface ArticleForm {
  readonly title: Locator;
  /** The rich text's writing surface. */
  readonly body: Locator;
  /** What stands above a target locale's form. */
  readonly banner: Locator;
  /** The badge of one locale in the source form's row of badges. */
  badge(language: string): Locator;
  /** Opens a new article from the list, as the button there does. Gives its id. */
  openNew(url: string): Promise<string>;
  /** Switches the content's locale with the control in the header. */
  switchTo(language: string): Promise<void>;
  /** Selects all of a paragraph, heading or item that fits into one line, and types over it. */
  rewrite(block: Locator, words: string): Promise<void>;
  /** Puts the cursor behind the last letter of the body. */
  toEnd(): Promise<void>;
  /** Makes the last `length` characters before the cursor a link. */
  linkLast(length: number, url: string): Promise<void>;
}

const ARTICLE = /\/articles\/([0-9a-f-]{36})/;
const AGAIN_MS = 5_000;
const PATIENCE_MS = 60_000;

export const articleForm = (page: Page): ArticleForm => {
  const body = page.locator('[data-lexical-editor=true]').first();
  const banner = page.locator('.verso-banner').filter({ has: page.getByRole('status') });
  return {
    title: page.locator('input[name=title]'),
    body,
    banner,
    badge: (language) => page.getByRole('navigation', { name: 'Translations' }).getByRole('link', { name: language }),
    openNew: async (url) => {
      const list = `${url}/admin/collections/articles`;
      await page.goto(list);
      // A click that comes before the page listens is lost; a person clicks again.
      await vi.waitFor(async () => {
        if (page.url().startsWith(`${list}/`)) return;
        await page.getByRole('link', { name: 'Create New' }).first().click({ timeout: AGAIN_MS });
        await page.waitForURL(`${list}/**`, { timeout: AGAIN_MS });
      }, { timeout: PATIENCE_MS });
      await page.waitForURL(ARTICLE, { timeout: PATIENCE_MS });
      return ARTICLE.exec(page.url())?.[1] ?? '';
    },
    switchTo: async (language) => {
      await page.getByLabel('Locale', { exact: true }).first().click();
      await page.getByRole('button', { name: language }).click();
      await page.getByLabel('Locale', { exact: true }).first().getByText(language).waitFor();
    },
    rewrite: async (block, words) => {
      const whole = await block.innerText();
      await block.click();
      await expect.poll(async () => {
        await page.keyboard.press('Home');
        await page.keyboard.press('Shift+End');
        return body.evaluate(selectedIn);
      }, { timeout: PATIENCE_MS }).toBe(whole);
      await page.keyboard.type(words);
      await expect.poll(async () => (await body.innerText()).split(/\n+/), { timeout: PATIENCE_MS }).toContain(words);
      expect(await body.innerText()).not.toContain(whole);
    },
    toEnd: async () => {
      await body.focus();
      // The editor takes its own time to follow the browser's selection.
      await expect.poll(async () => {
        await page.keyboard.press('Control+End');
        return body.evaluate(isAtEnd);
      }, { timeout: PATIENCE_MS }).toBe(true);
    },
    linkLast: async (length, url) => {
      await page.keyboard.down('Shift');
      for (let step = 0; step < length; step += 1) await page.keyboard.press('ArrowLeft');
      await page.keyboard.up('Shift');
      await page.locator('.fixed-toolbar [data-button-key=link]').click();
      const drawer = page.locator('dialog.lexical-link-edit-drawer');
      await drawer.locator('input[name=url]').fill(url);
      await drawer.getByRole('button', { name: 'Save changes' }).click();
      await drawer.waitFor({ state: 'hidden' });
    },
  };
};

/** Lexical hangs the editor on the element that it writes into. */
interface Surface extends Element {
  readonly __lexicalEditor?: { getEditorState(): { read<T>(look: () => T): T; readonly _selection: { getTextContent(): string } | null } };
}

/** What the editor itself takes for selected: it follows the browser's selection in its own time. Runs in the page. */
const selectedIn = (body: Element): string | null => {
  const state = (body as Surface).__lexicalEditor?.getEditorState();
  return state?.read(() => state._selection?.getTextContent() ?? null) ?? null;
};

/** Runs in the page. */
const isAtEnd = (body: Element): boolean => {
  const { anchorNode, anchorOffset, isCollapsed } = getSelection() ?? {};
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) last = text;
  return isCollapsed === true && anchorNode === last && anchorOffset === last?.textContent?.length;
};
