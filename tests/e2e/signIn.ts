import type { Page } from 'playwright-core';
import type { Login } from './moveIn.ts';

/** Signs a person in through the form, in English, and waits for the dashboard. */
export const signIn = async (page: Page, url: string, { email, password }: Login): Promise<void> => {
  await page.goto(`${url}/admin`);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.waitForURL(`${url}/admin`);
  await page.getByRole('link', { name: 'Articles', exact: true }).first().waitFor({ state: 'attached' });
};
