/** What our own endpoints refused, with its code, to be worded by the screen. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = 'Refused';
    this.code = code;
  }
}

/**
 * Asks one of our endpoints; a body makes it a POST.
 * @throws Refused with the endpoint's code, `offline` where nobody answered, `unexpected` where the answer was none of ours
 */
export const askApi = async (address: string, body?: object): Promise<unknown> => {
  const response = await fetch(address, body
    ? { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { credentials: 'include', cache: 'no-store' },
  ).catch(() => {
    throw new Refused('offline');
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Refused(codeOf(answer) ?? (response.status === 403 ? 'forbidden' : 'unexpected'));
  return answer;
};

const codeOf = (answer: unknown): string | undefined => {
  const code = (answer as { errors?: readonly { data?: { code?: unknown } }[] } | undefined)?.errors?.[0]?.data?.code;
  return typeof code === 'string' ? code : undefined;
};
