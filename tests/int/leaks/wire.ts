import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface Question {
  readonly method: string;
  /** Exactly as it goes over the wire. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Heard {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Status line, headers and body: all that a reader can see. */
  readonly whole: string;
}

const AT_ONCE = 16;

/** Asks a server exactly what is written, over lines that stay open. */
export const openWire = (url: string) => {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const ask = ({ method, path, headers, body }: Question): Promise<Heard> =>
    new Promise((resolve, reject) => {
      const asked = request({ hostname, port, agent, method, path, headers: { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject).on('end', () => {
          const text = decoded(Buffer.concat(parts), answer.headers['content-encoding']);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text, whole: `${answer.statusCode} ${answer.statusMessage}\n${answer.rawHeaders.join('\n')}\n\n${text}` });
        });
      });
      asked.on('error', reject).end(body);
    });
  return {
    ask,
    /** Asks all of them, some at once; `judge` is told each answer. */
    askAll: async (questions: readonly Question[], judge: (question: Question, heard: Heard) => void | Promise<void>): Promise<void> => {
      let next = 0;
      const lane = async (): Promise<void> => {
        for (let question = questions[next++]; question; question = questions[next++]) await judge(question, await ask(question));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
    },
    close: (): void => agent.destroy(),
  };
};

export type Wire = ReturnType<typeof openWire>;

/** Latin-1 keeps the bytes of a picture; text is read as UTF-8 where it is that. */
const decoded = (raw: Buffer, encoding: string | undefined): string => {
  const bytes = raw.length === 0 ? raw : encoding === 'br' ? brotliDecompressSync(raw) : encoding === 'gzip' ? gunzipSync(raw) : raw;
  return bytes.toString('utf8');
};
