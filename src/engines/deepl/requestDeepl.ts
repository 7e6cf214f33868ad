import type { DeeplSettings } from './settings.ts';

const PATIENCE_MS = 10_000;

/** A GET that deepl-node has no method for; null where the server gives no JSON, whatever the reason. */
export const requestDeepl = async ({ fetch, serverUrl, apiKey }: DeeplSettings, path: string): Promise<unknown> => {
  try {
    const response = await fetch(serverUrl + path, {
      headers: { Authorization: `DeepL-Auth-Key ${apiKey}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
};
