import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSender } from './send.ts';
import type { Message } from './send.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let server: Server;
let port = 0;
let connections = 0;
let requests: { readonly headers: Record<string, string>; readonly body: string; readonly url: string | undefined }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => {
      requests.push({ headers: request.headers as Record<string, string>, body, url: request.url });
      response.writeHead(200).end();
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  connections = 0;
  requests = [];
});

const message = (url: string): Message => ({ url, secret, id: 'msg_1', body: '{"type":"published","data":"مرحبا"}' });
const refused = { kind: 'failed', fault: 'private-address' };

/** Names that lead where the test says, somewhere else each time; asked for all addresses or for one, as the platform likes. */
const leadsTo = (...answers: readonly (readonly string[])[]): LookupFunction => {
  let asked = 0;
  return (_name, options, callback) => {
    const addresses = (answers[Math.min(asked++, answers.length - 1)] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family);
  };
};

describe('the sender', () => {
  it('signs what the library accepts, over the very bytes that arrive', async () => {
    const send = createSender({ allowPrivate: true });
    expect(await send(message(`http://127.0.0.1:${port}/hooks?a=1`))).toEqual({ kind: 'answered', status: 200 });
    const [got] = requests;
    expect(got?.url).toBe('/hooks?a=1');
    expect(new Webhook(secret).verify(got?.body ?? '', got?.headers ?? {})).toEqual({ type: 'published', data: 'مرحبا' });
    expect(() => new Webhook(secret).verify(`${got?.body} `, got?.headers ?? {})).toThrow('No matching signature');
    expect(got?.headers['webhook-id']).toBe('msg_1');
  });

  it('sends nothing without a secret, or to what is no address', async () => {
    const send = createSender({ allowPrivate: true });
    expect(await send({ ...message(`http://127.0.0.1:${port}/`), secret: '' })).toEqual({ kind: 'failed', fault: 'bad-secret' });
    expect(await send({ ...message(`http://127.0.0.1:${port}/`), secret: 'whsec_%%%' })).toEqual({ kind: 'failed', fault: 'bad-secret' });
    for (const url of ['', 'nowhere', `ftp://127.0.0.1:${port}/`, `http://me:word@127.0.0.1:${port}/`]) expect(await send(message(url)), url).toEqual({ kind: 'failed', fault: 'bad-address' });
    expect(connections).toBe(0);
  });

  it('connects to nothing inside the own network, however it is written', async () => {
    const send = createSender({ allowPrivate: false });
    const hosts = ['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '0x7f.1', '127.0.0.1.', '127。0。0。1', '１２７.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:0:0:1]',
      '0.0.0.0', '0', '[::]', '10.0.0.1', '192.168.0.1', '172.16.0.1', '169.254.169.254', '[fe80::1]', '[fd00:ec2::254]', '[64:ff9b::7f00:1]', 'localhost', 'localhost.', 'LocalHost', 'x.localhost', 'metadata.google.internal'];
    for (const host of hosts) for (const protocol of ['http', 'https']) expect(await send(message(`${protocol}://${host}:${port}/`)), host).toEqual(refused);
    expect(connections).toBe(0);
  });

  it('connects to no name that leads there, not even among others', async () => {
    const lists: readonly (readonly string[])[][] = [[['127.0.0.1']], [['::1']], [['::ffff:127.0.0.1']], [['8.8.8.8', '127.0.0.1']], [['10.1.2.3']], [['169.254.169.254']], [['fe80::1%eth0']], [['64:ff9b::a9fe:a9fe']], [['fec0::1']]];
    for (const answers of lists) {
      const send = createSender({ allowPrivate: false, lookup: leadsTo(...answers) });
      for (const protocol of ['http', 'https']) expect(await send(message(`${protocol}://rebinding.example:${port}/`)), answers.join()).toEqual(refused);
    }
    expect(connections).toBe(0);
  });

  it('asks the name once for a connection, so that what was looked at is what is called', async () => {
    let asked = 0;
    const counted = leadsTo(['127.0.0.1'], ['169.254.169.254']);
    const send = createSender({ allowPrivate: true, lookup: (...args) => ((asked += 1), counted(...args)) });
    expect(await send(message(`http://site.example:${port}/`))).toEqual({ kind: 'answered', status: 200 });
    expect(asked).toBe(1);
    // Where a cloud hands out its keys, not even then.
    expect(await send(message(`http://site.example:${port}/`))).toEqual(refused);
    expect(connections).toBe(1);
  });

  it('tells a name that nobody knows from a refusal', async () => {
    const unknown: LookupFunction = (_name, _options, callback) => callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), []);
    expect(await createSender({ allowPrivate: false, lookup: unknown })(message('https://gone.example/'))).toEqual({ kind: 'failed', fault: 'unreachable', detail: 'ENOTFOUND' });
  });

  it('says that it was interrupted where the process stops, before and after', async () => {
    const send = createSender({ allowPrivate: true });
    expect(await send(message(`http://127.0.0.1:${port}/`), AbortSignal.abort())).toEqual({ kind: 'interrupted' });
    expect(connections).toBe(0);
  });
});
