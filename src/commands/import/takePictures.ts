import { pictureToken, type Picture } from './page.ts';

const ROOM = new Set(['ARTICLE', 'MAIN', 'SECTION', 'DIV', 'BODY', 'HEADER', 'ASIDE', 'FIGURE']);

/** Takes the pictures out of the page: each leaves its token in a paragraph of its own, after the block it stood in. */
export const takePictures = (main: Element): Picture[] => {
  const pictures: Picture[] = [];
  for (const image of main.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? image.getAttribute('data-src') ?? '';
    if (src === '' || isPixel(image)) {
      image.remove();
      continue;
    }
    const figure = image.closest('figure');
    const caption = figure?.querySelectorAll('img').length === 1 ? figure.querySelector('figcaption') : null;
    const picture: Picture = {
      token: pictureToken(pictures.length), src, alt: words(image.getAttribute('alt')), caption: words(caption?.textContent),
    };
    caption?.remove();
    place(image, main, picture.token);
    pictures.push(picture);
  }
  return pictures;
};

const place = (image: Element, main: Element, token: string): void => {
  const paragraph = main.ownerDocument.createElement('p');
  paragraph.textContent = token;
  let block: Element = image;
  while (block.parentElement && block.parentElement !== main && !ROOM.has(block.parentElement.tagName)) block = block.parentElement;
  // Several pictures of one block follow it in their order.
  let after: Element = block;
  while (after.nextElementSibling?.textContent?.startsWith('[[verso-picture-')) after = after.nextElementSibling;
  after.after(paragraph);
  image.remove();
};

/** Counters of visitors, one pixel wide. */
const isPixel = (image: Element): boolean => image.getAttribute('width') === '1' || image.getAttribute('height') === '1';

const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();
