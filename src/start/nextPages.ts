import type { Server } from 'node:http';
import type { Request, Response } from 'express';
import type { Settings } from '../env.ts';

export interface NextPages {
  readonly pages: (request: Request, response: Response) => Promise<void>;
  /** In development Next reloads pages over a web socket. */
  readonly serveUpgrades: (http: Server) => void;
  readonly close: () => Promise<void>;
}

/** Next as the host of the admin's pages. */
export const nextPages = async (root: string, settings: Settings, dev: boolean): Promise<NextPages> => {
  const { default: next } = await import('next');
  const app = next({ dev, dir: root, hostname: settings.host, port: settings.port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  return {
    pages: (request, response) => handle(request, response),
    serveUpgrades: (http) => http.on('upgrade', (request, socket, head) => void upgrade(request, socket, head)),
    close: () => app.close(),
  };
};
