import { localeOf } from '../domain/locales.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Block, Item, Letter } from './letter.ts';

/** A letter as HTML that needs nothing from elsewhere, in its language's direction. Titles keep their own. */
export const letterHtml = ({ language, subject, blocks }: Letter): string => `<!doctype html>
<html lang="${language}" dir="${localeOf(language).dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#f4f2ec;color:#17202a;font:16px/1.55 system-ui,sans-serif">
<div dir="${localeOf(language).dir}" style="max-width:36rem;margin:0 auto;padding:2rem 1.5rem;background:#fff">
${blocks.map(blockHtml).join('\n')}
</div>
</body>
</html>
`;

const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="font:600 1.15rem/1.3 Georgia,serif;margin:1.75rem 0 .5rem">${escapeHtml(block.text)}</h2>`;
    case 'text':
      return `<p style="margin:0 0 1rem">${escapeHtml(block.text)}</p>`;
    case 'small':
      return `<p style="margin:1.75rem 0 0;font-size:.85rem;color:#5a6169">${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul style="margin:0;padding-inline-start:1.25rem">${block.items.map(itemHtml).join('')}</ul>`;
    case 'button':
      return `<p style="margin:1.75rem 0 0"><a href="${escapeHtml(block.href)}" style="display:inline-block;padding:.65rem 1.1rem;border-radius:.4rem;background:#0d5c63;color:#fff;text-decoration:none;font-weight:600">${escapeHtml(block.text)}</a></p>`;
    case 'link':
      return `<p style="margin:.25rem 0 0;font-size:.85rem"><a href="${escapeHtml(block.href)}" style="color:#0d5c63">${escapeHtml(block.text)}</a></p>`;
  }
};

const itemHtml = ({ text, note, href }: Item): string => {
  const title = `<bdi>${escapeHtml(text)}</bdi>`;
  const shown = href === undefined ? title : `<a href="${escapeHtml(href)}" style="color:#0d5c63">${title}</a>`;
  return `<li style="margin:.3rem 0">${shown}${note === undefined ? '' : `<br><span style="font-size:.85rem;color:#5a6169"><bdi>${escapeHtml(note)}</bdi></span>`}</li>`;
};
