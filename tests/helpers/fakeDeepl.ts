import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ANSWER_DAMAGE, damageAnswer, damageList } from './fakeDeeplDamage.ts';
import type { AnswerDamage, Damage, DamageRule } from './fakeDeeplDamage.ts';
import { fakeLanguages, languagesV2, languagesV3 } from './fakeDeeplLanguages.ts';
import { readTranslation } from './fakeDeeplRequest.ts';
import type { FakeTranslation } from './fakeDeeplRequest.ts';
import { billedCharacters, fakeTranslate, reorderPhrases } from './fakeDeeplTranslate.ts';

export { fakeTranslate } from './fakeDeeplTranslate.ts';
export { ANSWER_DAMAGE, REQUEST_DAMAGE, randomDamage, seededRandom } from './fakeDeeplDamage.ts';
export type { Damage, DamageContext, DamageRule } from './fakeDeeplDamage.ts';

const MAX_BODY = 128 * 1024;

export interface FakeDeeplOptions {
  /** The only key that is let in; left out, any key is. */
  readonly apiKey?: string;
  /** Every translation takes this long, in milliseconds; it can be changed while running. */
  readonly latencyMs?: number;
  /** How late `late` is, in milliseconds. */
  readonly lateMs?: number;
  /** Asked once per text of every translation request that is otherwise right. */
  readonly damage?: DamageRule;
  /** Swap tagged phrases, as word order does. */
  readonly reorder?: boolean;
  /** Base codes without tag handling. */
  readonly withoutTags?: readonly string[];
  /** Smaller than DeepL's own 128 KiB, to provoke 413. In bytes. */
  readonly maxBody?: number;
  /** 456 once this many characters are billed. */
  readonly characterLimit?: number;
  /** End of the billing period in `/v2/usage`. */
  readonly endTime?: string;
  /** Status for `/v3/languages` in place of the list. */
  readonly languagesStatus?: number;
}

/** A translation request as it came in; `billed` is 0 where it was refused. */
export interface FakeRequest extends FakeTranslation {
  readonly bytes: number;
  readonly userAgent: string;
  readonly status: number;
  readonly billed: number;
  readonly form: URLSearchParams;
}

export interface FakeDeepl {
  readonly url: string;
  /** Translation requests that could be read, in order of arrival. */
  readonly requests: FakeRequest[];
  /** Every path that was asked, with its method. */
  readonly paths: string[];
  readonly totals: { requests: number; texts: number; billed: number; open: number; mostOpen: number };
  /** Replaces the options given at the start. */
  set: (options: Partial<FakeDeeplOptions>) => void;
  close: () => Promise<void>;
}

/** Starts a server on 127.0.0.1 that speaks DeepL's protocol strictly and can be told to misbehave. */
export const startFakeDeepl = async (given: FakeDeeplOptions = {}): Promise<FakeDeepl> => {
  let options = given;
  const fake = {
    requests: [] as FakeRequest[],
    paths: [] as string[],
    totals: { requests: 0, texts: 0, billed: 0, open: 0, mostOpen: 0 },
  };
  const server = createServer((request, response) => {
    void answer(request, response, options, fake).catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    ...fake,
    url: `http://127.0.0.1:${port}`,
    set: (more) => void (options = { ...options, ...more }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};

type Book = Pick<FakeDeepl, 'requests' | 'paths' | 'totals'>;

const answer = async (request: IncomingMessage, response: ServerResponse, options: FakeDeeplOptions, book: Book) => {
  const address = new URL(request.url ?? '/', 'http://localhost');
  book.paths.push(`${request.method} ${address.pathname}`);
  const body = await readBody(request);
  if (!letIn(request.headers.authorization ?? '', options.apiKey)) return send(response, 403, { message: 'Forbidden' });
  const languages = fakeLanguages(options.withoutTags);
  switch (`${request.method} ${address.pathname}`) {
    case 'GET /v2/languages':
      return send(response, 200, languagesV2(languages, address.searchParams.get('type') ?? 'source'));
    case 'GET /v3/languages':
      if (options.languagesStatus) return send(response, options.languagesStatus, { message: 'Unavailable' });
      if (address.searchParams.get('resource') !== 'translate_text') return send(response, 400, { message: 'Unknown resource' });
      return send(response, 200, languagesV3(languages));
    case 'GET /v2/usage':
      return send(response, 200, {
        character_count: book.totals.billed,
        character_limit: options.characterLimit ?? 500_000,
        ...(options.endTime ? { end_time: options.endTime } : {}),
      });
    case 'POST /v2/translate':
      book.totals.open += 1;
      book.totals.mostOpen = Math.max(book.totals.mostOpen, book.totals.open);
      return translate(request, body, response, options, book).finally(() => void (book.totals.open -= 1));
    default:
      return send(response, 404, { message: 'Not found' });
  }
};

const translate = async (request: IncomingMessage, body: string, response: ServerResponse, options: FakeDeeplOptions, book: Book) => {
  if (body.length > (options.maxBody ?? MAX_BODY)) return send(response, 413, { message: 'Request Entity Too Large' });
  const asked = readTranslation(request.headers['content-type'] ?? '', body, fakeLanguages(options.withoutTags));
  if ('status' in asked) return send(response, asked.status, { message: asked.message });

  const number = book.totals.requests++;
  const { texts, target, tagHandling } = asked;
  const kinds = texts.map((text, index) => options.damage?.({ request: number, index, count: texts.length, text, target, tagHandling }) ?? null);
  const whole = kinds.find((kind) => kind !== null && !isAnswerDamage(kind)) ?? null;
  const billed = texts.map((text) => billedCharacters(text, tagHandling));
  const sum = billed.reduce((total, one) => total + one, 0);
  const overdrawn = options.characterLimit !== undefined && book.totals.billed + sum > options.characterLimit;
  const status = typeof whole === 'number' ? whole : overdrawn ? 456 : 200;
  const form = new URLSearchParams(body);
  const userAgent = request.headers['user-agent'] ?? '';
  book.requests.push({ ...asked, bytes: body.length, userAgent, status, billed: status === 200 ? sum : 0, form });

  await pause((options.latencyMs ?? 0) + (whole === 'late' ? (options.lateMs ?? 50) : 0));
  if (whole === 'hang') return;
  if (whole === 'cut') return void response.socket?.destroy();
  if (whole === 'garbled') return void response.writeHead(200).end('<html>Bad gateway');
  if (status !== 200) return send(response, status, { message: `Fake ${status}` });

  book.totals.texts += texts.length;
  book.totals.billed += sum;
  const answerKinds = kinds.map((kind) => (kind !== null && isAnswerDamage(kind) ? kind : null));
  const answers = texts.map((text, index) => {
    const right = fakeTranslate(text, target);
    const ordered = options.reorder && tagHandling ? reorderPhrases(right) : right;
    const kind = answerKinds[index];
    return {
      detected_source_language: (asked.source ?? 'EN').toUpperCase(),
      text: kind ? damageAnswer(kind, text, ordered) : ordered,
      billed_characters: billed[index],
      model_type_used: 'quality_optimized',
    };
  });
  return send(response, 200, { translations: damageList(answerKinds, answers) });
};

const isAnswerDamage = (kind: Damage): kind is AnswerDamage => (ANSWER_DAMAGE as readonly Damage[]).includes(kind);

const pause = (ms: number): Promise<void> | void => (ms > 0 ? new Promise((done) => void setTimeout(done, ms)) : undefined);

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const letIn = (header: string, key: string | undefined): boolean =>
  key === undefined ? /^DeepL-Auth-Key \S+$/.test(header) : header === `DeepL-Auth-Key ${key}`;
