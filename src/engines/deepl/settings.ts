/** How the engine behaves; everything but the key has a default. */
export interface DeeplOptions {
  readonly apiKey: string;
  /** Default by the key: keys ending in `:fx` belong to the free server. */
  readonly serverUrl?: string | undefined;
  /** Target codes for locales DeepL wants a variant of. Default `en-GB`, `pt-PT`, `zh-HANS`. */
  readonly variants?: Readonly<Record<string, string>>;
  /** Only the `prefer_` forms: they never fail where a language has no formality (Arabic). */
  readonly formality?: 'prefer_more' | 'prefer_less';
  /** Calls at a time. Default 4. */
  readonly concurrency?: number;
  /** Tries per call while the server is busy or down. Default 4. */
  readonly attempts?: number;
  /** How long one call may take, in milliseconds. Default 30000. */
  readonly timeoutMs?: number;
  /** For requests deepl-node has no method for. Default the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Waits; ends early, without an error, when the signal fires. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to 1, for the jitter of pauses. */
  readonly random?: () => number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export type DeeplSettings = Required<Omit<DeeplOptions, 'formality'>> & { readonly serverUrl: string } & Pick<DeeplOptions, 'formality'>;

/** The options with their defaults. */
export const deeplSettings = (options: DeeplOptions): DeeplSettings => ({
  apiKey: options.apiKey,
  serverUrl: (options.serverUrl ?? (options.apiKey.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com')).replace(/\/+$/, ''),
  variants: { en: 'en-GB', pt: 'pt-PT', zh: 'zh-HANS', ...options.variants },
  concurrency: options.concurrency ?? 4,
  attempts: options.attempts ?? 4,
  timeoutMs: options.timeoutMs ?? 30_000,
  fetch: options.fetch ?? fetch,
  sleep: options.sleep ?? sleep,
  random: options.random ?? Math.random,
  now: options.now ?? Date.now,
  ...(options.formality ? { formality: options.formality } : {}),
});

const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      done();
    };
    const timer = setTimeout(finish, ms);
    if (signal?.aborted) finish();
    else signal?.addEventListener('abort', finish);
  });
