import { createHash } from 'node:crypto';
import type { RichNode } from './toRichText.ts';
import { textOf } from './toRichText.ts';
import type { Picture } from './page.ts';

/** Puts pictures where their tokens stand; where a picture is not at hand, its caption stays as a paragraph, or nothing. */
export const placePictures = (blocks: readonly RichNode[], pictures: readonly Picture[], idOf: (picture: Picture) => string | null): RichNode[] => {
  const byToken = new Map(pictures.map((picture) => [picture.token, picture]));
  return blocks.flatMap((block) => {
    const picture = block.type === 'paragraph' ? byToken.get(textOf(block)) : undefined;
    if (!picture) return [block];
    const value = idOf(picture);
    if (value === null) return picture.caption === '' ? [] : [paragraph(picture.caption)];
    return [uploadNode(value, picture)];
  });
};

const NODE_ID_LENGTH = 24;

const uploadNode = (value: string, { token, caption }: Picture): RichNode => ({
  type: 'upload', version: 3, format: '', relationTo: 'media', value,
  id: createHash('sha256').update(`${value} ${token}`).digest('hex').slice(0, NODE_ID_LENGTH),
  fields: caption === '' ? {} : { caption },
});

const paragraph = (text: string): RichNode => ({
  type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, textStyle: '',
  children: [{ type: 'text', version: 1, text, format: 2, style: '', mode: 'normal', detail: 0 }],
});
