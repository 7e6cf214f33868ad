import { createServer } from 'node:http';
import { createSite } from './createSite.ts';
import { readSiteSettings } from './settings.ts';

/** Starts the site as its environment says. */
try {
  const settings = readSiteSettings(process.env);
  const server = createServer(createSite(settings, console.error));
  server.once('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  server.listen(settings.port, settings.host, () => {
    console.log(`The site is at ${settings.siteUrl}`);
    process.send?.('ready');
  });
  process.once('SIGTERM', () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
