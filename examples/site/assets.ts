import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { focalStyles } from './parts/picture.ts';

interface Asset {
  readonly body: string;
  readonly type: string;
}

const STYLES = ['tokens', 'base', 'frame', 'cards', 'prose', 'document', 'forms'] as const;

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const kept = new Map<string, Asset>();

/** Its address names its content, so browsers may keep it for ever. */
const publish = (name: string, ending: string, type: string, body: string): string => {
  const address = `/assets/${name}-${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${ending}`;
  kept.set(address, { body, type });
  return address;
};

/** Addresses of what pages load: one file of styles, and scripts that pages can do without. */
export const ASSETS = {
  styles: publish('site', 'css', 'text/css; charset=utf-8', STYLES.map((name) => read(`styles/${name}.css`)).join('\n') + focalStyles()),
  icon: publish('icon', 'svg', 'image/svg+xml', read('styles/icon.svg')),
  scripts: {
    report: publish('report', 'js', 'text/javascript; charset=utf-8', read('scripts/report.js')),
    preview: publish('preview', 'js', 'text/javascript; charset=utf-8', read('scripts/preview.js')),
  },
} as const;

/** What stands at this address. */
export const assetAt = (address: string): Asset | undefined => kept.get(address);
