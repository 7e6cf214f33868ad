import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

export interface FoundPicture {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.webp': 'image/webp', '.gif': 'image/gif', '.avif': 'image/avif',
};
const LARGEST_PICTURE_BYTES = 20 * 1024 * 1024;
const EMBEDDED = /^data:(image\/(?:jpeg|png|webp|gif|avif));base64,([a-z\d+/=\s]+)$/i;

/**
 * A picture that is at hand: embedded in the page, or a file in the page's own folder or below it. Never one outside:
 * a page may come from anywhere. Else why not.
 */
export const findPicture = (src: string, pageFile: string): FoundPicture | string => {
  const embedded = EMBEDDED.exec(src);
  if (embedded) return { name: `embedded.${(embedded[1] ?? '').slice(6)}`, type: embedded[1] ?? '', bytes: Buffer.from(embedded[2] ?? '', 'base64') };
  if (/^data:/i.test(src)) return 'embedded in a form that is not taken';
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(src)) return 'not next to the page';
  const type = TYPES[path.extname(plain(src)).toLowerCase()];
  if (!type) return 'not a JPEG, PNG, WebP, GIF or AVIF';
  const folder = realpathSync(path.dirname(pageFile));
  try {
    const file = realpathSync(path.resolve(folder, plain(src)));
    if (!file.startsWith(folder + path.sep)) return 'outside the folder of the page';
    if (statSync(file).size > LARGEST_PICTURE_BYTES) return `larger than ${LARGEST_PICTURE_BYTES / 1024 / 1024} MB`;
    return { name: path.basename(file), type, bytes: readFileSync(file) };
  } catch {
    return 'not next to the page';
  }
};

const plain = (src: string): string => {
  const bare = src.split(/[?#]/u)[0] ?? '';
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
};
