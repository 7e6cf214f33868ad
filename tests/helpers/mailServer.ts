import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the line, its dots undoubled. */
  readonly raw: string;
  /** By name in lower case, unfolded, as they came; one that came twice is joined by a line end. */
  readonly headers: Readonly<Record<string, string>>;
  /** The subject as its reader sees it. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailServer {
  readonly url: string;
  readonly mails: Mail[];
  /** What the server answers to a mail's text, or to its recipient; nothing means that it takes it. `cut` ends the line. */
  set(faults: { readonly data?: string | 'cut' | null; readonly recipient?: string | null }): void;
  /** How often somebody connected. */
  connections(): number;
  /** Stops listening, on the same port until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

/** A small strict SMTP server: it keeps every mail that it took with 250. */
export const startMailServer = async (): Promise<MailServer> => {
  const mails: Mail[] = [];
  const sockets = new Set<Socket>();
  let faults: { data?: string | null; recipient?: string | null } = {};
  let connections = 0;
  let port = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    talk(socket, () => faults, (mail) => mails.push(mail));
  });
  const up = (): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const down = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  await up();
  ({ port } = server.address() as AddressInfo);
  return { url: `smtp://127.0.0.1:${port}`, mails, set: (next) => void (faults = { ...faults, ...next }), connections: () => connections, down, up, close: down };
};

const talk = (socket: Socket, faults: () => { data?: string | null; recipient?: string | null }, keep: (mail: Mail) => void): void => {
  const say = (line: string): boolean => socket.write(`${line}\r\n`);
  let from = '';
  let to: string[] = [];
  let waiting = '';
  let isText = false;
  socket.setEncoding('utf8');
  say('220 test ESMTP');
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') return void say('250 test');
    if (verb === 'MAIL') {
      [from, to] = [between(line), []];
      return void say('250 ok');
    }
    if (verb === 'RCPT') {
      const fault = faults().recipient;
      if (!fault) to.push(between(line));
      return void say(fault ?? '250 ok');
    }
    if (verb === 'DATA') {
      isText = true;
      return void say('354 go on');
    }
    if (verb === 'RSET' || verb === 'NOOP') return void say('250 ok');
    if (verb === 'QUIT') return void socket.end('221 bye\r\n');
    say('502 unknown');
  };
  const text = (raw: string): void => {
    isText = false;
    const fault = faults().data;
    if (fault === 'cut') return void socket.destroy();
    if (!fault) keep(mailOf(from, to, raw.replaceAll(/^\.\./gm, '.')));
    say(fault ?? '250 taken');
  };
  socket.on('data', (chunk: string) => {
    waiting += chunk;
    for (;;) {
      const end = waiting.startsWith('.\r\n') && isText ? 0 : waiting.indexOf(isText ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const part = waiting.slice(0, end);
      waiting = waiting.slice(end + (isText ? (end === 0 ? 3 : 5) : 2));
      if (isText) text(part);
      else command(part);
    }
  });
};

const between = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';

const mailOf = (from: string, to: readonly string[], raw: string): Mail => {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  const parts = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1).map((part) => partOf(part.replace(/^\r\n/, '')));
  const of = (type: string): string => {
    const part = parts.find((one) => one.headers['content-type']?.startsWith(type));
    return part ? decoded(part.body, part.headers['content-transfer-encoding'] ?? '') : '';
  };
  return { from, to, raw, headers, subject: words(headers.subject ?? ''), text: of('text/plain'), html: of('text/html') };
};

const partOf = (raw: string): { headers: Record<string, string>; body: string } => {
  const end = raw.indexOf('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase();
    const value = line.slice(line.indexOf(':') + 1).trim();
    headers[name] = name in headers ? `${headers[name]}\n${value}` : value;
  }
  return { headers, body: raw.slice(end + 4) };
};

const decoded = (body: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quoted(body.replaceAll(/=\r\n/g, '')).replaceAll('\r\n', '\n') : body.replaceAll('\r\n', '\n');
};

const quoted = (text: string): string => Buffer.from(text.replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))), 'latin1').toString('utf8');

/** Encoded words (RFC 2047) as they are read. */
const words = (text: string): string =>
  text.replaceAll(/\?=\s+=\?/g, '?==?').replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : quoted(word.replaceAll('_', ' ')));
