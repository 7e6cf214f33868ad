import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import sharp from 'sharp';
import { filesRouter } from '../../src/delivery/files.ts';
import type { ServedFile } from '../../src/delivery/files.ts';
import type { PublishedFile } from '../../src/domain/publication/publication.ts';
import { publishedFiles } from '../../src/store/publishedFiles.ts';
import type { Newsroom } from './newsroom.ts';

export interface Served {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface FilesStage {
  /** Asks for a path exactly as it is spelled. */
  ask(path: string, headers?: http.OutgoingHttpHeaders, method?: string): Promise<Served>;
  close(): Promise<void>;
}

export const pathOf = ({ hash, filename }: Pick<PublishedFile, 'hash' | 'filename'>): string => `/v1/files/${hash}/${filename}`;

/** Serves what the log says is live, and nothing else. */
export const openFilesStage = async ({ verso }: Newsroom): Promise<FilesStage> => {
  const isPublished = async (hash: string, filename: string): Promise<ServedFile | null> => {
    const { docs } = await verso.payload.find({ collection: 'publications', where: { kind: { equals: 'publication' }, replaced: { not_equals: true }, collection: { in: ['media', 'downloads'] } }, pagination: false });
    for (const { content, title } of docs as unknown as { content: { files?: PublishedFile[] }; title: string | null }[])
      for (const file of content.files ?? []) if (file.hash === hash && file.filename === filename) return { type: file.mimeType, title };
    return null;
  };
  const app = express().use(filesRouter({ files: publishedFiles(verso.folder), isPublished }));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ask: (path, headers = {}, method = 'GET') => new Promise((resolve, reject) => {
      http.request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
        response.on('error', reject);
      }).on('error', reject).end();
    }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** A picture with one half of another colour, so that each crop of it differs; large enough for all sizes. */
export const pictureFile = async (name: string, colour: string) => {
  const half = await sharp({ create: { width: 900, height: 1200, channels: 3, background: colour } }).png().toBuffer();
  const data = await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#fff' } }).composite([{ input: half, left: 0, top: 0 }]).png().toBuffer();
  return { data, name, mimetype: 'image/png', size: data.length };
};

/** A file that is detected as PDF. */
export const pdfFile = (name: string, text: string) => {
  const data = Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 1/Root 1 0 R>>\nstartxref\n50\n%%EOF\n`);
  return { data, name, mimetype: 'application/pdf', size: data.length };
};
